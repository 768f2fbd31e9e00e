extension [UInt8] {
  /// Appends bytes in one copy, without the reference counting that slices of an array cost.
  mutating func append(_ bytes: Span<UInt8>) {
    unsafe bytes.withUnsafeBufferPointer { unsafe append(contentsOf: $0) }
  }
}
