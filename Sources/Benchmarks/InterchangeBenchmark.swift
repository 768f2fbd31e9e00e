import FoundationEssentials
import Glibc
import Interchange
import Workspace

/// Writing and reading each format, one core, from memory to memory; beside XML formats what libxml2 takes
/// for the same, which does nothing else.
struct InterchangeBenchmark {
  private let documents: [SegmentedDocument]
  private let options: ExportOptions
  private let units: Int
  private let peers: String

  /// Reads the documents of one locale.
  init(_ folder: String, locale: LocaleTag, peers: String) async throws {
    let workspace = Workspace(
      paths: [folder],
      configuration: Configuration(),
      locales: try LocaleCatalog(folder: "locales")
    )
    let catalog = try await workspace.survey(jobs: ProcessorCount.available).catalog
    documents = try catalog.everything.flatMap(\.documents).map {
      try workspace.read($0).segmented()
    }
    units = documents.reduce(0) { $0 + $1.segments.count }
    options = ExportOptions(
      sourceLocale: .americanEnglish,
      targetLocale: locale,
      toolVersion: "benchmark"
    )
    self.peers = peers
  }

  func run(_ formats: [Format]) async throws -> [Measurement] {
    var measurements: [Measurement] = []
    for format in formats {
      let bytes = try written(format)
      measurements.append(
        try await measure("write \(format.name), one core", bytes) {
          keep(try written(format).count)
        }
      )
      if format.isReadable {
        measurements.append(
          try await measure("read \(format.name), one core", bytes) { try read(format, bytes) }
        )
      }
      if bytes.starts(with: Array("<?xml".utf8)) {
        let steps = try XMLCeiling.steps(of: bytes)
        measurements.append(
          await measure("  libxml2 writes the same", bytes) { keep(XMLCeiling.write(steps)) }
        )
        measurements.append(
          await measure("  libxml2 reads the same", bytes) { keep(XMLCeiling.read(bytes)) }
        )
      }
    }
    return measurements
  }

  /// Has other tools do the same with the same units, where they are there; they print what they take.
  func runPeers() throws {
    guard let format = Format.named("po"), let locale = options.targetLocale?.text,
      FileManager.default.isReadableFile(atPath: "\(peers)/tmx_bench.py")
    else { return }
    let scratch = FileManager.default.temporaryDirectory.path() + "/diglot-peers"
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    try FileWriter.write(written(format), to: "\(scratch)/units.po", options: .createFolders)
    fflush(nil)
    _ = unsafe system(
      "python3 '\(peers)/tmx_bench.py' '\(scratch)/units.po' \(locale) '\(scratch)'"
    )
  }

  private func measure(
    _ name: String,
    _ bytes: [UInt8],
    _ body: () async throws -> Void
  ) async rethrows -> Measurement {
    try await .median(of: 3, name, bytes: bytes.count, units: units, body)
  }

  private func written(_ format: Format) throws -> [UInt8] {
    var bytes: [UInt8] = []
    var writer = format.makeWriter(options: options) { bytes += $0 }
    try writer.begin()
    for document in documents { try writer.write(document) }
    try writer.end()
    return bytes
  }

  private func read(_ format: Format, _ bytes: [UInt8]) throws {
    var rest: [UInt8]? = bytes
    let input = ExchangeInput(
      path: "units",
      chunks: {
        defer { rest = nil }
        return rest
      },
      report: { print($0) }
    )
    let reader = try format.makeReader(input)
    var count = 0
    while try reader?.next() != nil { count += 1 }
    keep(count)
  }
}
