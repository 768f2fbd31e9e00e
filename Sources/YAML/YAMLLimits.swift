/// What a YAML document may not exceed; files come from anywhere.
public enum YAMLLimits {
  /// The longest input, in bytes.
  public static let bytes = 8 << 20
  /// The deepest nesting of lists and mappings.
  public static let depth = 100
  /// The most values in a document, where an alias counts for all the values it stands for.
  ///
  /// This is what refuses a document whose aliases multiply into billions of values.
  public static let values = 250_000
}
