/// Measures the stations over real documents: `Benchmarks FOLDER`, where FOLDER holds `corpus/`.
@main struct Benchmarks {
  static func main() async throws {
    let folder = CommandLine.arguments.dropFirst().first ?? "../shared"
    print(Measurement.header)
    let sample = try Corpus("\(folder)/corpus/win32")
    for measurement in try await ParseBenchmark.run(sample) { print(measurement.row) }
    let stations = try await StationBenchmark("\(folder)/corpus/partner-center/tagged")
    for measurement in try await stations.run() { print(measurement.row) }
  }
}
