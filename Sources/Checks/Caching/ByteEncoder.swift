/// Writes values one after another as bytes, in the order in which ``ByteDecoder`` reads them.
struct ByteEncoder {
  private(set) var bytes: [UInt8] = []

  mutating func append(_ value: some FixedWidthInteger) {
    var rest = value.littleEndian
    for _ in 0..<MemoryLayout.size(ofValue: value) {
      bytes.append(UInt8(truncatingIfNeeded: rest))
      rest >>= 8
    }
  }

  mutating func append(_ value: Bool) { bytes.append(value ? 1 : 0) }

  mutating func append(_ text: String) {
    append(UInt32(clamping: text.utf8.count))
    bytes += text.utf8
  }

  mutating func append(_ values: [UInt8]) {
    append(UInt32(clamping: values.count))
    bytes += values
  }

  mutating func append(_ values: [some FixedWidthInteger]) {
    append(UInt32(clamping: values.count))
    bytes.reserveCapacity(bytes.count + values.count * 8)
    for value in values { append(value) }
  }

  mutating func append<Value>(
    _ value: Value?,
    _ body: (inout ByteEncoder, Value) -> Void
  ) {
    append(value != nil)
    if let value { body(&self, value) }
  }

  mutating func append<Values: Collection>(
    _ values: Values,
    _ body: (inout ByteEncoder, Values.Element) -> Void
  ) {
    append(UInt32(clamping: values.count))
    for value in values { body(&self, value) }
  }
}
