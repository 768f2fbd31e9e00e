/// Names the content of a file in 128 bits, the same in every run.
///
/// Two lanes of multiplications take sixteen bytes at a time. Not proof against somebody who looks for two
/// contents of one name; a cache is read by those alone who wrote it.
public struct ContentHash: Sendable, Hashable {
  let high: UInt64
  let low: UInt64

  /// Names some bytes.
  ///
  /// - Complexity: linear.
  public init(of bytes: [UInt8]) {
    var (a, b): (UInt64, UInt64) = (0x9E37_79B9_7F4A_7C15, 0xC2B2_AE3D_27D4_EB4F)
    let span = bytes.span
    var offset = 0
    while offset + 16 <= span.count {
      a = Self.mixed(a ^ Self.word(span, at: offset), 0xD6E8_FEB8_6659_FD93)
      b = Self.mixed(b ^ Self.word(span, at: offset + 8), 0xA076_1D64_78BD_642F)
      offset += 16
    }
    var (word, shift): (UInt64, UInt64) = (0, 0)
    while offset < span.count {
      word |= UInt64(span[offset]) << shift
      shift += 8
      offset += 1
      if shift == 64 {
        a = Self.mixed(a ^ word, 0xD6E8_FEB8_6659_FD93)
        (word, shift) = (0, 0)
      }
    }
    b = Self.mixed(b ^ word, 0xA076_1D64_78BD_642F)
    let count = UInt64(span.count)
    high = Self.mixed(a ^ b &+ count, 0x9E37_79B9_7F4A_7C15)
    low = Self.mixed(b ^ high, 0xE703_7ED1_A0B4_28DB)
  }

  /// Names several contents in their order.
  public init(of parts: [ContentHash]) {
    var encoder = ByteEncoder()
    for part in parts { encoder.append(part) }
    self.init(of: encoder.bytes)
  }

  init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  private static func word(_ bytes: Span<UInt8>, at offset: Int) -> UInt64 {
    let word = unsafe bytes.bytes.unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self)
    return UInt64(littleEndian: word)
  }

  private static func mixed(_ value: UInt64, _ factor: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: factor)
    return product.high ^ product.low &+ value
  }
}
