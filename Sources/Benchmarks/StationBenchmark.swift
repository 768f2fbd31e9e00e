import Checks
import FoundationEssentials
import Interchange
import TranslationMemory
import Workspace

/// The stations over one folder of documents, each the way its verb runs it.
struct StationBenchmark {
  private let workspace: Workspace
  private let catalog: PageCatalog
  private let bytes: Int
  private let units: Int
  private let scratch: String
  private let jobs = ProcessorCount.available

  init(_ folder: String) async throws {
    let locales = try LocaleCatalog(folders: ["locales"])
    workspace = Workspace(paths: [folder], configuration: Configuration(), locales: locales)
    catalog = try await workspace.survey(jobs: jobs).catalog
    let documents = catalog.everything.flatMap(\.documents)
    bytes = documents.reduce(0) { $0 + $1.byteCount }
    units = documents.reduce(0) { $0 + $1.unitCount }
    scratch = FileManager.default.temporaryDirectory.path() + "/diglot-benchmark"
  }

  /// Measures every station and removes what they wrote.
  func run() async throws -> [Measurement] {
    try? FileManager.default.removeItem(atPath: scratch)
    try FileManager.default.createDirectory(
      atPath: scratch,
      withIntermediateDirectories: true
    )
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    var measurements = [
      try await measure("check") { try await check() },
      try await measure("memory, from nothing") { try await buildMemory() },
    ]
    for format in Format.all {
      measurements.append(
        try await measure("export, \(format.name)") { try await export(format) }
      )
    }
    return measurements
  }

  private func measure(
    _ name: String,
    _ body: () async throws -> Void
  ) async rethrows -> Measurement {
    try await .median(of: 3, name, bytes: bytes, units: units, body)
  }

  private func check() async throws {
    let checker = DocumentChecker(locales: workspace.locales.profiles)
    var report = CheckReport()
    var facts: [DocumentFacts] = []
    _ = try await workspace.forEachDocument(jobs: jobs) {
      checker.check($0)
    } consume: {
      report.add($0)
      facts.append($0.facts)
    }
    let together = CrossLocaleChecker(pages: catalog).check(facts) { try? workspace.read($0) }
    report.add(together.findings, counts: together.counts)
    keep(report.counts.total)
  }

  private func buildMemory() async throws {
    let path = scratch + "/memory.sqlite"
    try? FileManager.default.removeItem(atPath: path)
    let store = try MemoryStore(path: path, mode: .writing)
    var batch: [SegmentedDocument] = []
    func write() throws {
      try store.update { writer in
        for document in batch { try writer.replace(document) }
      }
      batch = []
    }
    _ = try await workspace.forEachDocument(jobs: jobs) {
      $0.segmented()
    } consume: {
      batch.append($0)
      if batch.count == 128 { try write() }
    }
    try write()
  }

  private func export(_ format: Format) async throws {
    var written = 0
    let options = ExportOptions(sourceLocale: .americanEnglish, toolVersion: "benchmark")
    var writer = format.makeWriter(options: options) { written += $0.count }
    try writer.begin()
    _ = try await workspace.forEachDocument(jobs: jobs) {
      $0.segmented()
    } consume: {
      try writer.write($0)
    }
    try writer.end()
    keep(written)
  }
}
