/// Names that were made before, by where their parts stand in the parser's dictionary.
///
/// They come again and again from the same places; of two names that fall together the later one stays.
struct NameCache {
  /// Where the parts of a name stand; 0 for a part that is not there.
  struct Key: Equatable {
    var local: UInt
    var prefix: UInt
    var namespace: UInt
  }

  private static let slots = 256
  private var keys = Array(repeating: Key(local: 0, prefix: 0, namespace: 0), count: slots)
  private var names = Array(repeating: XMLName(""), count: slots)

  mutating func name(_ key: Key, _ make: () -> XMLName) -> XMLName {
    // Fibonacci hashing: the top bits of a product with the golden ratio.
    let mixed = UInt64(key.local ^ key.namespace << 1) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(mixed >> 56)
    if keys[slot] != key {
      keys[slot] = key
      names[slot] = make()
    }
    return names[slot]
  }
}
