import Workspace

/// A value of JSON that is about to be written.
enum JSONValue: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral
{
  case null
  case boolean(Bool)
  case integer(Int)
  case string(String)
  case array([JSONValue])
  /// Names and values in the order in which they are written.
  case object([(name: String, value: JSONValue)])

  init(stringLiteral text: String) { self = .string(text) }
  init(integerLiteral number: Int) { self = .integer(number) }
  init(booleanLiteral value: Bool) { self = .boolean(value) }

  /// A text; `null` for none.
  init(_ text: String?) { self = text.map { .string($0) } ?? .null }

  /// An object that leaves out the names without a value.
  static func object(_ fields: KeyValuePairs<String, JSONValue?>) -> JSONValue {
    .object(fields.compactMap { name, value in value.map { (name, $0) } })
  }

  /// The value on one line, a space after each colon and comma.
  var text: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Adds the value on one line.
  func append(to bytes: inout [UInt8]) {
    switch self {
    case .null: bytes += "null".utf8
    case .boolean(let value): bytes += (value ? "true" : "false").utf8
    case .integer(let number): bytes += "\(number)".utf8
    case .string(let text): JSONString.append(text, to: &bytes)
    case .array(let items):
      bytes.append(UInt8(ascii: "["))
      for (index, item) in items.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        item.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let fields):
      bytes.append(UInt8(ascii: "{"))
      for (index, field) in fields.enumerated() {
        if index > 0 { bytes += ", ".utf8 }
        JSONString.append(field.name, to: &bytes)
        bytes += ": ".utf8
        field.value.append(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }
}

extension ReportSink {
  /// Writes the items of an array, one a line, and the bracket that closes it.
  mutating func append(
    linesOf items: some Sequence<JSONValue>,
    indentation: Int
  ) throws {
    let margin = "\n" + String(repeating: " ", count: indentation)
    var isFirst = true
    for item in items {
      try append { text in
        if !isFirst { text += ",".utf8 }
        text += margin.utf8
        text += "  ".utf8
        item.append(to: &text)
      }
      isFirst = false
    }
    try append(isFirst ? "]" : margin + "]")
  }
}
