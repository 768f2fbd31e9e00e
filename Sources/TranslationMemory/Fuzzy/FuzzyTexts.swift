/// Texts with their ids, kept as UTF-8 until they are written.
struct FuzzyTexts: Sendable {
  struct Entry: Sendable {
    var id: Int64
    /// Where the text starts in `bytes`.
    var start: Int
    /// The number of scalars.
    var length: Int
  }

  private(set) var bytes: [UInt8] = []
  private(set) var entries: [Entry] = []

  mutating func add(id: Int64, text: some Sequence<UInt8>) {
    let start = bytes.count
    bytes.append(contentsOf: text)
    // Every scalar has one byte that continues none.
    let length = bytes[start...].reduce(0) { $0 + ($1 & 0xc0 == 0x80 ? 0 : 1) }
    entries.append(Entry(id: id, start: start, length: length))
  }

  mutating func add(id: Int64, scalars: [UInt32]) {
    let start = bytes.count
    let valid = scalars.compactMap(Unicode.Scalar.init)
    for scalar in valid {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
    entries.append(Entry(id: id, start: start, length: valid.count))
  }

  /// Calls `body` with each scalar of a text.
  @inline(__always)
  func forEachScalar(of entry: Entry, _ body: (UInt32) -> Void) {
    var index = entry.start
    for _ in 0..<entry.length {
      let lead = UInt32(bytes[index])
      index += 1
      if lead < 0x80 {
        body(lead)
        continue
      }
      let following = lead < 0xe0 ? 1 : lead < 0xf0 ? 2 : 3
      var scalar = lead & (0x3f >> UInt32(following))
      for _ in 0..<following {
        scalar = scalar << 6 | UInt32(bytes[index] & 0x3f)
        index += 1
      }
      body(scalar)
    }
  }

  /// How often each scalar occurs.
  func scalarCounts() -> [UInt32: Int] {
    var low = [Int](repeating: 0, count: 0x10000)
    var high: [UInt32: Int] = [:]
    for entry in entries {
      forEachScalar(of: entry) { scalar in
        if scalar < 0x10000 { low[Int(scalar)] += 1 } else { high[scalar, default: 0] += 1 }
      }
    }
    for (scalar, count) in low.enumerated() where count > 0 { high[UInt32(scalar)] = count }
    return high
  }
}
