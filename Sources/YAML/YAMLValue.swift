/// A value in a YAML document, and where it stands.
///
/// A value reached through an alias keeps the place of the anchor, where its text is.
public struct YAMLValue: Sendable, Hashable {
  /// What a value holds.
  public enum Content: Sendable, Hashable {
    /// A text, a number, a truth value or nothing, as written.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLValue])
    /// Keys and their values in the order of the file; no key is there twice.
    case mapping([YAMLEntry])
  }

  /// What the value holds.
  public var content: Content
  /// Where it stands, quotes and brackets included.
  public var mark: YAMLMark

  /// Makes a value at a place.
  public init(_ content: Content, mark: YAMLMark) {
    self.content = content
    self.mark = mark
  }
}

/// A value without parts.
public struct YAMLScalar: Sendable, Hashable {
  /// How a scalar is written.
  public enum Style: Sendable, Hashable {
    /// Bare, so that `1`, `true` and `null` are not texts.
    case plain
    /// In quotes, as a block, or tagged `!!str`: a text whatever it says.
    case text
  }

  /// The text, with escapes and folded lines resolved.
  public var text: String
  /// How it is written.
  public var style: Style

  /// Makes a scalar.
  public init(_ text: String, style: Style) {
    self.text = text
    self.style = style
  }
}

/// A key and its value in a mapping.
public struct YAMLEntry: Sendable, Hashable {
  /// The key.
  public var key: String
  /// Where the key stands, quotes included.
  public var keyMark: YAMLMark
  /// The value.
  public var value: YAMLValue

  /// Makes an entry.
  public init(key: String, keyMark: YAMLMark, value: YAMLValue) {
    self.key = key
    self.keyMark = keyMark
    self.value = value
  }
}
