/// The attributes of HTML that is written in the plainest way, read by an obvious reader.
///
/// The plainest way: names of letters, digits and dashes, one space before each attribute, values in double
/// quotes, no script and no style sheet.
struct PlainTags {
  /// An attribute that has a value.
  struct Attribute {
    var element: Range<Int>
    var name: Range<Int>
    var value: Range<Int>
  }

  /// The attributes in order.
  private(set) var attributes: [Attribute] = []

  private let html: [UInt8]
  private var index = 0

  /// Reads `html`; nil where it is written in another way.
  init?(_ html: [UInt8]) {
    self.html = html
    while let open = html[index...].firstIndex(of: UInt8(ascii: "<")) {
      index = open + 1
      if skip("!--") {
        guard let end = html[(open + 2)...].firstRange(of: "-->".utf8) else { return nil }
        index = end.upperBound
      } else if skip("/") {
        guard !name().isEmpty, skip(">") else { return nil }
      } else if !readTag() {
        return nil
      }
    }
  }

  private mutating func readTag() -> Bool {
    let element = name()
    let text = String(decoding: html[element], as: UTF8.self).lowercased()
    guard let first = text.utf8.first, first > UInt8(ascii: "9"), text != "script", text != "style"
    else { return false }
    while skip(" ") {
      let name = name()
      guard !name.isEmpty else { return false }
      guard skip("=") else { continue }
      guard skip("\""), let end = html[index...].firstIndex(of: UInt8(ascii: "\"")) else {
        return false
      }
      attributes.append(Attribute(element: element, name: name, value: index..<end))
      index = end + 1
    }
    return skip(">")
  }

  private mutating func name() -> Range<Int> {
    let start = index
    index =
      html[start...].firstIndex { byte in
        byte | 0x20 &- 0x61 >= 26 && byte &- 0x30 >= 10 && byte != UInt8(ascii: "-")
      } ?? html.count
    return start..<index
  }

  private mutating func skip(_ text: String) -> Bool {
    guard html[index...].starts(with: text.utf8) else { return false }
    index += text.utf8.count
    return true
  }
}
