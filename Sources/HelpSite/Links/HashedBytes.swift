/// Bytes as the key of a dictionary or set; an array itself would hash them one by one.
struct HashedBytes: Hashable {
  /// The bytes.
  let bytes: [UInt8]
  private let hash: UInt64

  /// - Complexity: O(*n*) in the number of bytes.
  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    hash = ByteHash(bytes.span).value
  }

  func hash(into hasher: inout Hasher) { hasher.combine(hash) }
}
