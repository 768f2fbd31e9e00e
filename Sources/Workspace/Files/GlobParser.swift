/// Reads the steps of a pattern.
struct GlobParser {
  private let pattern: [UInt8]
  private var index = 0
  private var steps: [GlobPattern.Step] = []

  /// The steps of the pattern; nil where it is broken.
  static func steps(of pattern: [UInt8]) -> [GlobPattern.Step]? {
    var parser = GlobParser(pattern: pattern)
    return parser.parse() ? parser.steps : nil
  }

  private init(pattern: [UInt8]) { self.pattern = pattern }

  private func byte(at index: Int) -> UInt8? { index < pattern.count ? pattern[index] : nil }

  private mutating func parse() -> Bool {
    while let byte = byte(at: index) {
      index += 1
      switch byte {
      case UInt8(ascii: "?"): steps.append(.any)
      case UInt8(ascii: "*"): readStars()
      case UInt8(ascii: "["):
        guard let set = readSet() else { return false }
        steps.append(.set(set))
      case UInt8(ascii: "\\"):
        guard let escaped = self.byte(at: index) else { return false }
        steps.append(.byte(escaped))
        index += 1
      default: steps.append(.byte(byte))
      }
    }
    return true
  }

  /// Reads the stars after the first; `**` crosses folders only where it is a whole name.
  private mutating func readStars() {
    let start = index - 1
    while byte(at: index) == UInt8(ascii: "*") { index += 1 }
    let startsName = start == 0 || pattern[start - 1] == .slash
    let endsName =
      index == pattern.count || pattern[index] == .slash
      || pattern[index] == UInt8(ascii: "\\") && byte(at: index + 1) == .slash
    if index - start < 2 || !startsName || !endsName {
      steps.append(.star)
    } else if byte(at: index) == .slash {
      index += 1
      steps += [.folders, .throughSlash]
    } else {
      steps.append(.tree)
    }
  }

  /// Reads a set after its bracket; nil where it has no end or names an unknown class.
  private mutating func readSet() -> ByteSet? {
    var set = ByteSet()
    let isNegated = byte(at: index) == UInt8(ascii: "!") || byte(at: index) == UInt8(ascii: "^")
    if isNegated { index += 1 }
    let first = index
    var previous: UInt8?
    while let byte = byte(at: index), byte != UInt8(ascii: "]") || index == first {
      index += 1
      switch byte {
      case UInt8(ascii: "\\"):
        guard let escaped = self.byte(at: index) else { return nil }
        index += 1
        set.insert(escaped)
        previous = escaped
      case UInt8(ascii: "-"):
        guard let low = previous, let next = self.byte(at: index), next != UInt8(ascii: "]")
        else {
          set.insert(byte)
          previous = byte
          continue
        }
        guard let high = readRangeEnd() else { return nil }
        set.insert { low <= $0 && $0 <= high }
        previous = nil
      case UInt8(ascii: "[") where self.byte(at: index) == UInt8(ascii: ":"):
        guard let end = pattern[index...].firstIndex(of: UInt8(ascii: "]")) else { return nil }
        guard end - index >= 2, pattern[end - 1] == UInt8(ascii: ":") else {
          set.insert(byte)
          previous = byte
          continue
        }
        let name = String(decoding: pattern[index + 1..<end - 1], as: UTF8.self)
        guard let isMember = Self.classes[name] else { return nil }
        set.insert(where: isMember)
        index = end + 1
        previous = nil
      default:
        set.insert(byte)
        previous = byte
      }
    }
    guard index < pattern.count else { return nil }
    index += 1
    var result = isNegated ? set.inverted : set
    result.remove(.slash)
    return result
  }

  private mutating func readRangeEnd() -> UInt8? {
    if byte(at: index) == UInt8(ascii: "\\") { index += 1 }
    defer { index += 1 }
    return byte(at: index)
  }

  /// The named classes, over ASCII alone so that they do not change with the language of the system.
  private static let classes: [String: @Sendable (UInt8) -> Bool] = {
    @Sendable func isLower(_ byte: UInt8) -> Bool { byte &- 0x61 < 26 }
    @Sendable func isUpper(_ byte: UInt8) -> Bool { byte &- 0x41 < 26 }
    @Sendable func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
    @Sendable func isLetter(_ byte: UInt8) -> Bool { isLower(byte | 0x20) && byte < 0x80 }
    @Sendable func isGraphic(_ byte: UInt8) -> Bool { byte > 0x20 && byte < 0x7F }
    return [
      "alnum": { isLetter($0) || isDigit($0) },
      "alpha": isLetter,
      "blank": { $0 == 0x20 || $0 == 0x09 },
      "cntrl": { $0 < 0x20 || $0 == 0x7F },
      "digit": isDigit,
      "graph": isGraphic,
      "lower": isLower,
      "print": { isGraphic($0) || $0 == 0x20 },
      "punct": { isGraphic($0) && !isLetter($0) && !isDigit($0) },
      "space": { $0 == 0x20 || $0 &- 0x09 < 5 },
      "upper": isUpper,
      "xdigit": { isDigit($0) || ($0 | 0x20) &- 0x61 < 6 && $0 < 0x80 },
    ]
  }()
}
