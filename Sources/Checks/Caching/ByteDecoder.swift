/// Reads values that ``ByteEncoder`` wrote.
///
/// Bytes that end too soon, or say what no encoder writes, make it throw; it never traps.
struct ByteDecoder {
  /// The bytes are not what an encoder wrote.
  struct Failure: Error {}

  private let bytes: [UInt8]
  private var offset: Int

  init(_ bytes: [UInt8], from offset: Int = 0) {
    self.bytes = bytes
    self.offset = offset
  }

  /// Whether everything has been read.
  var isAtEnd: Bool { offset == bytes.count }

  mutating func integer<Value: FixedWidthInteger>(
    _ type: Value.Type = Value.self
  ) throws(Failure) -> Value {
    let size = MemoryLayout<Value>.size
    guard bytes.count - offset >= size else { throw Failure() }
    var value: Value = 0
    for index in 0..<size {
      value |= Value(truncatingIfNeeded: bytes[offset + index]) << (index * 8)
    }
    offset += size
    return value
  }

  mutating func bool() throws(Failure) -> Bool {
    switch try integer(UInt8.self) {
    case 0: false
    case 1: true
    default: throw Failure()
    }
  }

  mutating func int() throws(Failure) -> Int { Int(try integer(Int64.self)) }

  mutating func range() throws(Failure) -> Range<Int> {
    let (start, end) = (try int(), try int())
    guard start <= end else { throw Failure() }
    return start..<end
  }

  /// Reads a case by its place among all of its type.
  mutating func value<Case: CaseIterable>(of type: Case.Type) throws(Failure) -> Case {
    let (index, cases) = (Int(try integer(UInt8.self)), Array(Case.allCases))
    guard cases.indices.contains(index) else { throw Failure() }
    return cases[index]
  }

  mutating func text() throws(Failure) -> String {
    guard let text = String(validating: try slice(), as: UTF8.self) else { throw Failure() }
    return text
  }

  /// Reads values as they lay in memory; only for bytes whose checksum has been compared.
  mutating func values<Value: BitwiseCopyable>(_ type: Value.Type) throws(Failure) -> [Value] {
    let count = Int(try integer(UInt32.self))
    let (size, overflows) = count.multipliedReportingOverflow(by: MemoryLayout<Value>.stride)
    guard !overflows, size <= bytes.count - offset else { throw Failure() }
    let range = offset..<offset + size
    offset += size
    guard count > 0 else { return [] }
    return unsafe [Value](unsafeUninitializedCapacity: count) { buffer, filled in
      unsafe bytes.withUnsafeBytes { source in
        unsafe UnsafeMutableRawBufferPointer(buffer).copyMemory(
          from: UnsafeRawBufferPointer(rebasing: source[range])
        )
      }
      filled = count
    }
  }

  mutating func optional<Value>(
    _ body: (inout ByteDecoder) throws(Failure) -> Value
  ) throws(Failure) -> Value? {
    try bool() ? try body(&self) : nil
  }

  /// Reads a list of values that take a byte each at least.
  mutating func values<Value>(
    _ body: (inout ByteDecoder) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let count = Int(try integer(UInt32.self))
    guard count <= bytes.count - offset else { throw Failure() }
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  private mutating func slice() throws(Failure) -> ArraySlice<UInt8> {
    let count = Int(try integer(UInt32.self))
    guard count <= bytes.count - offset else { throw Failure() }
    defer { offset += count }
    return bytes[offset..<offset + count]
  }
}
