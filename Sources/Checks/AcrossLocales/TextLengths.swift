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
    var count = 0
    for byte in side.plain[side.plain(of: unit)] where byte & 0xC0 != 0x80 { count += 1 }
    return count
  }
}
