import FoundationEssentials
import Interchange
import Workspace

/// Writing and reading each format, one core, from memory to memory: beside it what libxml2's own streaming
/// writer and reader take for the same bytes, which do nothing else, and what other tools take.
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
      locales: try LocaleCatalog(folders: ["locales"])
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

  /// Measures formats and prints a table of them.
  ///
  /// - Parameters:
  ///   - formats: the formats.
  ///   - comparesPeers: whether other tools do the same beside.
  /// - Throws: what writing or reading throws.
  func run(_ formats: [Format], comparesPeers: Bool) async throws {
    let peers = comparesPeers ? try measuredPeers() : nil
    print(InterchangeRow.header)
    for format in formats {
      let bytes = try written(format)
      let isXML = bytes.starts(with: Array("<?xml".utf8))
      let steps = isXML ? try XMLCeiling.steps(of: bytes) : []
      var row = InterchangeRow(
        try await measure("write \(format.name)", bytes) { keep(try written(format).count) }
      )
      row.peer = peers?.writing[format.name]
      if isXML {
        row.ceiling = await measure("", bytes) { keep(XMLCeiling.write(steps)) }
      }
      print(row.text)
      guard format.isReadable else { continue }
      row = InterchangeRow(
        try await measure("read \(format.name)", bytes) { keep(try read(format, bytes)) }
      )
      row.peer = peers?.reading[format.name]
      if isXML { row.ceiling = await measure("", bytes) { keep(XMLCeiling.read(bytes)) } }
      print(row.text)
      if let bytes = peers?.files[format.name] {
        print(try await rowOfPeersFile(bytes, format, peers?.reading[format.name]).text)
      }
    }
  }

  /// Reading the very file that the other tool reads.
  private func rowOfPeersFile(
    _ bytes: [UInt8],
    _ format: Format,
    _ peer: InterchangePeers.Rate?
  ) async throws -> InterchangeRow {
    let name = "read \(format.name), the peer's own file"
    let count = try read(format, bytes)
    var row = InterchangeRow(
      try await .median(of: 3, name, bytes: bytes.count, units: count) {
        keep(try read(format, bytes))
      }
    )
    row.ceiling = await .median(of: 3, "", bytes: bytes.count, units: count) {
      keep(XMLCeiling.read(bytes))
    }
    row.peer = peer
    return row
  }

  private func measuredPeers() throws -> InterchangePeers? {
    guard let format = Format.named("po"), let locale = options.targetLocale else { return nil }
    return try InterchangePeers(script: peers, units: written(format), locale: locale)
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

  /// Reads a file in pieces as they come from a disk, and returns the number of its units.
  private func read(_ format: Format, _ bytes: [UInt8]) throws -> Int {
    var rest = bytes[...]
    let input = ExchangeInput(
      path: "units",
      chunks: {
        let piece = rest.prefix(1 << 18)
        rest = rest.dropFirst(piece.count)
        return piece.isEmpty ? nil : Array(piece)
      },
      // Other tools' files hold what cannot be used, which is not what is measured.
      report: { _ in }
    )
    let reader = try format.makeReader(input)
    var count = 0
    while try reader?.next() != nil { count += 1 }
    return count
  }
}

/// A line of the table: our work, beside libxml2's and another tool's.
private struct InterchangeRow {
  private let work: Measurement
  /// What libxml2's own streaming writer or reader takes for the same bytes.
  var ceiling: Measurement?
  var peer: InterchangePeers.Rate?

  init(_ work: Measurement) { self.work = work }

  static let header =
    Measurement.header + "  libxml2 alone" + "  ours to it"
    + "   times the peer"

  var text: String {
    let ours = rate(work)
    var columns = [work.row, "–", "–", "   –"]
    if let ceiling {
      columns[1] = String(Int(rate(ceiling)))
      columns[2] = "\(Int(100 * ours / rate(ceiling))) %"
    }
    if let peer {
      let times = Int(10 * ours / peer.unitsPerSecond)
      columns[3] = "   \(times / 10).\(times % 10) × \(peer.tool), \(Int(peer.unitsPerSecond))"
    }
    let widths = [0, 15, 12, 0]
    return zip(columns, widths).map { column, width in
      String(repeating: " ", count: max(width - column.count, 0)) + column
    }.joined()
  }

  private func rate(_ measurement: Measurement) -> Double {
    Double(measurement.units) / measurement.seconds
  }
}
