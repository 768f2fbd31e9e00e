import Glibc

extension [UInt8] {
  /// Where `pattern` occurs for the first time, or nil; nil for an empty pattern.
  ///
  /// - Complexity: linear.
  func firstOccurrence(of pattern: [UInt8]) -> Range<Int>? {
    guard !pattern.isEmpty else { return nil }
    let start = unsafe withUnsafeBytes { text in
      unsafe pattern.withUnsafeBytes { pattern -> Int? in
        guard let text = text.baseAddress, let sought = pattern.baseAddress,
          let found = unsafe memmem(text, count, sought, pattern.count)
        else { return nil }
        return unsafe UnsafeRawPointer(found) - text
      }
    }
    return start.map { $0..<$0 + pattern.count }
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
