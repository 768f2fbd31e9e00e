/// The names in a document, each made once, by where their parts stand in the parser's dictionary.
///
/// The dictionary keeps every name too, and refuses more than some megabytes of them.
struct NameTable {
  /// Where the parts of a name stand; 0 for a part that is not there.
  struct Key: Hashable {
    var local: UInt
    var prefix: UInt
    var namespace: UInt
  }

  /// The names by their index.
  private(set) var names: [XMLName] = []
  private var indices: [Key: Int] = [:]
  /// The names of namespaces, so that names of one share it.
  private var namespaces: [UInt: String] = [:]
  /// What was asked for last in each slot, which mostly is what is asked for next.
  private var recent: [(key: Key, index: Int)] = []

  private static let slots = 256

  init() {
    recent = Array(repeating: (Key(local: 0, prefix: 0, namespace: 0), 0), count: Self.slots)
  }

  /// The index of a name; `make` gives its parts where it is new.
  @inline(__always)
  mutating func index(
    of key: Key,
    _ make: () -> (local: String, prefix: String?, namespace: String?)
  ) -> Int {
    // Fibonacci hashing: the top bits of a product with the golden ratio.
    let mixed = UInt64(key.local ^ key.namespace << 1) &* 0x9E37_79B9_7F4A_7C15
    let slot = Int(mixed >> 56)
    if recent[slot].key == key { return recent[slot].index }
    let index = indices[key] ?? add(key, make())
    recent[slot] = (key, index)
    return index
  }

  private mutating func add(
    _ key: Key,
    _ parts: (local: String, prefix: String?, namespace: String?)
  ) -> Int {
    let namespace = namespaces[key.namespace] ?? parts.namespace
    namespaces[key.namespace] = namespace
    names.append(XMLName(parts.local, prefix: parts.prefix, namespace: namespace))
    indices[key] = names.count - 1
    return names.count - 1
  }
}
