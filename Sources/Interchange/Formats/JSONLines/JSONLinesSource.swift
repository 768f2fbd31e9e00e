import Diagnostics

/// Reads the rows of JSON Lines: an object a line, its members in any order; empty lines are passed over.
///
/// A line that is no such object is told and left out.
struct JSONLinesSource: FieldSource {
  private(set) var window: TextWindow
  private(set) var fields: [Range<Int>?]
  private let input: ExchangeInput
  private var end = 0
  private var lines = 0
  private var unknown: Set<String> = []

  init(_ input: ExchangeInput) throws {
    self.input = input
    fields = Array(repeating: nil, count: SegmentColumn.all.count)
    window = try TextWindow(input)
    end = window.start
  }

  mutating func next() throws -> Bool {
    while true {
      window.advance(to: end, lines: lines)
      (end, lines) = (window.start, 0)
      guard let line = try window.nextLine() else { return false }
      (end, lines) = (line.next, 1)
      do throws(InputError) {
        if try readLine(line.text) { return true }
      } catch {
        input.report(error)
      }
    }
  }

  func text(of field: Range<Int>) throws(InputError) -> String? {
    switch window.bytes[field].first {
    case UInt8(ascii: "\""): try string(field)
    case UInt8(ascii: "n"): nil
    case .some(UInt8(ascii: "0")...UInt8(ascii: "9")), UInt8(ascii: "-"): try window.text(field)
    default:
      throw window.error(at: field.lowerBound, "the value is neither a text nor null")
    }
  }

  /// Finds the members of an object; false where the line is empty.
  private mutating func readLine(_ line: Range<Int>) throws(InputError) -> Bool {
    for column in fields.indices { fields[column] = nil }
    var scanner = JSONScanner(window.bytes, line)
    do throws(JSONScanner.Problem) {
      if scanner.isAtEnd { return false }
      try scanner.expect(UInt8(ascii: "{"), "an object, which begins with {")
      var expected = 0
      var isFirst = true
      while try scanner.nextMember(isFirst: isFirst) {
        isFirst = false
        let name = try scanner.skipString()
        try scanner.expect(UInt8(ascii: ":"), "a colon after the name of a member")
        let value = try scanner.skipValue()
        try enter(value, as: name, expected: &expected)
      }
      guard scanner.isAtEnd else { throw scanner.problem("the end of the line after the object") }
    } catch {
      throw window.error(at: error.index, error.message, "write one JSON object a line")
    }
    return true
  }

  /// Keeps a value for its column, which mostly is the one after that of the last member.
  private mutating func enter(
    _ value: Range<Int>,
    as name: Range<Int>,
    expected: inout Int
  ) throws(JSONScanner.Problem) {
    let bytes = window.bytes[name.lowerBound + 1..<name.upperBound - 1]
    let columns = SegmentColumn.all
    func isName(_ index: Int) -> Bool { bytes.elementsEqual(columns[index].name.utf8) }
    guard
      let column = expected < columns.count && isName(expected)
        ? expected : columns.indices.first(where: isName)
    else {
      tellUnknown(String(decoding: bytes, as: UTF8.self), at: name.lowerBound)
      return
    }
    guard fields[column] == nil else {
      throw JSONScanner.Problem(
        index: name.lowerBound,
        message: "the member ‘\(columns[column].name)’ stands twice"
      )
    }
    fields[column] = value
    expected = column + 1
  }

  private mutating func tellUnknown(_ name: String, at index: Int) {
    guard unknown.count < ExchangeLimits.nesting, unknown.insert(name).inserted else { return }
    input.report(
      window.error(at: index, "the member ‘\(name.prefix(60))’ is not known and left out")
    )
  }

  private func string(_ field: Range<Int>) throws(InputError) -> String {
    let content = field.lowerBound + 1..<field.upperBound - 1
    guard window.bytes[content].contains(UInt8(ascii: "\\")) else {
      return try window.text(content)
    }
    switch JSONEscapes.resolved(window.bytes[content]) {
    case .success(let bytes):
      if let text = String(validating: bytes, as: UTF8.self) { return text }
      return try window.text(content)
    case .failure(let problem):
      throw window.error(at: problem.index, problem.message)
    }
  }
}
