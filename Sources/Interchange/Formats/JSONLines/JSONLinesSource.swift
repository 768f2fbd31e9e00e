import Diagnostics

/// Reads the rows of JSON Lines: an object a line, its members in any order; empty lines are passed over.
///
/// A line that is no such object is told and left out.
final class JSONLinesSource: FieldSource {
  private var window: TextWindow
  private(set) var fields: [Range<Int>?]
  private let input: ExchangeInput
  private var end = 0
  private var lines = 0
  private var unknown: Set<String> = []
  private let names = SegmentColumn.all.map { Array($0.name.utf8) }

  var bytes: [UInt8] { window.bytes }
  var position: Position { Position(line: window.line, column: 1) }

  init(_ input: ExchangeInput) throws {
    self.input = input
    fields = Array(repeating: nil, count: SegmentColumn.all.count)
    window = try TextWindow(input)
    end = window.start
  }

  func next() throws -> Bool {
    while true {
      window.advance(to: end, lines: lines)
      let line = try window.nextLine()
      (end, lines) = (line?.next ?? window.start, line == nil ? 0 : 1)
      guard let line else { return false }
      do throws(InputError) {
        if try readLine(line.text) { return true }
      } catch {
        input.report(error)
      }
    }
  }

  func text(of field: Range<Int>) throws(InputError) -> String? {
    switch window.bytes[field.lowerBound] {
    case UInt8(ascii: "\""): try string(field.lowerBound + 1..<field.upperBound - 1)
    case UInt8(ascii: "n"): nil
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): try window.text(field)
    default:
      throw window.error(at: field.lowerBound, "the value is neither a text nor null")
    }
  }

  func error(at index: Int, _ message: String, _ advice: String) -> InputError {
    window.error(at: index, message, advice)
  }

  /// Finds the members of an object; false where the line is empty.
  private func readLine(_ line: Range<Int>) throws(InputError) -> Bool {
    for column in fields.indices { fields[column] = nil }
    let bytes = window.bytes
    var scanner = JSONScanner(bytes, line)
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
        try enter(value, as: name, of: bytes, expected: &expected)
      }
      guard scanner.isAtEnd else { throw scanner.problem("the end of the line after the object") }
    } catch {
      throw window.error(at: error.index, error.message, "write one JSON object a line")
    }
    return true
  }

  /// Keeps a value for its column, which mostly is the one after that of the last member.
  private func enter(
    _ value: Range<Int>,
    as name: Range<Int>,
    of bytes: [UInt8],
    expected: inout Int
  ) throws(JSONScanner.Problem) {
    let letters = name.lowerBound + 1..<name.upperBound - 1
    guard let column = column(named: letters, of: bytes, expected) else {
      tellUnknown(String(decoding: window.bytes[name], as: UTF8.self), at: name.lowerBound)
      return
    }
    guard fields[column] == nil else {
      throw JSONScanner.Problem(
        index: name.lowerBound,
        message: "the member ‘\(SegmentColumn.all[column].name)’ stands twice"
      )
    }
    fields[column] = value
    expected = column + 1
  }

  private func tellUnknown(_ name: String, at index: Int) {
    guard unknown.count < ExchangeLimits.nesting, unknown.insert(name).inserted else { return }
    input.report(
      window.error(at: index, "the member \(name.prefix(60)) is not known and left out")
    )
  }

  private func column(named range: Range<Int>, of bytes: [UInt8], _ expected: Int) -> Int? {
    func isName(_ index: Int) -> Bool {
      let name = names[index]
      guard name.count == range.count else { return false }
      for offset in name.indices where name[offset] != bytes[range.lowerBound + offset] {
        return false
      }
      return true
    }
    return expected < names.count && isName(expected)
      ? expected : names.indices.first(where: isName)
  }

  private func string(_ content: Range<Int>) throws(InputError) -> String {
    var plain = window.bytes[content]
    if hasEscape(content) {
      switch JSONEscapes.resolved(plain) {
      case .success(let resolved): plain = resolved[...]
      case .failure(let problem): throw window.error(at: problem.index, problem.message)
      }
    }
    guard let text = String(validating: plain, as: UTF8.self) else {
      return try window.text(content)
    }
    return text
  }

  private func hasEscape(_ content: Range<Int>) -> Bool {
    let held = window.bytes
    let backslash = UInt8(ascii: "\\")
    let index = held.span.first(in: content) {
      $0.mayHold(backslash)
    } isWanted: {
      $0 == backslash
    }
    return index < content.upperBound
  }
}
