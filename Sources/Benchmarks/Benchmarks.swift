/// Measures the stations over real documents: `Benchmarks FOLDER`, where FOLDER holds `corpus/`.
@main struct Benchmarks {
  static func main() async throws {
    let folder = CommandLine.arguments.dropFirst().first ?? "../shared"
    let sample = try Corpus("\(folder)/corpus/win32")
    print(Measurement.header)
    for measurement in try await ParseBenchmark.run(sample) { print(measurement.row) }
  }
}
