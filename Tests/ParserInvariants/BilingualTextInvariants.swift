import BilingualMarkdown
import HelpSite
import Markdown
import Workspace

/// What holds for a translation with its source beside it whatever the document's bytes are.
public enum BilingualTextInvariants {
  private static let style = BilingualStyle(
    language: "en-US",
    direction: "ltr",
    joinsFullWidth: true,
    report: (try? LinkTemplate("https://reports.example/?a=1&unit={unit}&line={line}")).map(
      ReportLink.init
    )
  )
  /// How the tags of marks begin.
  private static let marks = [
    "<span class=\"unit", "<span class=\"source\"", "<span data-unit=", "<span hidden>",
  ].map { Array($0.utf8) }

  /// Shows `bytes` with and without its source; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let page = BilingualPage(parsing: bytes, style: style)
    let nodes = page.target.markdown.descendants(of: MarkdownDocument.root)
    let offsets = page.text.insertions(in: nodes, source: page.renderer).places.map(\.offset)
    try require(zip(offsets, offsets.dropFirst()).allSatisfy(<=), "insertions are in order")
    try require(
      offsets.allSatisfy { $0 <= page.target.markdown.bytes.count },
      "insertions are in the translation"
    )
    let plain = page.plain()
    let bilingual = page.bilingual()
    try HarmlessHTML.check(Array(plain.utf8))
    try HarmlessHTML.check(Array(bilingual.utf8))
    // Where tags of the document would tear those of a unit, the tags are left out, and with them what they did to
    // the text. Tags of a unit may also part the bytes of a character, of a document that is not UTF-8.
    guard ![page.target, page.source].contains(where: holdsHTML), !holdsMarks(Array(plain.utf8)),
      String(validating: bytes, as: UTF8.self) != nil
    else { return }
    let marked = MarkedPage(bilingual)
    try require(marked.errors.isEmpty, "‘\(marked.errors)’ are no mistakes")
    try require(
      marked.withoutMarks.utf8.elementsEqual(plain.utf8),
      "without its source the page ‘\(bilingual)’ is the translation alone, ‘\(plain)’"
    )
    try checkIdentifiers(of: marked, plain)
  }

  private static func holdsHTML(_ text: ParsedView) -> Bool {
    text.markdown.nodes.contains { $0.kind == .html || $0.kind == .htmlBlock }
  }

  private static func holdsMarks(_ html: [UInt8]) -> Bool {
    html.indices.contains { index in
      html[index] == UInt8(ascii: "<") && marks.contains { html[index...].starts(with: $0) }
    }
  }

  /// The names of units are those of one element each, as far as the document does not take them.
  private static func checkIdentifiers(of marked: MarkedPage, _ plain: String) throws(Violation) {
    let taken = Set(MarkedPage(plain).identifiers)
    var names: Set<String> = []
    for name in marked.identifiers where !taken.contains(name) {
      try require(names.insert(name).inserted, "‘\(name)’ names one element")
    }
  }
}
