/// A locale as documents name it: a language, perhaps a script, and a region, `zh-CN`, `sr-Latn-RS`.
///
/// Read in any letter case, kept in the usual one, compared by it.
public struct LocaleTag: Sendable, Hashable {
  /// The tag in its usual letter case.
  public let text: String

  /// Reads a tag; nil unless it is two or three letters, then optionally a script of four letters, then
  /// a region of two letters or three digits (RFC 5646, without variants and extensions).
  public init?(_ text: some StringProtocol) {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let language = parts.first, let region = parts.last,
      (2...3).contains(language.count), language.allSatisfy(Self.isLetter),
      region.count == 2 && region.allSatisfy(Self.isLetter)
        || region.count == 3 && region.allSatisfy({ $0 &- 0x30 < 10 })
    else { return nil }
    var canonical = String(decoding: language, as: UTF8.self).lowercased()
    if parts.count == 3 {
      guard parts[1].count == 4, parts[1].allSatisfy(Self.isLetter) else { return nil }
      let script = String(decoding: parts[1], as: UTF8.self)
      canonical += "-" + script.prefix(1).uppercased() + script.dropFirst().lowercased()
    }
    self.text = canonical + "-" + String(decoding: region, as: UTF8.self).uppercased()
  }

  /// The usual locale of sources.
  public static let americanEnglish = LocaleTag(canonical: "en-US")

  private init(canonical: String) { text = canonical }

  /// The language alone, such as `zh`.
  public var language: Substring { text.prefix { $0 != "-" } }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
}

extension LocaleTag: Comparable, CustomStringConvertible {
  /// The tag in its usual letter case.
  public var description: String { text }

  /// Orders tags by their text.
  public static func < (left: Self, right: Self) -> Bool { left.text < right.text }
}
