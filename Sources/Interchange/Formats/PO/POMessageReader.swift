import Diagnostics

/// Reads the messages of a file one after another, as the manual of gettext describes them.
///
/// Obsolete messages (`#~`) are passed over with their comments.
struct POMessageReader {
  private var window: TextWindow
  private var end: (index: Int, lines: Int)
  private var message = POMessage()
  private var field: POMessage.Field?

  /// Opens a file in the encoding that its header declares.
  init(_ input: ExchangeInput) throws {
    window = try TextWindow(input, declaredEncoding: POHeader.declaredEncoding)
    end = (window.start, 0)
  }

  /// The next message; nil at the end of the file.
  ///
  /// - Throws: an error at the first character that is no PO.
  mutating func next() throws -> POMessage? {
    message = POMessage()
    field = nil
    while true {
      window.advance(to: end.index, lines: end.lines)
      let line = try window.nextLine()
      // Reading on moves what is held, so the place is taken afterwards.
      end = (window.start, 0)
      guard let line, try read(line.text) else { return try finished() }
      end = (line.next, 1)
      message.size += line.text.count
      guard message.size <= ExchangeLimits.recordBytes else {
        throw InputError(
          path: window.path,
          position: message.position,
          message: "this begins more than \(ExchangeLimits.recordBytes >> 20) MiB without an end"
        )
      }
    }
  }

  /// An error about a message.
  func error(_ message: POMessage, _ text: String, _ advice: String? = nil) -> InputError {
    InputError(path: window.path, position: message.position, message: text, advice: advice)
  }

  /// The message that was read; nil where there is none.
  private func finished() throws(InputError) -> POMessage? {
    guard message.isBegun else { return nil }
    guard message.source != nil else { throw error(message, "a message without ‘msgid’") }
    guard message.target != nil else {
      throw error(message, "a message without ‘msgstr’", "the file may have been cut off")
    }
    return message
  }

  /// Reads a line; false where it begins the next message.
  private mutating func read(_ line: Range<Int>) throws(InputError) -> Bool {
    var start = line.lowerBound
    while start < line.upperBound, Self.isSpace(window.bytes[start]) { start += 1 }
    guard start < line.upperBound else { return true }
    switch window.bytes[start] {
    case UInt8(ascii: "#"):
      guard message.target == nil else { return false }
      guard !message.isBegun else {
        // A comment inside a message belongs to it.
        return true
      }
      readComment(start..<line.upperBound)
    case UInt8(ascii: "\""):
      guard let field else {
        throw window.error(at: start, "a string without a keyword", Self.advice)
      }
      try readStrings(start..<line.upperBound, into: field)
    default: return try readKeyword(start..<line.upperBound)
    }
    return true
  }

  private mutating func readComment(_ line: Range<Int>) {
    let kind = line.count > 1 ? window.bytes[line.lowerBound + 1] : UInt8(ascii: " ")
    let content = window.bytes[line].dropFirst(2)
    switch kind {
    case UInt8(ascii: "~"): message = POMessage()
    case UInt8(ascii: "."): message.comments.append(Array(content.drop(while: Self.isSpace)))
    case UInt8(ascii: ":"):
      message.references.append(UInt8(ascii: " "))
      message.references += content
    case UInt8(ascii: ","):
      let flags = content.split { $0 == UInt8(ascii: ",") || Self.isSpace($0) }
      if flags.contains(where: { $0.elementsEqual("fuzzy".utf8) }) { message.isFuzzy = true }
    default: break
    }
  }

  private mutating func readKeyword(_ line: Range<Int>) throws(InputError) -> Bool {
    var stop = line.lowerBound
    while stop < line.upperBound, !Self.isSpace(window.bytes[stop]),
      window.bytes[stop] != UInt8(ascii: "\"")
    {
      stop += 1
    }
    let keyword = String(decoding: window.bytes[line.lowerBound..<stop], as: UTF8.self)
    if keyword == "domain" { return true }
    guard let field = Self.field(keyword) else {
      throw window.error(
        at: line.lowerBound,
        "‘\(keyword.prefix(60))’ is no keyword of PO",
        Self.advice
      )
    }
    if message.target != nil, keyword == "msgctxt" || keyword == "msgid" { return false }
    if !message.isBegun { message.position = window.position(of: line.lowerBound) }
    guard message.begin(field) else {
      throw window.error(at: line.lowerBound, "‘\(keyword)’ stands where it cannot", Self.advice)
    }
    self.field = field
    while stop < line.upperBound, Self.isSpace(window.bytes[stop]) { stop += 1 }
    guard stop < line.upperBound else {
      throw window.error(at: stop, "‘\(keyword)’ without a string", Self.advice)
    }
    try readStrings(stop..<line.upperBound, into: field)
    return true
  }

  /// Reads the strings of a line, one or more.
  private mutating func readStrings(
    _ line: Range<Int>,
    into field: POMessage.Field
  ) throws(InputError) {
    let bytes = window.bytes
    var index = line.lowerBound
    while index < line.upperBound {
      guard bytes[index] == UInt8(ascii: "\"") else {
        throw window.error(at: index, "this stands outside of a string", Self.advice)
      }
      var text: [UInt8] = []
      let start = index
      index += 1
      while index < line.upperBound, bytes[index] != UInt8(ascii: "\"") {
        if bytes[index] == UInt8(ascii: "\\") {
          guard let (byte, length) = Self.escape(bytes[index..<line.upperBound]) else {
            throw window.error(at: index, "an escape that PO does not know", "write ‘\\\\’")
          }
          text.append(byte)
          index += length
        } else {
          text.append(bytes[index])
          index += 1
        }
      }
      guard index < line.upperBound else {
        throw window.error(
          at: start,
          "the quote that opens this string is never closed",
          "close it"
        )
      }
      index += 1
      while index < line.upperBound, Self.isSpace(bytes[index]) { index += 1 }
      message.append(text, to: field)
    }
  }

  /// The byte of an escape and its length.
  private static func escape(_ text: ArraySlice<UInt8>) -> (UInt8, length: Int)? {
    guard let letter = text.dropFirst().first else { return nil }
    if let byte = POString.meaning(of: letter) { return (byte, 2) }
    if letter == UInt8(ascii: "x") {
      let digits = text.dropFirst(2).prefix(2).prefix { byte in
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
      }
      let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 16)
      return value.map { ($0, 2 + digits.count) }
    }
    let digits = text.dropFirst().prefix(3).prefix { $0 &- 0x30 < 8 }
    let value = UInt8(String(decoding: digits, as: UTF8.self), radix: 8)
    return value.map { ($0, 1 + digits.count) }
  }

  private static func field(_ keyword: String) -> POMessage.Field? {
    switch keyword {
    case "msgctxt": .context
    case "msgid": .source
    case "msgid_plural": .plural
    case "msgstr", "msgstr[0]": .target
    case _ where keyword.hasPrefix("msgstr[") && keyword.hasSuffix("]"): .otherTarget
    default: nil
    }
  }

  private static func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private static let advice = "‘msgfmt -c’ of gettext shows what else is wrong"
}
