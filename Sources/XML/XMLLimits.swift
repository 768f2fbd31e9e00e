/// What an XML document may not exceed; files come from anywhere.
public enum XMLLimits {
  /// The deepest nesting of elements.
  public static let depth = 256
  /// The most attributes of an element.
  public static let attributes = 256
  /// The longest value of an attribute, in bytes of UTF-8.
  public static let attributeBytes = 1 << 20
  /// The longest text between two tags, in bytes of UTF-8.
  public static let textBytes = 8 << 20
  /// The longest tag, comment or run of white space outside the root, in bytes of UTF-8.
  public static let markupBytes = 10 << 20
}
