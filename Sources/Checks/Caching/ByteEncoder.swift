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

  /// Appends values as they lie in memory, for this machine alone.
  mutating func append<Value: BitwiseCopyable>(_ values: [Value]) {
    append(UInt32(clamping: values.count))
    unsafe values.withUnsafeBytes { unsafe bytes.append(contentsOf: $0) }
  }

  /// Appends the place of a case among all of its type.
  mutating func append<Case: CaseIterable & Equatable>(caseOf value: Case) {
    append(UInt8(Array(Case.allCases).firstIndex(of: value) ?? 0))
  }

  mutating func append(_ range: Range<Int>) {
    append(Int64(range.lowerBound))
    append(Int64(range.upperBound))
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
