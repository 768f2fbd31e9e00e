/// What makes two texts the same to the memory: their bytes.
///
/// Strings compare by canonical equivalence instead, which would lose bytes of a document.
enum TextIdentity {
  /// What to keep of a plain text beside its markup: nil where the two are the same.
  static func stored(_ plain: String, besides markup: String) -> String? {
    areSame(plain, markup) ? nil : plain
  }

  /// Whether two texts are the same bytes.
  static func areSame(_ left: String, _ right: String) -> Bool {
    let (left, right) = (left.utf8.span, right.utf8.span)
    return left.count == right.count && left.indices.allSatisfy { left[$0] == right[$0] }
  }

  /// Whether two texts are the same bytes, or neither is there.
  static func areSame(_ left: String?, _ right: String?) -> Bool {
    guard let left, let right else { return left == nil && right == nil }
    return areSame(left, right)
  }

  /// The integer by which a text is found; unlike texts may share one.
  static func fingerprint(_ text: String) -> Int64 {
    Int64(bitPattern: SipHash.hash(text.utf8.span).low)
  }
}
