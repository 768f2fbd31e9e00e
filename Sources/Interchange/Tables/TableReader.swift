import Diagnostics

/// The rows of a table, one after another, as places in the bytes that are read.
protocol FieldSource: AnyObject {
  /// The bytes that are read.
  var bytes: [UInt8] { get }
  /// Where the row begins.
  var position: Position { get }
  /// What stands in each of `SegmentColumn.all`, as it is written; nil where there is nothing.
  var fields: [Range<Int>?] { get }

  /// Goes to the next row; false at the end of the file.
  func next() throws -> Bool
  /// The text of a field; nil where it says that nothing is known.
  func text(of field: Range<Int>) throws(InputError) -> String?
  /// An error at a byte of the row.
  func error(at index: Int, _ message: String, _ advice: String) -> InputError
}

/// Reads a table with the columns of `SegmentColumn.all`, one unit a row.
final class TableReader<Source: FieldSource>: ExchangeReader {
  /// The columns that few rows change; their texts are read only where they do.
  private static var steady: [String] {
    ["page", "path", "locale", "state", "version", "commit", "date", "origin", "hand-off"]
  }

  private let source: Source
  /// What takes the text of each column.
  private let reads: [@Sendable (inout ExchangeUnit, String) -> Bool]
  private let input: ExchangeInput
  private let steadyColumns: [Int]
  private let otherColumns: [Int]
  private let keyColumn: Int?
  /// What the steady fields of the last row were.
  private var lastFields: [[UInt8]?]
  /// The unit that they make.
  private var template = ExchangeUnit(at: .start)
  /// Whether they could all be read.
  private var isTemplateSound = false

  init(_ source: Source, input: ExchangeInput) {
    self.source = source
    self.input = input
    let columns = SegmentColumn.all
    steadyColumns = columns.indices.filter { Self.steady.contains(columns[$0].name) }
    otherColumns = columns.indices.filter { !Self.steady.contains(columns[$0].name) }
    reads = columns.map(\.read)
    keyColumn = columns.firstIndex { $0.name == "key" }
    lastFields = Array(repeating: nil, count: columns.count)
  }

  func next() throws -> ExchangeUnit? {
    while try source.next() {
      if let unit = unit() { return unit }
    }
    return nil
  }

  /// The unit of the row; nil where it was told what is wrong.
  private func unit() -> ExchangeUnit? {
    do throws(InputError) {
      if !isTemplateSound || !isTemplateOfRow {
        isTemplateSound = true
        try readTemplate()
      }
      var unit = template
      unit.position = source.position
      for column in otherColumns { try read(column, into: &unit) }
      if unit.target == nil, unit.fingerprint == TargetFingerprint.ofNothing {
        unit.target = .markdown("")
      }
      return unit
    } catch {
      isTemplateSound = false
      input.report(error)
      return nil
    }
  }

  private var isTemplateOfRow: Bool {
    let fields = source.fields
    let held = source.bytes
    let bytes = held.span
    for column in steadyColumns {
      guard let field = fields[column], let last = lastFields[column] else {
        if fields[column] == nil, lastFields[column] == nil { continue }
        return false
      }
      guard field.count == last.count else { return false }
      for offset in last.indices where bytes[field.lowerBound + offset] != last[offset] {
        return false
      }
    }
    return true
  }

  private func readTemplate() throws(InputError) {
    var unit = ExchangeUnit(at: .start)
    for column in steadyColumns {
      lastFields[column] = source.fields[column].map { Array(source.bytes[$0]) }
      try read(column, into: &unit)
    }
    template = unit
  }

  private func read(_ index: Int, into unit: inout ExchangeUnit) throws(InputError) {
    guard let field = source.fields[index], let text = try source.text(of: field) else { return }
    // Tools that quote every cell write quotes for nothing: a text may be empty, a fact may not.
    if text.isEmpty, !textColumns.contains(SegmentColumn.all[index].name) { return }
    if reads[index](&unit, text) { return }
    let problem = source.error(
      at: field.lowerBound,
      "‘\(text.prefix(60))’ is no \(SegmentColumn.all[index].name)",
      "leave the column as it was exported"
    )
    guard index != keyColumn else { throw problem }
    input.report(problem)
    isTemplateSound = false
  }
}

/// The columns whose cells may hold a text of no character.
private let textColumns: Set = ["source", "target"]

extension TargetFingerprint {
  /// The fingerprint of a target that is empty.
  static let ofNothing = of("")
}
