import Diagnostics

extension Check {
  /// Alerts whose keyword was translated or broken.
  static let alertAltered = Check(
    id: "alert-altered",
    summary: "The keyword of an alert is translated, broken or lost.",
    rationale: """
      `[!NOTE]` and its like make a coloured box with a heading in the reader's language. Translated, or with \
      a space in it, the keyword shows in the text and there is no box. Letter case does not matter.
      """,
    severity: .error,
    examples: [
      .documents(
        .init("es-ES/page.md", "> {103|⟦[! NOTE]⟧ Pague ya.|[!NOTE] Pay now.}\n"),
        fixed: "> {103|[!NOTE] Pague ya.|[!NOTE] Pay now.}\n"
      ),
      .documents(
        .init("de-DE/page.md", "> {103|⟦[!WICHTIG]⟧ Zahlen Sie.|[!IMPORTANT] Pay now.}\n"),
        fixed: "> {103|[!IMPORTANT] Zahlen Sie.|[!IMPORTANT] Pay now.}\n"
      ),
      .documents(.init("ru-RU/page.md", "> {103|⟦Оплатите.⟧|[!TIP] Pay now.}\n")),
      .unit("pt-BR", "[!NOTE] Pay now.", "[!NOTE] Pague agora."),
      .unit("es-ES", "[!Note] Pay now.", "[!NOTE] Pague ya."),
      .unit("de-DE", "\\[!Important\\]", "\\[!Wichtig\\]"),
    ],
    work: .unit { unit, sink in
      guard unit.isMarkdown, let source = AlertMarker(unit.bytes, unit.sourceBytes),
        AlertMarker.keywords.contains(source.keyword), !unit.targetBytes.isEmpty
      else { return }
      guard let target = AlertMarker(unit.bytes, unit.targetBytes) else {
        return sink.report("the alert ‘[!\(source.keyword)]’ is lost", source: source.range)
      }
      guard target.keyword != source.keyword || !target.isWhole else { return }
      sink.report(
        "the alert ‘[!\(source.keyword)]’ of the source is \(Quoted.text(unit.bytes[target.range])) here",
        at: target.range,
        source: source.range,
        fix: Fix(
          summary: "restore the keyword",
          edits: [Fix.Edit(range: target.range, replacement: Array(unit.bytes[source.range]))]
        )
      )
    }
  )
}

/// What opens an alert at the start of a text.
private struct AlertMarker {
  static let keywords: Set<String> = ["NOTE", "TIP", "IMPORTANT", "CAUTION", "WARNING"]

  /// The marker with its brackets.
  let range: Range<Int>
  /// What stands in it, in capitals and without spaces.
  let keyword: String
  /// Whether no space stands in it.
  let isWhole: Bool

  init?(_ bytes: [UInt8], _ text: Range<Int>) {
    guard let start = text.first(where: { bytes[$0] > 0x20 && bytes[$0] != UInt8(ascii: ">") }),
      bytes[start] == UInt8(ascii: "["),
      let end = text.clamped(to: start..<start + 64).first(where: {
        bytes[$0] == UInt8(ascii: "]")
      })
    else { return nil }
    let inner = bytes[start + 1..<end].drop { $0 == 0x20 }
    guard inner.first == UInt8(ascii: "!") else { return nil }
    let word = inner.dropFirst().filter { $0 != 0x20 }
    guard !word.isEmpty else { return nil }
    range = start..<end + 1
    keyword = String(decoding: word, as: UTF8.self).uppercased()
    isWhole = word.count == end - start - 2
  }
}
