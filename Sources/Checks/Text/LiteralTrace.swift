import Diagnostics

/// A literal found in a text although spaces slipped into it or the case of letters changed.
struct LiteralTrace {
  /// Where it stands in the text.
  var range: Range<Int>
  /// Where spaces stand that do not belong to it.
  var spaces: [Int] = []
  /// Letters in another case, and what they should be.
  var letters: [(index: Int, letter: UInt8)] = []

  /// How many spaces may stand in a literal; more are no slip.
  static let mostSpaces = 12

  /// Follows `literal` in `text` from `start` on; nil where something else than spaces and case differs.
  ///
  /// - Complexity: linear in the length of `literal`.
  init?(of literal: ArraySlice<UInt8>, in text: [UInt8], from start: Int, before end: Int) {
    var index = start
    for byte in literal {
      while index < end, text[index] == 0x20, index > start, byte != 0x20,
        spaces.count < Self.mostSpaces
      {
        spaces.append(index)
        index += 1
      }
      guard index < end else { return nil }
      if text[index] != byte {
        guard Scalars.isASCIILetter(UInt32(byte)), text[index] ^ byte == 0x20 else { return nil }
        letters.append((index, byte))
      }
      index += 1
    }
    range = start..<index
  }

  /// The first place where `literal` stands as a word of its own in a part of `text`.
  ///
  /// - Complexity: O(*n* · *m*) in the lengths of the text and the literal, so keep literals short.
  static func first(
    of literal: ArraySlice<UInt8>,
    in text: [UInt8],
    _ range: Range<Int>
  ) -> LiteralTrace? {
    guard let head = literal.first else { return nil }
    for start in range {
      let difference = text[start] ^ head
      guard difference == 0 || difference == 0x20,
        start == range.lowerBound || !isWordByte(text[start - 1]),
        let trace = LiteralTrace(of: literal, in: text, from: start, before: range.upperBound)
      else { continue }
      let end = trace.range.upperBound
      if end == range.upperBound || !isWordByte(text[end]) { return trace }
    }
    return nil
  }

  /// The edits that restore the literal in the target of a unit; nil where their places are not known.
  func edits(in side: SideText, of unit: Int) -> [Fix.Edit]? {
    var changes: [(index: Int, replacement: [UInt8])] = spaces.map { ($0, []) }
    changes += letters.map { ($0.index, [$0.letter]) }
    changes.sort { $0.index < $1.index }
    var edits: [Fix.Edit] = []
    for change in changes {
      guard let run = side.run(at: change.index, of: unit), run.kind != .substitute,
        let range = side.documentRange(of: change.index..<change.index + 1, of: unit)
      else { return nil }
      edits.append(Fix.Edit(range: range, replacement: change.replacement))
    }
    return edits
  }

  private static func isWordByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || Scalars.isASCIILetter(UInt32(byte)) || byte == UInt8(ascii: "_")
  }
}
