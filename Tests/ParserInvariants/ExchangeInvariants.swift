import Diagnostics
public import Interchange
import Workspace

/// What holds for a file of translations whatever its bytes are.
public enum ExchangeInvariants {
  private static let path = "units"

  /// Reads `bytes` as a format with texts in Markdown; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8], as format: Format) throws(Violation) {
    let whole = Reading(bytes, as: format, pieceSize: max(bytes.count, 1))
    for size in [1, 7] {
      let pieces = Reading(bytes, as: format, pieceSize: size)
      try require(pieces.units == whole.units, "pieces of \(size) bytes give the same units")
      try require(pieces.errors == whole.errors, "pieces of \(size) bytes give the same errors")
    }
    try checkPlaces(of: whole, in: bytes, format)
    try checkRewriting(of: whole.units, as: format)
  }

  private static func checkPlaces(
    of reading: Reading,
    in bytes: [UInt8],
    _ format: Format
  ) throws(Violation) {
    try require(reading.hasOnlyInputErrors, "what is thrown is for the user")
    let lines = LineTable(
      bytes,
      lineEnd: format.isTable && format.name != "jsonl" ? .lineFeedOrCarriageReturn : .lineFeed
    )
    // Places are counted in the text that other encodings are decoded to.
    let isDecoded =
      bytes.prefix(2).contains { $0 == 0 || $0 >= 0xFE }
      || String(decoding: bytes, as: Unicode.ASCII.self).contains("charset=")
    for error in reading.errors {
      try require(error.path == path && !error.message.isEmpty, "‘\(error)’ says what is wrong")
      if !isDecoded { try lines.requireSound(error, path: path) }
    }
    for unit in reading.units where !isDecoded {
      try require(lines.contains(unit.position), "the unit at \(unit.position) lies in the file")
    }
  }

  /// The texts of units are written and read again.
  private static func checkRewriting(
    of units: [ExchangeUnit],
    as format: Format
  ) throws(Violation) {
    let segments = units.enumerated().map { number, unit in
      let (source, target) = (text(unit.source), text(unit.target) ?? "")
      return Segment(
        key: .unit(number),
        source: source,
        target: target,
        plainSource: source,
        plainTarget: target,
        place: unit.place ?? SegmentPlace(),
        origin: unit.origin,
        date: unit.date,
        state: unit.state
      )
    }
    let first = units.first
    let info = DocumentInfo(
      path: first?.document.path ?? "a.md",
      page: first?.document.page ?? "a.md",
      locale: .americanEnglish,
      version: first?.document.version
    )
    let options = ExportOptions(
      sourceLocale: .americanEnglish,
      targetLocale: .americanEnglish,
      toolVersion: "1",
      guardsFormulas: units.count % 2 == 0
    )
    let encoder = format.makeEncoder(options: options)
    let document = ExportedDocument(SegmentedDocument(info: info, segments: segments))
    guard let bytes = try? encoder.head() + encoder.encode(document).bytes + encoder.tail() else {
      throw Violation(statement: "units can be written")
    }
    let again = Reading(bytes, as: format, pieceSize: bytes.count)
    try require(again.errors.isEmpty, "what is written can be read: \(again.errors)")
    try require(
      again.units.map { text($0.source) } == segments.map(\.source)
        && again.units.map { text($0.target) } == segments.map(\.target),
      "texts are written and read"
    )
    try require(
      again.units.map(\.place) == segments.map { $0.place }
        && again.units.allSatisfy { $0.document.page == info.page && $0.document.path == info.path },
      "places are written and read"
    )
  }

  private static func text(_ text: ExchangeUnit.Text?) -> String? {
    switch text {
    case .markdown(let markdown): markdown
    case .coded, nil: nil
    }
  }

  /// What a reader makes of bytes in pieces of a size.
  private struct Reading {
    var units: [ExchangeUnit] = []
    /// What was told, and last what the reading stopped at.
    var errors: [InputError] = []
    var hasOnlyInputErrors = true

    init(_ bytes: [UInt8], as format: Format, pieceSize: Int) {
      var rest = bytes[...]
      var told: [InputError] = []
      let input = ExchangeInput(
        path: path,
        chunks: {
          defer { rest = rest.dropFirst(pieceSize) }
          return rest.isEmpty ? nil : Array(rest.prefix(pieceSize))
        },
        report: { told.append($0) }
      )
      do {
        let reader = try format.makeReader(input)
        while let unit = try reader?.next() { units.append(unit) }
      } catch let error as InputError {
        told.append(error)
      } catch {
        hasOnlyInputErrors = false
      }
      errors = told
    }
  }
}
