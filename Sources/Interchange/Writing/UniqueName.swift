/// A name in encoded bytes that may stand only once in a file.
///
/// A document cannot know what others hold, so the first of equal names stays as it is, and the writer puts
/// a number behind the others: `103~2`. A name that ends like that by itself always has a number.
struct UniqueName: Sendable, Hashable {
  /// The hash of the name without number.
  var hash: UInt64
  /// Where its number stands, or would stand.
  var number: Range<Int>

  /// What parts a name from its number.
  static let sign: Character = "~"

  /// The number that a name has from the beginning; empty for most.
  static func number(after name: String) -> String {
    isNumbered(name) ? "\(sign)1" : ""
  }

  /// A name that was read, without its number.
  static func withoutNumber(_ name: String) -> String {
    isNumbered(name) ? String(name[..<(name.lastIndex(of: sign) ?? name.endIndex)]) : name
  }

  private static func isNumbered(_ name: String) -> Bool {
    let digits = name.utf8.reversed().prefix { $0 &- 0x30 < 10 }.count
    return digits > 0 && name.utf8.dropLast(digits).last == sign.asciiValue
  }
}

/// The names that a file has so far.
struct UniqueNames {
  private var hashes: Set<UInt64> = []
  /// How often names came that came more than once.
  private var counts: [UInt64: Int] = [:]

  /// The bytes of a document with the numbers that its names need.
  mutating func numbered(_ document: EncodedDocument) -> [UInt8] {
    var bytes: [UInt8] = []
    var start = 0
    for name in document.names where !hashes.insert(name.hash).inserted {
      let count = counts[name.hash, default: 1] + 1
      counts[name.hash] = count
      bytes += document.bytes[start..<name.number.lowerBound]
      bytes += "\(UniqueName.sign)\(count)".utf8
      start = name.number.upperBound
    }
    return start == 0 ? document.bytes : bytes + document.bytes[start...]
  }
}
