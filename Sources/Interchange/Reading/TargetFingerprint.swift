/// What tells whether a target is still the one that was exported.
///
/// The 64-bit FNV-1a hash of its bytes in UTF-8 (offset basis 0xcbf29ce484222325, prime 0x100000001b3), as
/// sixteen hexadecimal digits. It finds changes; it keeps nobody from forging.
public enum TargetFingerprint {
  /// The fingerprint of a target with its markup.
  public static func of(_ target: String) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in target.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
