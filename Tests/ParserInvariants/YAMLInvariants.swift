import YAML

/// What holds for YAML whatever its bytes are.
public enum YAMLInvariants {
  /// Reads `bytes`; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let whole = Result { () throws(YAMLError) in try YAML.parse(bytes) }
    switch whole {
    case .success(let value?): try check(value, in: bytes)
    case .success(nil): break
    case .failure(let error):
      try require(!error.message.isEmpty, "an error says what is wrong")
      for mark in [error.mark, error.related].compactMap(\.self) { try check(mark, in: bytes) }
    }
    // A byte order mark is one only at the start.
    guard !bytes.starts(with: "\u{FEFF}".utf8) else { return }
    try checkPart(bytes, agreesWith: whole)
  }

  /// A part of a file is read as if it stood alone, with marks that are moved.
  private static func checkPart(
    _ bytes: [UInt8],
    agreesWith whole: Result<YAMLValue?, YAMLError>
  ) throws(Violation) {
    let before = Array("---\n€\n".utf8)
    let range = before.count..<before.count + bytes.count
    let part = Result { () throws(YAMLError) in
      try YAML.parse(before + bytes + [0xFF], in: range, firstLine: 3)
    }
    let expected = whole.map { $0.map { moved($0, by: before.count) } }
      .mapError { error in
        // Messages may name a line, so only the places are compared.
        YAMLError(
          "",
          at: moved(error.mark, by: before.count),
          related: error.related.map { moved($0, by: before.count) }
        )
      }
    let placed = part.mapError { YAMLError("", at: $0.mark, related: $0.related) }
    try require(placed == expected, "a part of a file is read as it is when it stands alone")
  }

  private static func check(_ value: YAMLValue, in bytes: [UInt8]) throws(Violation) {
    try check(value.mark, in: bytes)
    switch value.content {
    case .scalar(let scalar):
      // Properties such as an anchor stand before the text, within the mark.
      let written = bytes[value.mark.range]
      // Besides LF and CR, libyaml folds what YAML 1.1 took for line ends.
      let lineEnds: [Unicode.Scalar] = ["\n", "\r", "\u{85}", "\u{2028}", "\u{2029}"]
      let isOneLine = !String(decoding: written, as: UTF8.self).unicodeScalars
        .contains(where: lineEnds.contains)
      if scalar.style == .plain, isOneLine {
        try require(
          written.suffix(scalar.text.utf8.count).elementsEqual(scalar.text.utf8),
          "‘\(scalar.text)’ stands at its mark \(value.mark.range)"
        )
      }
    case .sequence(let items): for item in items { try check(item, in: bytes) }
    case .mapping(let entries):
      var keys: Set<String> = []
      for entry in entries {
        try require(keys.insert(entry.key).inserted, "the key ‘\(entry.key)’ is there once")
        try check(entry.keyMark, in: bytes)
        try check(entry.value, in: bytes)
      }
    }
  }

  private static func check(_ mark: YAMLMark, in bytes: [UInt8]) throws(Violation) {
    try require(mark.range.upperBound <= bytes.count, "\(mark) is in bounds")
    var (line, column) = (1, 1)
    let start = bytes.starts(with: "\u{FEFF}".utf8) ? 3 : 0
    for offset in start..<max(start, mark.range.lowerBound) {
      let byte = bytes[offset]
      let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
      if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") && next != UInt8(ascii: "\n") {
        (line, column) = (line + 1, 1)
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    try require(mark.line == line && mark.column == column, "\(mark) is \(line):\(column)")
  }

  private static func moved(_ mark: YAMLMark, by count: Int) -> YAMLMark {
    let range = mark.range.lowerBound + count..<mark.range.upperBound + count
    return YAMLMark(line: mark.line + 2, column: mark.column, range: range)
  }

  private static func moved(_ value: YAMLValue, by count: Int) -> YAMLValue {
    var value = value
    value.mark = moved(value.mark, by: count)
    switch value.content {
    case .scalar: break
    case .sequence(let items): value.content = .sequence(items.map { moved($0, by: count) })
    case .mapping(let entries):
      value.content = .mapping(
        entries.map { entry in
          YAMLEntry(
            key: entry.key,
            keyMark: moved(entry.keyMark, by: count),
            value: moved(entry.value, by: count)
          )
        }
      )
    }
    return value
  }
}
