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
  ///   - source: the whole file of its source, where it is read together with one.
  ///   - conditions: what else decides what is read from it, such as a locale given by the user: the
  ///     same bytes under other conditions are another content.
  public init(_ bytes: [UInt8], source: [UInt8]? = nil, conditions: String = "") {
    var hash = SipHash.hash(
      bytes.span,
      key: conditions.isEmpty ? (0, 0) : SipHash.hash(conditions.utf8.span)
    )
    if let source { hash = SipHash.hash(source.span, key: hash) }
    (low, high) = hash
  }

  /// The sixteen bytes that the memory keeps.
  var stored: [UInt8] {
    [low, high].flatMap { word in (0..<8).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) } }
  }
}
