/// Asterisks that show in a text because they make nothing bold or italic.
enum StrayAsterisks {
  /// How many more show in the target of a unit than in its source.
  static func surplus(in unit: CheckedUnit) -> Int {
    guard unit.targetCharacters.contains(.asterisk) else { return 0 }
    let (source, target) = (unit.document.source, unit.document.target)
    return count(target, of: unit.index) - count(source, of: unit.index)
  }

  private static func count(_ side: SideText, of unit: Int) -> Int {
    guard side.characters[unit].contains(.asterisk) else { return 0 }
    return runs(of: side, unit: unit).reduce(0) { $0 + $1.count }
  }

  /// The runs of asterisks in the plain text of a unit, those in code left out.
  static func runs(of side: SideText, unit: Int) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    let text = side.plain(of: unit)
    var offset = text.lowerBound
    while offset < text.upperBound {
      guard side.plain[offset] == UInt8(ascii: "*") else {
        offset += 1
        continue
      }
      let start = offset
      while offset < text.upperBound, side.plain[offset] == UInt8(ascii: "*") { offset += 1 }
      if side.run(at: start, of: unit)?.kind == .text { runs.append(start..<offset) }
    }
    return runs
  }
}
