/// How long the two texts of a unit are without markup, in characters, 65,535 at most.
struct TextLengths: Sendable, Hashable {
  /// The length of the source; 0 where the lengths say nothing, as in code.
  var source: UInt16
  /// The length of the target.
  var target: UInt16

  /// Creates lengths.
  init(source: Int, target: Int) {
    self.source = UInt16(clamping: source)
    self.target = UInt16(clamping: target)
  }

  /// The lengths of a unit's texts.
  init(of unit: Int, in document: CheckedDocument) {
    if document.target.traits[unit].contains(.inCodeBlock) {
      self.init(source: 0, target: 0)
    } else {
      self.init(
        source: Self.length(document.source, of: unit),
        target: Self.length(document.target, of: unit)
      )
    }
  }

  private static func length(_ side: SideText, of unit: Int) -> Int {
    let range = side.plain(of: unit)
    if side.characters[unit].isASCII { return range.count }
    let text = side.plain
    let bytes = text.span.extracting(range)
    var continuations = 0
    for index in bytes.indices { continuations += bytes[index] & 0xC0 == 0x80 ? 1 : 0 }
    return range.count - continuations
  }
}
