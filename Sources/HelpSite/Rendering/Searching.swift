extension [UInt8] {
  /// Where `pattern` occurs for the first time, or nil; nil for an empty pattern.
  ///
  /// - Complexity: linear for patterns whose first byte is rare.
  func firstOccurrence(of pattern: [UInt8]) -> Range<Int>? {
    guard let first = pattern.first, pattern.count <= count else { return nil }
    let (bytes, sought) = (span, pattern.span)
    for start in 0...(count - pattern.count) where bytes[start] == first {
      var length = 1
      while length < sought.count, bytes[start + length] == sought[length] { length += 1 }
      if length == sought.count { return start..<start + length }
    }
    return nil
  }
}

extension String {
  /// The text with what stands in braces filled in: `{count}` by the value of `count`.
  func filling(_ name: String, with value: String) -> String {
    let parts = split(separator: "{", omittingEmptySubsequences: false)
    var text = String(parts.first ?? "")
    for part in parts.dropFirst() {
      text += part.hasPrefix(name + "}") ? value + part.dropFirst(name.count + 1) : "{" + part
    }
    return text
  }
}
