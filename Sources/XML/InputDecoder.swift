/// Turns a stream of UTF-8 or UTF-16 into UTF-8, chunk by chunk.
///
/// libxml2 could, but then its offsets would no longer be those of the text that it reads.
struct InputDecoder {
  /// Why a stream cannot be decoded.
  struct Failure: Error {
    var message: String
  }

  private enum Encoding {
    case utf8, utf16LittleEndian, utf16BigEndian
  }

  /// How much is read before the encoding is decided; an XML declaration is far shorter.
  private static let declarationBytes = 1024

  /// `nil` until enough is read to tell.
  private var encoding: Encoding?
  /// Bytes held back: too few to tell the encoding, or half of a character.
  private var rest: [UInt8] = []

  /// The next part of the text in UTF-8, which may be empty.
  mutating func decode(_ chunk: [UInt8], isLast: Bool) throws(Failure) -> [UInt8] {
    if encoding == .utf8 { return chunk }
    rest += chunk
    if encoding == nil {
      guard isLast || rest.count >= Self.declarationBytes else { return [] }
      encoding = try detect()
    }
    guard encoding == .utf8 else { return try decodeUTF16(isLast: isLast) }
    defer { rest = [] }
    return rest
  }

  /// Tells the encoding by the first bytes (XML 1.0, appendix F), and drops a byte order mark.
  private mutating func detect() throws(Failure) -> Encoding {
    if rest.starts(with: [0xFF, 0xFE]) || rest.starts(with: [0xFE, 0xFF]) {
      let isLittleEndian = rest[0] == 0xFF
      rest.removeFirst(2)
      return isLittleEndian ? .utf16LittleEndian : .utf16BigEndian
    }
    if rest.starts(with: [0x3C, 0x00]) { return .utf16LittleEndian }
    if rest.starts(with: [0x00, 0x3C]) { return .utf16BigEndian }
    if rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    // Tools that build XML in memory declare UTF-16 and then save UTF-8.
    let known = ["utf-8", "utf8", "us-ascii", "ascii", "utf-16"]
    guard let name = declaredEncoding(), !known.contains(name.lowercased()) else { return .utf8 }
    throw Failure(
      message: "the encoding ‘\(name)’ is not understood; save the file as UTF-8 and say so in its "
        + "first line"
    )
  }

  private func declaredEncoding() -> String? {
    let head = String(decoding: rest.prefix(Self.declarationBytes), as: Unicode.ASCII.self)
    guard head.hasPrefix("<?xml"), let end = head.firstRange(of: "?>"),
      let label = head[..<end.lowerBound].firstRange(of: "encoding")
    else { return nil }
    let parts = head[label.upperBound..<end.lowerBound]
      .split(omittingEmptySubsequences: false) { $0 == "\"" || $0 == "'" }
    return parts.count > 1 ? String(parts[1]) : nil
  }

  private mutating func decodeUTF16(isLast: Bool) throws(Failure) -> [UInt8] {
    let high = encoding == .utf16LittleEndian ? 1 : 0
    var units: [UInt16] = []
    units.reserveCapacity(rest.count / 2)
    for index in stride(from: 0, to: rest.count - 1, by: 2) {
      units.append(UInt16(rest[index + high]) << 8 | UInt16(rest[index + 1 - high]))
    }
    if !isLast, let last = units.last, UTF16.isLeadSurrogate(last) { units.removeLast() }
    rest.removeFirst(units.count * 2)
    guard let text = String(validating: units, as: UTF16.self), !(isLast && !rest.isEmpty) else {
      throw Failure(message: "the text is not valid UTF-16; save the file as UTF-8")
    }
    return Array(text.utf8)
  }
}
