/// What tells whether a target is still the one that was exported.
///
/// The 64-bit FNV-1a hash of its bytes in UTF-8 (offset basis 0xcbf29ce484222325, prime 0x100000001b3), as
/// sixteen hexadecimal digits. It finds changes; it keeps nobody from forging.
public enum TargetFingerprint {
  /// The fingerprint of a target with its markup.
  public static func of(_ target: String) -> String {
    let digits = String(hash(target.utf8Span.span), radix: 16)
    return String(repeating: "0", count: 16 - digits.utf8.count) + digits
  }

  static func hash(_ bytes: [UInt8]) -> UInt64 { hash(bytes.span) }

  static func hash(_ bytes: Span<UInt8>) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in bytes.indices { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01B3 }
    return hash
  }
}
