import Diagnostics

extension Check {
  /// HTML tags that one side has and the other has not.
  static let htmlMismatch = Check(
    id: "html-mismatch",
    summary: "An HTML tag is lost, added or altered.",
    rationale: """
      A tag without its partner can swallow the rest of a page. Tags for bold and italic are left to \
      `emphasis-mismatch`. Placeholders in angle brackets, such as `<your-name>`, are left alone.
      """,
    severity: .warning,
    examples: [
      .unit("es-ES", "x<sup>2</sup> meters", "⟦x2 metros⟧"),
      .unit("de-DE", "First line<br>Second line", "⟦Erste Zeile Zweite Zeile⟧"),
      .unit("ru-RU", "Press <kbd>Enter</kbd>.", "⟦Нажмите <kbd>Enter<kbd>.⟧"),
      .unit("es-ES", "x<sup>2</sup> meters", "x<sup>2</sup> metros"),
      .unit("de-DE", "First line<br>Second line", "Erste Zeile<br/>Zweite Zeile"),
      .unit("de-DE", "May 4<sup>th</sup>", "4. Mai"),
      .unit("zh-CN", "May 4<sup>th</sup>", "5 月 4 日<sup></sup>"),
      .unit("pt-BR", "Type <your-name>.", "Digite <seu-nome>."),
    ],
    work: .unit { unit, sink in
      let (source, target) = (unit.sourceTraits, unit.targetTraits)
      guard source.union(target).isDisjoint(with: [.inCodeBlock, .inFrontMatter]),
        source.contains(.inHTMLBlock) == target.contains(.inHTMLBlock), !unit.targetText.isEmpty
      else { return }
      guard
        unit.sourceMarks.contains(where: { $0.element != nil })
          || unit.targetMarks.contains(where: { $0.element != nil })
      else { return }
      let sourceTags = tags(unit.sourceMarks, in: unit.document.source)
      let targetTags = tags(unit.targetMarks, in: unit.document.target)
      if sourceTags != targetTags { sink.reportDifference(of: sourceTags, from: targetTags) }
    }
  )

  /// The tags among some marks, without those for bold and italic, and for the ending of an ordinal.
  private static func tags(
    _ marks: ArraySlice<SideText.Mark>,
    in side: SideText
  ) -> [HTMLTagName] {
    var tags: [HTMLTagName] = []
    var isOrdinal = false
    for (index, mark) in zip(marks.indices, marks) {
      guard let element = mark.element, ![.b, .strong, .i, .em].contains(element) else { continue }
      if element == .sup {
        if !mark.isEndTag {
          // Where a language has no such ending, the tags may stay and hold nothing.
          let next = index + 1 < marks.endIndex ? marks[index + 1] : mark
          let isEmpty = next.isEndTag && next.plainStart == mark.plainStart
          isOrdinal = isEmpty || Ordinals.isEnding(side.plain, at: mark.plain.lowerBound)
        }
        if isOrdinal { continue }
      }
      tags.append(HTMLTagName(element: element, isEnd: mark.isEndTag && element != .br))
    }
    return tags
  }
}

/// The endings of English ordinals.
private enum Ordinals {
  /// Whether an ending stands in a text at an offset.
  static func isEnding(_ text: [UInt8], at offset: Int) -> Bool {
    let ending = text[min(offset, text.count)...].prefix(2)
    return ["st", "nd", "rd", "th"].contains { ending.elementsEqual($0.utf8) }
  }
}

/// A start or end tag by its name.
private struct HTMLTagName: Hashable, CustomStringConvertible {
  var element: HTMLElement
  var isEnd: Bool

  var description: String { "<\(isEnd ? "/" : "")\(element.rawValue)>" }
}
