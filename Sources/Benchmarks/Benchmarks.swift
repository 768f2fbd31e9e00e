import Interchange
import Workspace

/// Measures the stations over real documents: `Benchmarks FOLDER`, where FOLDER holds `corpus/`.
///
/// `Benchmarks FOLDER precision OUTPUT` compares verdicts on findings with what checks say of their precision, and
/// writes the findings that nobody has judged to the folder OUTPUT, a table a locale.
///
/// `Benchmarks FOLDER fuzzy` measures the fuzzy lookup alone, `Benchmarks FOLDER interchange` the exchange
/// formats alone; names of formats after it choose among them and leave the peers out. `Benchmarks FOLDER site`
/// measures the help site alone; `peers` or `growth` after it one part of that.
@main struct Benchmarks {
  static func main() async throws {
    let arguments = CommandLine.arguments.dropFirst()
    let folder = arguments.first ?? "../shared"
    switch arguments.dropFirst().first {
    case "precision":
      try await measurePrecision("\(folder)/corpus", output: arguments.last ?? ".")
    case "fuzzy":
      try await FuzzyBenchmark("\(folder)/corpus").run()
    case "fuzzy-lookup":
      try FuzzyBenchmark.lookUp(index: folder, query: arguments.last ?? "")
    case "interchange":
      try await measureInterchange(folder, formats: arguments.dropFirst(2))
    case "site":
      try await SiteBenchmark(folder).run(arguments.dropFirst(2))
    case "site-build":
      let words = Array(arguments.dropFirst(2))
      try await SiteBuild(documents: folder, output: words.first ?? "")
        .perform(jobs: words.last.flatMap { Int($0) } ?? 1)
    default:
      try await measureSpeed(folder)
      try await SiteBenchmark(folder).run()
      try await FuzzyBenchmark("\(folder)/corpus").run()
    }
  }

  private static func measureSpeed(_ folder: String) async throws {
    print(Measurement.header)
    let sample = try Corpus("\(folder)/corpus/win32")
    for measurement in try await ParseBenchmark.run(sample) { print(measurement.row) }
    let stations = try await StationBenchmark("\(folder)/corpus/partner-center/tagged")
    for measurement in try await stations.run() { print(measurement.row) }
    try await measureInterchange(folder, formats: [])
  }

  private static func measureInterchange(
    _ folder: String,
    formats: ArraySlice<String>
  ) async throws {
    let spanish = "\(folder)/corpus/partner-center/tagged/es-ES"
    let interchange = try await InterchangeBenchmark(
      spanish,
      locale: LocaleTag("es-ES") ?? .americanEnglish,
      peers: "\(folder)/peers"
    )
    let chosen = Format.all.filter { formats.isEmpty || formats.contains($0.name) }
    try await interchange.run(chosen, comparesPeers: formats.isEmpty)
  }

  private static func measurePrecision(_ corpus: String, output: String) async throws {
    let report = PrecisionReport(
      try await PrecisionSample(
        folders: ["seeds", "partner-center/tagged", "win32"].map { "\(corpus)/\($0)" },
        jobs: ProcessorCount.available
      ),
      verdicts: try Verdict.read("Sources/Benchmarks/Precision/verdicts.tsv"),
      folder: corpus
    )
    print(report.table(), terminator: "")
    for locale in report.locales {
      let path = "\(output)/\(locale).tsv"
      try FileWriter.write(report.open(in: locale), to: path, options: .createFolders)
    }
    let misstated = report.misstated()
    if !misstated.isEmpty {
      print("Not as their documentation says: \(misstated.joined(separator: ", "))")
    }
    print("What nobody has judged yet is in \(output)")
  }
}
