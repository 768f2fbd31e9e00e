import Glibc

extension [UInt8] {
  /// Where `pattern` occurs for the first time, or nil; nil for an empty pattern.
  ///
  /// - Complexity: linear for patterns whose first byte is rare.
  func firstOccurrence(of pattern: [UInt8]) -> Range<Int>? {
    guard let first = pattern.first, pattern.count <= count else { return nil }
    let last = count - pattern.count
    let start: Int? = unsafe withUnsafeBytes { bytes in
      unsafe pattern.withUnsafeBytes { sought in
        guard let base = bytes.baseAddress, let soughtBase = sought.baseAddress else { return nil }
        var offset = 0
        while offset <= last {
          guard let hit = unsafe memchr(base + offset, Int32(first), last - offset + 1) else {
            return nil
          }
          if unsafe memcmp(hit, soughtBase, sought.count) == 0 {
            return unsafe UnsafeRawPointer(hit) - base
          }
          offset = unsafe UnsafeRawPointer(hit) - base + 1
        }
        return nil
      }
    }
    return start.map { $0..<$0 + pattern.count }
  }
}

extension String {
  /// The text with what stands in braces filled in: `{count}` by the value of `count`.
  func filling(_ name: String, with value: String) -> String {
    let parts = utf8.split(separator: UInt8(ascii: "{"), omittingEmptySubsequences: false)
      .map(Substring.init)
    var text = String(parts.first ?? "")
    for part in parts.dropFirst() {
      text += part.hasPrefix(name + "}") ? value + part.dropFirst(name.count + 1) : "{" + part
    }
    return text
  }
}
