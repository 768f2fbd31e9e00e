import Workspace

/// A column of tables as XML formats hold it where they have no place of their own for it: as a property
/// with its name behind `x-`.
///
/// A value with characters that XML cannot hold is percent-encoded, and `-escaped` ends the name.
struct ExchangeProperty: Sendable {
  /// A property as it is written.
  struct Written: Sendable, Hashable {
    var name: String
    var value: String

    /// A property that gives its value back whatever characters are in it.
    static func exact(_ name: String, _ value: String) -> Written {
      ForbiddenScalar.occurs(in: value)
        ? Written(name: name + escapedEnding, value: PercentEscaped.text(of: value))
        : Written(name: name, value: value)
    }

    /// What `exact` was made of; nil where the value is not what the name says.
    var exact: Written? {
      guard name.hasSuffix(escapedEnding) else { return self }
      return PercentEscaped.value(of: value).map {
        Written(name: String(name.dropLast(escapedEnding.count)), value: $0)
      }
    }
  }

  /// What became of a property that was read.
  enum Outcome {
    case taken, unknown, unreadable
    /// The source is not known; the one of the unit stands empty because one must be there.
    case unknownSource
  }

  /// The property of a unit whose source is not known; without it an empty source is an empty text.
  static let unknownSource = Written(name: "x-source", value: "unknown")

  private let column: SegmentColumn
  private let name: String

  private init(_ column: SegmentColumn) {
    self.column = column
    name = "x-" + column.name
  }

  /// The properties of the names that columns have.
  static func named(_ names: Set<String>) -> [ExchangeProperty] {
    SegmentColumn.all.filter { names.contains($0.name) }.map(Self.init)
  }

  /// What is known of a document.
  static func written(_ properties: [Self], of info: DocumentInfo) -> [Written] {
    properties.compactMap { property in
      guard case .document(let cell) = property.column.value, case .text(let text) = cell(info)
      else { return nil }
      return .exact(property.name, text)
    }
  }

  /// What a segment says; nil where nothing is known.
  func written(of segment: Segment, in info: DocumentInfo) -> Written? {
    guard case .segment(let cell) = column.value, case .text(let text) = cell(segment, info) else {
      return nil
    }
    return .exact(name, text)
  }

  /// The property of a value that an attribute holds, but not exactly; nil where it does.
  static func escaped(_ column: String, _ value: String) -> Written? {
    ForbiddenScalar.occurs(in: value) ? .exact("x-" + column, value) : nil
  }

  /// Takes what a file says into a unit.
  static func read(_ name: String, _ value: String, into unit: inout ExchangeUnit) -> Outcome {
    if name == unknownSource.name {
      return value == unknownSource.value ? .unknownSource : .unknown
    }
    if let column = columns[name] { return column.read(&unit, value) ? .taken : .unreadable }
    guard name.hasSuffix(escapedEnding),
      let column = columns[String(name.dropLast(escapedEnding.count))]
    else { return .unknown }
    guard let exact = Written(name: name, value: value).exact else { return .unreadable }
    return column.read(&unit, exact.value) ? .taken : .unreadable
  }

  private static let columns = Dictionary(
    uniqueKeysWithValues: SegmentColumn.all.map { ("x-" + $0.name, $0) }
  )
}

/// What the name of a property ends with whose value is percent-encoded.
private let escapedEnding = "-escaped"

/// Percent-encoding of what XML cannot hold.
enum PercentEscaped {
  /// A text with `%00` in the place of U+0000, and so on; a percent sign becomes `%25`.
  static func text(of value: String) -> String {
    ForbiddenScalar.pieces(of: value).reduce(into: "") { text, piece in
      switch piece {
      case .text(let run): text += run.split("%").joined(separator: "%25")
      case .scalar(let scalar):
        for byte in String(scalar).utf8 {
          text += (byte < 16 ? "%0" : "%") + String(byte, radix: 16)
        }
      }
    }
  }

  /// What such a text stands for; nil where it is none.
  static func value(of text: String) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      let digits = String(decoding: rest.prefix(2), as: UTF8.self)
      guard digits.utf8.count == 2, let byte = UInt8(digits, radix: 16) else { return nil }
      bytes.append(byte)
      rest = rest.dropFirst(2)
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension String {
  fileprivate func split(_ separator: Character) -> [Substring] {
    split(separator: separator, omittingEmptySubsequences: false)
  }
}
