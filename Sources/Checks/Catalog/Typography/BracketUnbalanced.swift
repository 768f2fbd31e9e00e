import Diagnostics

extension Check {
  /// A bracket that is opened and not closed, or closed and not opened.
  static let bracketUnbalanced = Check(
    id: "bracket-unbalanced",
    summary: "A bracket is not closed, or closes nothing.",
    rationale: """
      Readers look for the missing half. Full-width and half-width brackets count as one kind. Left alone \
      are texts whose source is unbalanced too, numbers of lists such as ‘a)’, and broken links, which \
      another check reports.
      """,
    severity: .warning,
    precision: .right(47, of: 48),
    examples: [
      .unit("es-ES", "Pay (now).", "Pague ⟦(⟧ahora."),
      .unit("zh-CN", "Pay (now).", "付款⟦（⟧现在。"),
      .unit("ru-RU", "Pay [now].", "Оплатите сейчас⟦]⟧."),
      .unit("es-ES", "Pay (now).", "Pague (ahora)."),
      .unit("zh-CN", "Pay (now).", "付款（现在)。"),
      .unit("pt-BR", "1. Pay.", "1) Pague."),
      .unit("de-DE", "From 0 to 1", "Im Intervall [0, 1)"),
      .unit("ru-RU", "a) Pay (now", "а) Оплатите (сейчас"),
    ],
    work: .unit { unit, sink in
      let gate: CharacterClasses = [.parenthesis, .bracket, .brace, .fullWidth]
      guard !unit.targetCharacters.isDisjoint(with: gate),
        unit.targetTraits.isDisjoint(with: [.inCodeBlock, .linkCrosses])
      else { return }
      let target = Brackets(unit.document.target, unit.targetText)
      guard target.isUnbalanced, !target.isBrokenLink else { return }
      let source = Brackets(unit.document.source, unit.sourceText)
      for (kind, stray) in target.strays.enumerated() {
        guard let stray, source.strays[kind] == nil,
          let range = unit.document.target.documentRange(of: stray.range, of: unit.index)
        else { continue }
        let bracket = Quoted.text(unit.document.target.plain[stray.range])
        sink.report(
          stray.isOpening ? "\(bracket) is never closed" : "\(bracket) closes nothing",
          at: range
        )
      }
    }
  )
}

/// How the brackets of a text pair.
private struct Brackets {
  /// A bracket without its other half.
  struct Stray {
    var range: Range<Int>
    var isOpening: Bool
  }

  /// The first stray bracket of each kind: round, square, curly.
  private(set) var strays: [Stray?] = [nil, nil, nil]
  /// Whether `](` shows in the text, which is a link that does not work.
  private(set) var isBrokenLink = false
  private var surplus = 0

  /// Whether a bracket is without its other half.
  ///
  /// An interval such as `[0, 1)` has as many of one as of the other.
  var isUnbalanced: Bool { surplus != 0 && strays.contains { $0 != nil } }

  init(_ side: SideText, _ text: Range<Int>) {
    var depth = [0, 0, 0]
    var opened: [Stray?] = [nil, nil, nil]
    var offset = text.lowerBound
    while offset < text.upperBound {
      let byte = side.plain[offset]
      if byte != 0xEF, byte > 0x7D || byte == 0x20 || (byte | 0x20) &- 0x61 < 26 {
        offset += 1
        continue
      }
      let length = byte == 0xEF ? 3 : 1
      guard let (kind, isOpening) = Self.bracket(side.plain, offset, text.upperBound) else {
        offset += 1
        continue
      }
      let range = offset..<offset + length
      offset += length
      if isOpening {
        if depth[kind] == 0 { opened[kind] = Stray(range: range, isOpening: true) }
        depth[kind] += 1
        surplus += 1
        let before = range.lowerBound - 1
        if byte == UInt8(ascii: "("), before >= text.lowerBound,
          side.plain[before] == UInt8(ascii: "]")
        {
          isBrokenLink = true
        }
      } else if depth[kind] > 0 {
        depth[kind] -= 1
        surplus -= 1
      } else if surplus > 0 || !Self.endsListNumber(side.plain, range.lowerBound, text.lowerBound) {
        strays[kind] = strays[kind] ?? Stray(range: range, isOpening: false)
        surplus -= 1
      }
    }
    for kind in depth.indices where depth[kind] > 0 && strays[kind] == nil {
      strays[kind] = opened[kind]
    }
  }

  private static func bracket(_ text: [UInt8], _ offset: Int, _ end: Int) -> (Int, Bool)? {
    switch text[offset] {
    case UInt8(ascii: "("): return (0, true)
    case UInt8(ascii: ")"): return (0, false)
    case UInt8(ascii: "["): return (1, true)
    case UInt8(ascii: "]"): return (1, false)
    case UInt8(ascii: "{"): return (2, true)
    case UInt8(ascii: "}"): return (2, false)
    case 0xEF:
      guard offset + 2 < end, text[offset + 1] == 0xBC else { return nil }
      return text[offset + 2] == 0x88 ? (0, true) : text[offset + 2] == 0x89 ? (0, false) : nil
    default: return nil
    }
  }

  /// Whether a closing bracket ends the number or letter of a list: two characters at most, after a space.
  private static func endsListNumber(_ text: [UInt8], _ offset: Int, _ start: Int) -> Bool {
    var first = offset
    var letters = 0
    while first > start, letters < 3 {
      guard let (value, length) = Scalars.scalar(text, endingAt: first, after: start),
        Scalars.isWord(value)
      else { break }
      first -= length
      letters += 1
    }
    return (1...2).contains(letters) && (first == start || text[first - 1] == 0x20)
  }
}
