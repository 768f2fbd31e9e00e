import Diagnostics

/// A key that its mapping does not know, and the one its writer may have meant.
public struct UnknownKey: Sendable, Hashable {
  /// The key and its value.
  public var entry: YAMLEntry
  /// The allowed key that is nearest, where one is near enough to be meant.
  public var suggestion: String?

  /// The key as an error for the one who wrote it.
  public var error: YAMLError {
    let hint = suggestion.map { "; did you mean ‘\($0)’?" } ?? ""
    return YAMLError("unknown key ‘\(entry.key.prefix(40))’\(hint)", at: entry.keyMark)
  }
}

extension YAMLValue {
  /// The entries of this mapping whose keys are not allowed, in the order of the file.
  ///
  /// A value that is no mapping has none: reading it says what is wrong with it.
  public func unknownKeys(allowed: [String]) -> [UnknownKey] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.compactMap { entry in
      guard !allowed.contains(entry.key) else { return nil }
      return UnknownKey(entry: entry, suggestion: Suggestion.nearest(to: entry.key, among: allowed))
    }
  }

  /// Throws an error about the first key of this mapping that is not allowed, if there is one.
  public func refuseUnknownKeys(allowed: [String]) throws(YAMLError) {
    if let unknown = unknownKeys(allowed: allowed).first { throw unknown.error }
  }
}
