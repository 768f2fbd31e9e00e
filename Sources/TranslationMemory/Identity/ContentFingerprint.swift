/// A fingerprint of what a document holds: equal content has an equal one, on every machine.
///
/// Different contents share one by chance once in 2¹²⁸; it does not keep a forger out.
public struct ContentFingerprint: Sendable, Hashable {
  private let low: UInt64
  private let high: UInt64

  /// Takes the fingerprint of a file's bytes.
  ///
  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - conditions: what else decides what is read from it, such as a locale given by the user: the
  ///     same bytes under other conditions are another content.
  public init(_ bytes: Span<UInt8>, conditions: String = "") {
    let key = conditions.isEmpty ? (0, 0) : SipHash.hash(conditions.utf8.span)
    (low, high) = SipHash.hash(bytes, key: key)
  }

  /// Takes the fingerprint of a file's bytes.
  public init(_ bytes: [UInt8], conditions: String = "") {
    self.init(bytes.span, conditions: conditions)
  }

  /// The sixteen bytes that the memory keeps.
  var stored: [UInt8] {
    [low, high].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
  }
}
