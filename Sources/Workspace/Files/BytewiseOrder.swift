import Glibc

extension String {
  /// Whether the bytes of the string come before those of another.
  ///
  /// The order of `String` itself takes letters with accents apart, and with it two files for one.
  func precedesBytewise(_ other: String) -> Bool {
    let (left, right) = (utf8.span, other.utf8.span)
    let order = unsafe left.withUnsafeBytes { a in
      unsafe right.withUnsafeBytes { b in
        guard let a = a.baseAddress, let b = b.baseAddress else { return Int32(0) }
        return unsafe memcmp(a, b, min(left.count, right.count))
      }
    }
    return order != 0 ? order < 0 : left.count < right.count
  }
}
