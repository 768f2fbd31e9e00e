/// What an exchange file may not exceed; files come from anywhere.
enum ExchangeLimits {
  /// The longest row, line or entry, in bytes of UTF-8.
  static let recordBytes = 16 << 20
  /// How deep values that are not understood may nest.
  static let nesting = 64
}
