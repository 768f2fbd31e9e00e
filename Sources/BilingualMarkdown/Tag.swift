/// The tags of the format, read at a `<`.
enum Tag {
  /// `<span data-ttu-id=…>`: a target begins.
  case target(Opening)
  /// `<span class="sxs-lookup">`, right before a source; its end.
  case lookup(end: Int, mangled: Bool)
  /// `<span data-stu-id=…>`: a source begins.
  case source(Opening)
  /// Any other `<span …>`, which only deepens the nesting.
  case span
  /// `</span>`; its end.
  case close(end: Int)
  /// Anything else.
  case other

  /// An opening tag that carries an identifier.
  struct Opening {
    /// The identifier as written.
    var id: Range<Int>
    /// The offset after the tag.
    var end: Int
    /// Whether a quotation mark was written as `&quot;`.
    var mangled: Bool
  }

  /// The longest identifier that is looked for, well over what the format knows.
  private static let valueLimit = 64

  /// Reads the tag at `offset`, where a `<` stands.
  static func read(_ bytes: Span<UInt8>, at offset: Int) -> Tag {
    guard bytes.count - offset >= 6 else { return .other }
    let next = bytes[offset + 1]
    if next == UInt8(ascii: "/") {
      guard isSpanName(bytes, at: offset + 2) else { return .other }
      var end = offset + 6
      while end < bytes.count, isSpace(bytes[end]) { end += 1 }
      return end < bytes.count && bytes[end] == UInt8(ascii: ">") ? .close(end: end + 1) : .other
    }
    guard isSpanName(bytes, at: offset + 1) else { return .other }
    if bytes.hasBytes(" data-", at: offset + 5) {
      let value = offset + 18
      if bytes.hasBytes("ttu-id=", at: offset + 11) {
        return opening(bytes, at: value).map { .target($0) } ?? .span
      }
      if bytes.hasBytes("stu-id=", at: offset + 11) {
        return opening(bytes, at: value).map { .source($0) } ?? .span
      }
    } else if bytes.hasBytes(" class=", at: offset + 5),
      let attribute = opening(bytes, at: offset + 12),
      attribute.id.count == 10, bytes.hasBytes("sxs-lookup", at: attribute.id.lowerBound)
    {
      return .lookup(end: attribute.end, mangled: attribute.mangled)
    }
    guard bytes.count > offset + 5 else { return .other }
    let after = bytes[offset + 5]
    return isSpace(after) || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
      ? .span : .other
  }

  /// Reads a quoted value and the `>` after it; the two quotation marks may be of different forms.
  private static func opening(_ bytes: Span<UInt8>, at offset: Int) -> Opening? {
    guard let first = quote(bytes, at: offset) else { return nil }
    let start = offset + first
    var end = start
    while end < bytes.count, end - start <= valueLimit {
      if let last = quote(bytes, at: end) {
        let close = end + last
        guard close < bytes.count, bytes[close] == UInt8(ascii: ">") else { return nil }
        return Opening(id: start..<end, end: close + 1, mangled: max(first, last) == 6)
      }
      if bytes[end] == UInt8(ascii: ">") || bytes[end] == .lessThan { return nil }
      end += 1
    }
    return nil
  }

  /// The length of the quotation mark at `offset` in one of its forms, or nil.
  private static func quote(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
    guard offset < bytes.count else { return nil }
    switch bytes[offset] {
    case UInt8(ascii: "\""): return 1
    case UInt8(ascii: "\\"): return bytes.hasBytes("\\\"", at: offset) ? 2 : nil
    case UInt8(ascii: "&"): return bytes.hasBytes("&quot;", at: offset) ? 6 : nil
    default: return nil
    }
  }

  private static func isSpanName(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    guard bytes.count - offset >= 4 else { return false }
    return bytes[offset] | 0x20 == UInt8(ascii: "s")
      && bytes[offset + 1] | 0x20 == UInt8(ascii: "p")
      && bytes[offset + 2] | 0x20 == UInt8(ascii: "a")
      && bytes[offset + 3] | 0x20 == UInt8(ascii: "n")
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == .lineFeed
      || byte == .carriageReturn
  }
}
