/// Owns bytes that grow at their end.
///
/// An array would ask at each of many short pieces whether it is shared, and could not be looked at
/// eight bytes at a time.
@safe struct OutputBytes: ~Copyable {
  private(set) var count = 0
  private var capacity: Int
  private var memory: UnsafeMutablePointer<UInt8>

  init() {
    capacity = 1 << 10
    unsafe memory = .allocate(capacity: capacity)
  }

  deinit { unsafe memory.deallocate() }

  @inline(__always)
  mutating func append(_ byte: UInt8) {
    reserve(1)
    unsafe memory[count] = byte
    count += 1
  }

  mutating func append(_ text: String) {
    let isCopied: Void? = unsafe text.utf8.withContiguousStorageIfAvailable { bytes in
      unsafe append(bytes)
    }
    if isCopied == nil { append(Array(text.utf8)[...]) }
  }

  mutating func append(_ bytes: ArraySlice<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { bytes in unsafe append(bytes) }
  }

  mutating func append(repeating byte: UInt8, count more: Int) {
    reserve(more)
    unsafe (memory + count).update(repeating: byte, count: more)
    count += more
  }

  @inline(__always)
  private mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
    guard let start = bytes.baseAddress else { return }
    reserve(bytes.count)
    unsafe (memory + count).update(from: start, count: bytes.count)
    count += bytes.count
  }

  /// Appends the last bytes of another buffer, and takes them off there.
  mutating func move(last length: Int, of other: inout OutputBytes) {
    let length = min(max(0, length), other.count)
    reserve(length)
    unsafe (memory + count).update(from: other.memory + other.count - length, count: length)
    count += length
    other.count -= length
  }

  /// Whether the bytes of a range, which must lie within, are those of a text.
  func holds(_ text: String, at range: Range<Int>) -> Bool {
    let bytes = text.utf8
    guard range.count == bytes.count, range.lowerBound >= 0, range.upperBound <= count else {
      return false
    }
    return unsafe UnsafeBufferPointer(start: memory + range.lowerBound, count: range.count)
      .elementsEqual(bytes)
  }

  /// Whether a byte at or after an offset is one of those that may need an escape.
  mutating func needsCare(from offset: Int) -> Bool {
    reserve(8)
    // What follows the bytes in the last eight is harmless.
    unsafe UnsafeMutableRawPointer(memory + count)
      .storeBytes(of: 0x6161_6161_6161_6161, as: UInt64.self)
    var found: UInt64 = 0
    for index in stride(from: max(0, offset), to: count, by: 8) {
      let bytes = unsafe UnsafeRawPointer(memory + index).loadUnaligned(as: UInt64.self)
      found |= XMLCharacters.careful(bytes)
    }
    return found != 0
  }

  /// Forgets the bytes from an offset on.
  mutating func cut(to offset: Int) { count = min(count, max(0, offset)) }

  /// Hands out the bytes, and forgets them.
  mutating func take() -> [UInt8] {
    defer { count = 0 }
    return unsafe Array(UnsafeBufferPointer(start: memory, count: count))
  }

  @inline(__always)
  private mutating func reserve(_ more: Int) {
    if capacity &- count < more { grow(more) }
  }

  @inline(never)
  private mutating func grow(_ more: Int) {
    capacity = max(2 * capacity, count + more)
    let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity)
    unsafe larger.update(from: memory, count: count)
    unsafe memory.deallocate()
    unsafe memory = larger
  }
}
