import Diagnostics

extension Check {
  /// HTML tags that one side has and the other has not.
  static let htmlMismatch = Check(
    id: "html-mismatch",
    summary: "An HTML tag is lost, added or altered.",
    rationale: """
      A tag without its partner can swallow the rest of a page. Tags for bold and italic are left to \
      `emphasis-mismatch`, and names in angle brackets that are no HTML to people.
      """,
    severity: .warning,
    examples: [
      .unit("es-ES", "x<sup>2</sup> meters", "⟦x2 metros⟧"),
      .unit("de-DE", "First line<br>Second line", "⟦Erste Zeile Zweite Zeile⟧"),
      .unit("ru-RU", "Press <kbd>Enter</kbd>.", "⟦Нажмите <kbd>Enter<kbd>.⟧"),
      .unit("es-ES", "x<sup>2</sup> meters", "x<sup>2</sup> metros"),
      .unit("de-DE", "First line<br>Second line", "Erste Zeile<br/>Zweite Zeile"),
      .unit("pt-BR", "Type <your-name>.", "Digite <seu-nome>."),
    ],
    work: .unit { unit, sink in
      let (source, target) = (unit.sourceTraits, unit.targetTraits)
      guard source.union(target).isDisjoint(with: [.inCodeBlock, .inFrontMatter]),
        source.contains(.inHTMLBlock) == target.contains(.inHTMLBlock), !unit.targetText.isEmpty
      else { return }
      let sourceTags = tags(unit.sourceMarks)
      let targetTags = tags(unit.targetMarks)
      guard sourceTags != targetTags else { return }
      let lost = Surplus.of(sourceTags, over: targetTags)
      let gained = Surplus.of(targetTags, over: sourceTags)
      switch (lost.first, gained.first) {
      case (let lost?, let gained?):
        sink.report("‘\(lost)’ of the source is ‘\(gained)’ here")
      case (let lost?, nil): sink.report("‘\(lost)’ of the source is missing")
      case (nil, let gained?): sink.report("‘\(gained)’ is not in the source")
      case (nil, nil): break
      }
    }
  )

  /// The tags among some marks, without those for bold and italic.
  private static func tags(_ marks: ArraySlice<SideText.Mark>) -> [HTMLTagName] {
    marks.compactMap { mark in
      guard let element = mark.element, ![.b, .strong, .i, .em].contains(element) else {
        return nil
      }
      return HTMLTagName(element: element, isEnd: mark.isEndTag && element != .br)
    }
  }
}

/// A start or end tag by its name.
private struct HTMLTagName: Equatable, CustomStringConvertible {
  var element: HTMLElement
  var isEnd: Bool

  var description: String { "<\(isEnd ? "/" : "")\(element.rawValue)>" }
}
