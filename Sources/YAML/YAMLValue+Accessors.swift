extension YAMLValue {
  /// Whether nothing is there: an empty value, `~` or `null`.
  public var isNull: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return CoreSchema.isNull(scalar)
  }

  /// The text; `1.10` and `true` are texts to whoever asks for one, nothing is not.
  public var string: String {
    get throws(YAMLError) {
      guard case .scalar(let scalar) = content, !isNull else { throw expected("a text") }
      return scalar.text
    }
  }

  /// The whole number, written plainly in decimal, as `0x…` or as `0o…`.
  public var int: Int {
    get throws(YAMLError) {
      guard case .scalar(let scalar) = content, let int = CoreSchema.int(scalar) else {
        throw expected("a whole number")
      }
      return int
    }
  }

  /// The truth value: a plain `true` or `false`, never `yes` or `on`.
  public var bool: Bool {
    get throws(YAMLError) {
      guard case .scalar(let scalar) = content, let bool = CoreSchema.bool(scalar) else {
        throw expected("true or false")
      }
      return bool
    }
  }

  /// The values of a list.
  public var items: [YAMLValue] {
    get throws(YAMLError) {
      guard case .sequence(let items) = content else { throw expected("a list") }
      return items
    }
  }

  /// The texts of a list of texts.
  public var strings: [String] {
    get throws(YAMLError) {
      guard case .sequence(let items) = content else { throw expected("a list of texts") }
      var strings: [String] = []
      for item in items { strings.append(try item.string) }
      return strings
    }
  }

  /// The entries of a mapping, in the order of the file.
  public var entries: [YAMLEntry] {
    get throws(YAMLError) {
      guard case .mapping(let entries) = content else { throw expected("a mapping") }
      return entries
    }
  }

  /// The value of a key of a mapping, or `nil` when the mapping lacks it.
  ///
  /// - Complexity: O(*n*) in the number of keys.
  public subscript(key: String) -> YAMLValue? {
    get throws(YAMLError) { try entries.first { $0.key == key }?.value }
  }

  /// The value of a key that the mapping must have.
  ///
  /// - Complexity: O(*n*) in the number of keys.
  public func required(_ key: String) throws(YAMLError) -> YAMLValue {
    guard let value = try self[key] else {
      throw YAMLError("the key ‘\(key)’ is missing", at: mark)
    }
    return value
  }

  /// An error at this value that says what was expected in its place.
  ///
  /// - Parameter what: What should be there, with its article, such as `a date like 2024-05-31`.
  /// - Returns: The error, to throw.
  public func expected(_ what: String) -> YAMLError {
    YAMLError("expected \(what), found \(kind)", at: mark)
  }

  private var kind: String {
    switch content {
    case .sequence: "a list"
    case .mapping: "a mapping"
    case .scalar where isNull: "nothing"
    case .scalar(let scalar):
      "the text ‘\(scalar.text.prefix(40))\(scalar.text.count > 40 ? "…" : "")’"
    }
  }
}
