import Workspace
import XML

/// Writes TBX-Basic in its DCA style: a `<conceptEntry>` a term of ours, a `<termSec>` an alternative.
///
/// The first alternative of a locale is preferred, the others are admitted; those of a forbidden term are
/// deprecated. That a term is kept as it is stands in a note, as does the `*` of open endings.
enum TBXWriter {
  static func write(
    _ list: TermList,
    sourceLocale: LocaleTag
  ) throws -> (bytes: [UInt8], omitted: [String]) {
    var bytes: [UInt8] = []
    var xml = XMLStreamWriter(indentation: 1) { bytes += $0 }
    try xml.startDocument()
    try xml.start("tbx")
    try xml.attribute("xmlns", TBXText.namespace)
    try xml.attribute("type", "TBX-Basic")
    try xml.attribute("style", "dca")
    try xml.attribute("xml:lang", sourceLocale.text)
    try writeHeader(&xml)
    try xml.start("text")
    func hasWords(_ term: Term) -> Bool { list.locales.contains { term.cells[$0] != nil } }
    if list.terms.contains(where: hasWords) { try xml.start("body") }
    for term in list.terms where hasWords(term) { try write(term, list.locales, &xml) }
    while xml.depth > 0 { try xml.end() }
    try xml.finish()
    return (bytes, list.terms.filter { !hasWords($0) }.map(\.concept))
  }

  private static func writeHeader(_ xml: inout XMLStreamWriter) throws {
    try xml.start("tbxHeader")
    try xml.start("fileDesc")
    try xml.start("titleStmt")
    try xml.element("title", text: "Terms")
    try xml.end()
    try xml.start("sourceDesc")
    try xml.element("p", text: "Written by Diglot from the list of terms of a project.")
    try xml.end()
    try xml.end()
    try xml.end()
  }

  private static func write(
    _ term: Term,
    _ locales: [LocaleTag],
    _ xml: inout XMLStreamWriter
  ) throws {
    try xml.start("conceptEntry")
    try xml.attribute("id", TBXConceptID.written(term.concept))
    if term.rule == .keep { try xml.element("note", text: TBXText.keepNote) }
    if !term.note.isEmpty { try xml.element("note", text: TBXText.writable(term.note)) }
    for locale in locales {
      guard let pattern = term.cells[locale] else { continue }
      try xml.start("langSec")
      try xml.attribute("xml:lang", locale.text)
      for (index, alternative) in pattern.alternatives.enumerated() {
        try write(alternative, isFirst: index == 0, term.rule, &xml)
      }
      try xml.end()
    }
    try xml.end()
  }

  private static func write(
    _ alternative: String,
    isFirst: Bool,
    _ rule: Term.Rule,
    _ xml: inout XMLStreamWriter
  ) throws {
    let isForbidden = rule == .forbid
    let status =
      isForbidden ? TBXText.deprecated : isFirst ? TBXText.preferred : TBXText.admitted
    try xml.start("termSec")
    try xml.element("term", text: TBXText.writable(alternative.filter { $0 != "*" }))
    try xml.element("termNote", ["type": "administrativeStatus"], text: status)
    if alternative.contains("*") {
      try xml.element("note", text: TBXText.patternLabel + TBXText.writable(alternative))
    }
    try xml.end()
  }
}
