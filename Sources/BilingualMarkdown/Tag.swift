/// The tags of the format, read at a `<`.
enum Tag {
  /// `<span data-ttu-id=…>`: a target begins.
  case target(Opening)
  /// `<span class="sxs-lookup">`, right before a source; its end.
  case lookup(end: Int, mangled: Bool)
  /// `<span data-stu-id=…>`: a source begins.
  case source(Opening)
  /// `<span data-ttu-id=` with a value that cannot be read; the end of what can.
  case malformed(end: Int)
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
    let head = bytes.paddedWord(at: offset)
    if head & closeMask | closeCase == closeHead {
      var end = offset + 6
      while end < bytes.count, isSpace(bytes[end]) { end += 1 }
      return end < bytes.count && bytes[end] == UInt8(ascii: ">") ? .close(end: end + 1) : .other
    }
    guard head & openMask | openCase == openHead else { return .other }
    let after = UInt8(truncatingIfNeeded: head >> 40)
    if after == UInt8(ascii: " "), bytes.count - offset >= 18 {
      let attribute = bytes.word(at: offset + 6)
      let isID = bytes[offset + 17] == UInt8(ascii: "=")
      if attribute == dataTarget, isID {
        return opening(bytes, at: offset + 18).map { .target($0) } ?? .malformed(end: offset + 18)
      }
      if attribute == dataSource, isID {
        return opening(bytes, at: offset + 18).map { .source($0) } ?? .span
      }
      if attribute == classStart, isUsualLookup(bytes, at: offset) {
        return .lookup(end: offset + 25, mangled: false)
      }
      if attribute & 0xFFFF_FFFF_FFFF == classHead,
        let value = opening(bytes, at: offset + 12),
        value.id.count == 10, bytes.hasBytes("sxs-lookup", at: value.id.lowerBound)
      {
        return .lookup(end: value.end, mangled: value.mangled)
      }
    }
    return isSpace(after) || after == UInt8(ascii: ">") || after == UInt8(ascii: "/")
      ? .span : .other
  }

  /// The end of the `</span>` at `offset`, or nil where something else stands.
  static func closeEnd(_ bytes: Span<UInt8>, at offset: Int) -> Int? {
    guard offset < bytes.count, bytes[offset] == .lessThan,
      case .close(let end) = read(bytes, at: offset)
    else { return nil }
    return end
  }

  // Tags are told by their first bytes as a number, the first byte the least significant; letters of
  // an element's name are compared in lower case.
  private static var closeMask: UInt64 { 0xFFFF_FFFF_FFFF }
  private static var closeCase: UInt64 { 0x2020_2020_0000 }
  private static var closeHead: UInt64 { 0x6E61_7073_2F3C }  // </span
  private static var openMask: UInt64 { 0xFF_FFFF_FFFF }
  private static var openCase: UInt64 { 0x20_2020_2000 }
  private static var openHead: UInt64 { 0x6E_6170_733C }  // <span
  private static var dataTarget: UInt64 { 0x7574_742D_6174_6164 }  // data-ttu
  private static var dataSource: UInt64 { 0x7574_732D_6174_6164 }  // data-stu
  private static var classStart: UInt64 { 0x7322_3D73_7361_6C63 }  // class="s
  private static var lookupRest: UInt64 { 0x756B_6F6F_6C2D_7378 }  // xs-looku
  private static var classHead: UInt64 { 0x3D73_7361_6C63 }  // class=

  /// Whether the tag at `offset` goes on as nearly all do: `<span class="sxs-lookup">`.
  private static func isUsualLookup(_ bytes: Span<UInt8>, at offset: Int) -> Bool {
    bytes.count - offset >= 25 && bytes.word(at: offset + 14) == lookupRest
      && bytes[offset + 22] == UInt8(ascii: "p") && bytes[offset + 23] == UInt8(ascii: "\"")
      && bytes[offset + 24] == UInt8(ascii: ">")
  }

  /// Reads a quoted value and the `>` after it; the two quotation marks may be of different forms.
  private static func opening(_ bytes: Span<UInt8>, at offset: Int) -> Opening? {
    guard let first = quote(bytes, at: offset) else { return nil }
    let start = offset + first
    let limit = min(bytes.count, start + valueLimit)
    // An identifier is at least seven bytes; most have no mark among their first eight.
    var end = limit - start >= 8 && !holdsMark(bytes.word(at: start)) ? start + 8 : start
    while end < limit {
      switch bytes[end] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "&"):
        guard let last = quote(bytes, at: end) else { break }
        let close = end + last
        guard close < bytes.count, bytes[close] == UInt8(ascii: ">") else { return nil }
        return Opening(id: start..<end, end: close + 1, mangled: max(first, last) == 6)
      case UInt8(ascii: ">"), .lessThan:
        return nil
      default: break
      }
      end += 1
    }
    return nil
  }

  /// Whether one of eight bytes is a mark that `opening` stops at: `"`, `\`, `&`, `<` or `>`.
  ///
  /// A byte is zero where subtracting one borrows from its highest bit, which it does not have itself.
  private static func holdsMark(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    func borrows(_ mark: UInt64) -> UInt64 {
      let zeroed = word ^ (ones &* mark)
      return (zeroed &- ones) & ~zeroed
    }
    let marks = borrows(0x22) | borrows(0x26) | borrows(0x3C) | borrows(0x3E) | borrows(0x5C)
    return marks & (ones << 7) != 0
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

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == .lineFeed
      || byte == .carriageReturn
  }
}
