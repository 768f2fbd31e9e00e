import Diagnostics

extension Check {
  /// Links that a space between text and destination breaks.
  static let linkBroken = Check(
    id: "link-broken",
    summary: "A space or a full-width bracket after a link's text breaks the link.",
    rationale: """
      Between `]` and `(` nothing may stand. With a space there, readers see the brackets and the address as \
      text and cannot follow the link.
      """,
    severity: .error,
    examples: [
      .unit(
        "es-ES",
        "See [plans](plans.md).",
        "Consulte los [planes⟦] (⟧plans.md).",
        fixed: "Consulte los [planes](plans.md)."
      ),
      .unit(
        "zh-CN",
        "See [plans](plans.md).",
        "请参阅[方案⟦]（⟧plans.md）。",
        fixed: "请参阅[方案](plans.md)。"
      ),
      .unit(
        "ru-RU",
        "Ask [support](https://example.com/support).",
        "Спросите [поддержку⟦]  (⟧https://example.com/support)."
      ),
      .unit("es-ES", "See [plans](plans.md).", "Consulte los [planes](plans.md)."),
      .unit("de-DE", "Use the array `a[i] (read only)`.", "Nutzen Sie `a[i] (nur lesbar)`."),
      .unit("pt-BR", "The option [--all] (or -a).", "A opção [--all] (ou -a)."),
    ],
    work: .unit { unit, sink in
      guard unit.targetCharacters.contains(.bracket),
        unit.targetTraits.isDisjoint(with: [.inCodeBlock, .inFrontMatter])
      else { return }
      let side = unit.document.target
      let text = side.plain
      var opening: Int?
      for index in unit.targetText {
        if text[index] == UInt8(ascii: "[") { opening = index }
        guard text[index] == UInt8(ascii: "]"), opening != nil else { continue }
        opening = nil
        let end = unit.targetText.upperBound
        guard let bracket = BrokenLink.bracket(in: text, after: index, before: end),
          side.run(at: index, of: unit.index)?.kind == .text,
          let range = side.documentRange(of: index..<bracket.upperBound, of: unit.index)
        else { continue }
        let what =
          text[bracket.upperBound - 1] == UInt8(ascii: "(") ? "a space" : "a full-width bracket"
        let closing = BrokenLink.closing(in: text, after: bracket.upperBound, before: end)
          .flatMap { side.documentRange(of: $0, of: unit.index) }
        let fix = closing.map { closing in
          Fix(
            summary: "let the brackets touch",
            edits: [
              Fix.Edit(range: range, replacement: Array("](".utf8)),
              Fix.Edit(range: closing, replacement: [UInt8(ascii: ")")]),
            ]
          )
        }
        sink.report("\(what) after ‘]’ breaks this link", at: range, fix: fix)
      }
    }
  )
}

/// Recognises what was meant as the destination of a link.
private enum BrokenLink {
  /// The bracket that opens a destination after a broken link's `]`; nil where none follows.
  static func bracket(in text: [UInt8], after closing: Int, before end: Int) -> Range<Int>? {
    var index = closing + 1
    while index < end, text[index] == 0x20 { index += 1 }
    let bracket: Range<Int>
    if index < end, text[index] == UInt8(ascii: "("), index > closing + 1 {
      bracket = index..<index + 1
    } else if index + 2 < end, text[index..<index + 3].elementsEqual("（".utf8) {
      bracket = index..<index + 3
    } else {
      return nil
    }
    let rest = text[bracket.upperBound..<end]
    let destination = rest.prefix { $0 != UInt8(ascii: ")") && $0 != 0xEF && $0 > 0x20 }
    return looksLikeAddress(destination) && destination.endIndex < end
      && text[destination.endIndex] > 0x20 ? bracket : nil
  }

  /// The bracket that closes a destination; nil where a space comes first.
  static func closing(in text: [UInt8], after start: Int, before end: Int) -> Range<Int>? {
    for index in start..<end {
      if text[index] == UInt8(ascii: ")") { return index..<index + 1 }
      if text[index...].starts(with: "）".utf8) { return index..<index + 3 }
      if text[index] <= 0x20 { return nil }
    }
    return nil
  }

  private static func looksLikeAddress(_ text: ArraySlice<UInt8>) -> Bool {
    guard let first = text.first else { return false }
    if first == UInt8(ascii: "#") || first == UInt8(ascii: "/") { return text.count > 1 }
    let lowered = String(decoding: text, as: UTF8.self).lowercased()
    return lowered.hasPrefix("http") || lowered.hasPrefix("../") || lowered.contains(".md")
      || lowered.hasPrefix("mailto:") || lowered.hasSuffix(".html")
  }
}
