extension Unicode.Scalar {
  /// Its number in hexadecimal digits, at least four, as Unicode writes it: `001B`.
  var codePoint: String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }
}
