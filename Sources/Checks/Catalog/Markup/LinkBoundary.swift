import Diagnostics

extension Check {
  /// Links whose edge is not where it is in the source.
  static let linkBoundary = Check(
    id: "link-boundary",
    summary: "A link's text holds a mark of the sentence, or a word sticks to the link.",
    rationale: """
      A stop inside a link is underlined with it, and half a bracket leaves its partner behind. A word that \
      touches a link reads as its ending. Links whose source has the same edge are left alone.
      """,
    severity: .warning,
    precision: .right(72, of: 75),
    examples: [
      .unit(
        "es-ES",
        "See the [plans](plans.md).",
        "Consulte los [planes⟦.⟧](plans.md)",
        fixed: "Consulte los [planes](plans.md)."
      ),
      .unit(
        "de-DE",
        "In [the hub](hub.md), pay.",
        "Im [**Zentrum⟦,⟧**](hub.md) zahlen Sie.",
        fixed: "Im [**Zentrum**](hub.md), zahlen Sie."
      ),
      .unit(
        "pt-BR",
        "Sign in to the [hub](hub.md) of plans.",
        "Entre no [centro](hub.md)⟦do⟧ plano.",
        fixed: "Entre no [centro](hub.md) do plano."
      ),
      .unit("ru-RU", "Pay (by [card](card.md)).", "Оплатите [⟦(картой⟧](card.md))."),
      .unit("es-ES", "See the [plans.](plans.md)", "Consulte los [planes.](plans.md)"),
      .unit("de-DE", "Use the [hub](hub.md) API.", "Nutzen Sie die [Hub](hub.md)-API."),
      .unit("zh-CN", "See [plans](plans.md) first.", "请先参阅[方案](plans.md)一节。"),
      .unit("pt-BR", "See [What is new?](new.md)", "Veja [O que há de novo?](new.md)"),
    ],
    work: .unit { unit, sink in
      guard unit.targetMarks.contains(where: \.isTextLink), unit.isMarkdown,
        unit.sourceMarks.contains(where: \.isTextLink)
      else { return }
      let source = unit.document.source
      let sourceLinks = unit.sourceMarks.filter(\.isTextLink)
      let texts = sourceLinks.map { BoldText($0.plain, in: source.plain) }
      let allowed = texts.count { !$0.trailing.isEmpty }
      let hasUnpaired = texts.contains { !$0.isBalanced }
      let touches = sourceLinks.contains { LinkEdges(source, unit.sourceText, $0).touches }
      var marked = 0
      for mark in unit.targetMarks where mark.isTextLink {
        let edges = LinkEdges(unit.document.target, unit.targetText, mark)
        let text = BoldText(mark.plain, in: unit.document.target.plain)
        if !text.trailing.isEmpty, !text.words.isEmpty {
          marked += 1
          if marked > allowed { reportPunctuation(text.trailing, of: mark, unit, &sink) }
        } else if !text.isBalanced, !hasUnpaired,
          BoldText(unit.targetText, in: unit.document.target.plain).isBalanced
        {
          sink.report(
            "the edge of the link parts a pair of brackets or quotes",
            at: unit.document.target.documentRange(of: mark.plain, of: unit.index)
          )
        }
        if !touches { reportTouch(edges, unit, &sink) }
      }
    }
  )

  private static func reportPunctuation(
    _ trailing: Range<Int>,
    of mark: SideText.Mark,
    _ unit: CheckedUnit,
    _ sink: inout HitSink
  ) {
    let side = unit.document.target
    guard let range = side.documentRange(of: trailing, of: unit.index) else { return }
    let text = Array(side.plain[trailing])
    let rest = unit.bytes[mark.range.upperBound..<unit.targetBytes.upperBound]
    let repeats = rest.starts(with: text)
    let isFree = rest.first.map { $0 <= 0x20 || $0 == UInt8(ascii: "*") || $0 >= 0x80 } ?? true
    var fix: Fix?
    if repeats || isFree, unit.bytes[range].elementsEqual(text) {
      let end = mark.range.upperBound
      fix = Fix(
        summary: "move ‘\(String(decoding: text, as: UTF8.self))’ out of the link",
        edits: [
          Fix.Edit(range: range, replacement: []),
          Fix.Edit(range: end..<end, replacement: repeats ? [] : text),
        ]
      )
    }
    sink.report(
      "\(Quoted.text(text[...])) belongs to the sentence, not to the link",
      at: range,
      fix: fix
    )
  }

  private static func reportTouch(_ edges: LinkEdges, _ unit: CheckedUnit, _ sink: inout HitSink) {
    guard !unit.document.language.isHan,
      let word = edges.following ?? edges.preceding,
      let range = unit.document.target.documentRange(of: word, of: unit.index)
    else { return }
    let isFollowing = edges.following != nil
    if isFollowing, unit.document.language.code == "de", word.count <= 2 { return }
    let place = isFollowing ? range.lowerBound : range.upperBound
    sink.report(
      "no space \(isFollowing ? "after" : "before") a link",
      at: range,
      fix: Fix(
        summary: "insert a space",
        edits: [Fix.Edit(range: place..<place, replacement: [0x20])]
      )
    )
  }
}

/// The words that touch a link.
private struct LinkEdges {
  /// As far as a word is followed, in bytes.
  private static let longest = 64

  private(set) var preceding: Range<Int>?
  private(set) var following: Range<Int>?

  var touches: Bool { preceding != nil || following != nil }

  init(_ side: SideText, _ text: Range<Int>, _ mark: SideText.Mark) {
    guard let first = scalar(side, at: mark.plain.lowerBound, text),
      let last = Scalars.scalar(side.plain, endingAt: mark.plain.upperBound, after: text.lowerBound)
    else { return }
    var end = mark.plain.upperBound
    while end < min(text.upperBound, mark.plain.upperBound + Self.longest) {
      let (value, length) = Scalars.scalar(side.plain, at: end, before: text.upperBound)
      guard Scalars.isSpacedLetter(value) else { break }
      end += length
    }
    if end > mark.plain.upperBound, Scalars.isWord(last.value) {
      following = mark.plain.upperBound..<end
    }
    var start = mark.plain.lowerBound
    while start + Self.longest > mark.plain.lowerBound,
      let (value, length) = Scalars.scalar(side.plain, endingAt: start, after: text.lowerBound),
      Scalars.isSpacedLetter(value)
    {
      start -= length
    }
    if start < mark.plain.lowerBound, Scalars.isWord(first) {
      preceding = start..<mark.plain.lowerBound
    }
  }

  private func scalar(_ side: SideText, at offset: Int, _ text: Range<Int>) -> UInt32? {
    guard text.contains(offset) else { return nil }
    return Scalars.scalar(side.plain, at: offset, before: text.upperBound).value
  }
}

extension SideText.Mark {
  /// Whether this is a link with a text of its own.
  var isTextLink: Bool { kind == .link && !isAddress && !plain.isEmpty }
}
