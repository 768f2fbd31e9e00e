import Diagnostics
import Interchange
import Testing
import Workspace

struct TermExchangeTests {
  @Test func writesTBXBasic() throws {
    let list = try terms(
      """
      concept,rule,note,en-US,es-ES
      partner program,translate,"Not ""club"".",program*|partner scheme,programa*
      vendor,keep,,Kestrane,Kestrane
      guests,forbid,Old name.,,huésped*

      """
    )
    let written = try TermFormat.tbx.write(list, sourceLocale: .americanEnglish)
    #expect(written.omitted == [])
    #expect(
      String(decoding: written.bytes, as: UTF8.self) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <tbx xmlns="urn:iso:std:iso:30042:ed-2" type="TBX-Basic" style="dca" xml:lang="en-US">
         <tbxHeader>
          <fileDesc>
           <titleStmt>
            <title>Terms</title>
           </titleStmt>
           <sourceDesc>
            <p>Written by Diglot from the list of terms of a project.</p>
           </sourceDesc>
          </fileDesc>
         </tbxHeader>
         <text>
          <body>
           <conceptEntry id="partner_x20_program">
            <note>Not "club".</note>
            <langSec xml:lang="en-US">
             <termSec>
              <term>program</term>
              <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
              <note>Matches: program*</note>
             </termSec>
             <termSec>
              <term>partner scheme</term>
              <termNote type="administrativeStatus">admittedTerm-admn-sts</termNote>
             </termSec>
            </langSec>
            <langSec xml:lang="es-ES">
             <termSec>
              <term>programa</term>
              <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
              <note>Matches: programa*</note>
             </termSec>
            </langSec>
           </conceptEntry>
           <conceptEntry id="vendor">
            <note>Do not translate: the term stays as the source has it.</note>
            <langSec xml:lang="en-US">
             <termSec>
              <term>Kestrane</term>
              <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
             </termSec>
            </langSec>
            <langSec xml:lang="es-ES">
             <termSec>
              <term>Kestrane</term>
              <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote>
             </termSec>
            </langSec>
           </conceptEntry>
           <conceptEntry id="guests">
            <note>Old name.</note>
            <langSec xml:lang="es-ES">
             <termSec>
              <term>huésped</term>
              <termNote type="administrativeStatus">deprecatedTerm-admn-sts</termNote>
              <note>Matches: huésped*</note>
             </termSec>
            </langSec>
           </conceptEntry>
          </body>
         </text>
        </tbx>

        """
    )
  }

  @Test(arguments: 0..<30 as Range<UInt64>, TermFormat.allCases)
  func whatIsWrittenIsRead(seed: UInt64, format: TermFormat) throws {
    let list = try randomTerms(seed: seed)
    let written = try format.write(list, sourceLocale: .americanEnglish)
    let (read, messages) = try reading(written.bytes, as: format)
    #expect(messages == [])
    #expect(read.terms.map(\.placeless) == list.terms.map(\.placeless))
    #expect(try format.write(list, sourceLocale: .americanEnglish).bytes == written.bytes)
    guard format == .tbx, Tool.exists("xmllint"),
      let schema = Tool.file("schemas/tbx/TBX_core.xsd"),
      let catalog = Tool.file("schemas/catalog.xml")
    else { return }
    let judged = try Tool.run(
      "env",
      [
        "XML_CATALOG_FILES=\(catalog)", "xmllint", "--nonet", "--noout", "--schema", schema, "-",
      ],
      input: written.bytes
    )
    #expect(judged.status == 0, "\(judged.errors)")
  }

  @Test func aConceptWithoutWordsIsTold() throws {
    let list = try terms("concept,rule,note,en-US\nempty,translate,,\n")
    let written = try TermFormat.tbx.write(list, sourceLocale: .americanEnglish)
    #expect(written.omitted == ["empty"])
    #expect(try reading(written.bytes, as: .tbx).list.terms == [])
  }

  @Test func theOldTBXIsRead() throws {
    let text = """
      <?xml version="1.0"?>
      <!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">
      <martif type="TBX" xml:lang="en"><martifHeader><fileDesc><sourceDesc><p>Some tool</p>
      </sourceDesc></fileDesc></martifHeader><text><body>
      <termEntry id="c1"><descripGrp><descrip type="definition">Who sells.</descrip></descripGrp>
       <descrip type="subjectField">Sales</descrip>
       <langSet xml:lang="en"><ntig><termGrp><term>re<hi>seller</hi></term>
         <termNote type="partOfSpeech">noun</termNote></termGrp></ntig></langSet>
       <langSet xml:lang="ES_es"><tig><term> revendedor\n </term></tig>
        <tig><term>distribuidor</term>
         <termNote type="normativeAuthorization">deprecatedTerm</termNote></tig></langSet>
       <langSet xml:lang="tlh"><tig><term>ngevwI'</term></tig></langSet>
       <langSet><tig><term>x</term></tig></langSet>
      </termEntry>
      <termEntry><langSet xml:lang="en"><tig><term>a|b</term></tig><tig><term/></tig></langSet></termEntry>
      </body></text></martif>
      """
    let (list, messages) = try reading(Array(text.utf8), as: .tbx)
    #expect(list.terms.map(\.concept) == ["c1", "c1 (forbidden)"])
    #expect(list.terms.map(\.rule) == [.translate, .forbid])
    #expect(list.terms.map(\.note) == ["Who sells.", "Who sells."])
    let (english, spanish) = (try locale("en-US"), try locale("es-ES"))
    #expect(list.terms[0].cells.mapValues(\.text) == [english: "reseller", spanish: "revendedor"])
    #expect(list.terms[1].cells.mapValues(\.text) == [spanish: "distribuidor"])
    #expect(
      messages == [
        "terms.tbx:6:2: error: ‘subjectField’ has no place in a list of terms and is left out",
        "terms.tbx:8:4: error: ‘partOfSpeech’ has no place in a list of terms and is left out",
        "terms.tbx:14:2: error: a language section without ‘xml:lang’ is left out",
        "terms.tbx:13:26: error: the project has no locale ‘tlh’; its terms are left out",
        "terms.tbx:16:35: error: ‘a|b’ is left out: in a list of terms ‘|’ and ‘*’ are signs",
        "terms.tbx:16:62: error: a term without text is left out",
        "terms.tbx:16:1: error: a concept without a term that can be used is left out",
      ]
    )
  }

  @Test func theDCTStyleIsRead() throws {
    let text = """
      <tbx type="TBX-Basic" style="dct" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2"
       xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
      <tbxHeader><fileDesc><sourceDesc><p>x</p></sourceDesc></fileDesc></tbxHeader>
      <text><body><conceptEntry id="c5"><min:subjectField>IT</min:subjectField>
      <langSec xml:lang="de-de"><basic:definition>Wer kauft.</basic:definition>
      <termSec><term>Kunde</term><min:administrativeStatus>preferredTerm-admn-sts</min:administrativeStatus>
      <note>Do not translate</note></termSec></langSec></conceptEntry></body></text></tbx>
      """
    let (list, messages) = try reading(Array(text.utf8), as: .tbx)
    #expect(messages.count == 1)
    #expect(list.terms.map(\.rule) == [.keep])
    #expect(list.terms.map(\.note) == ["Wer kauft."])
    #expect(list.locales == [try locale("de-DE")])
  }

  @Test(arguments: [
    ("<tmx/>", "terms.tbx:1:1: error: this is no TBX: its root element is ‘tmx’"),
    ("<tbx><text>", "terms.tbx:1:"), ("", "terms.tbx"), ("<tbx>&x;</tbx>", "terms.tbx:1:"),
    ("<!DOCTYPE tbx [<!ENTITY a \"b\">]><tbx>&a;</tbx>", "terms.tbx:1:"),
    (String(repeating: "<tbx>", count: 9_999), "terms.tbx:1:"),
  ])
  func whatIsNoTBXIsRefused(text: String, message: String) throws {
    let error = #expect(throws: InputError.self) { try reading(Array(text.utf8), as: .tbx) }
    #expect(error?.description.hasPrefix(message) == true, "\(String(describing: error))")
  }

  /// Each stream is endless: what is no TBX, a concept, the terms together.
  @Test(arguments: [
    ("", "<html>LONG\n", "1:1: error: this is no TBX: its root element is ‘html’"),
    (
      "<tbx><text><body><conceptEntry>", "<descrip type='context'>LONG</descrip>",
      "1:18: error: a unit is longer than"
    ),
    (
      "<tbx><text><body>",
      "<conceptEntry id='a'><note>LONG</note><langSec xml:lang='en-US'><termSec><term>b</term>"
        + "</termSec></langSec></conceptEntry>", "error: the terms are longer than 16 MiB"
    ),
  ])
  func endlessFilesAreRefused(start: String, piece: String, message: String) throws {
    let long = piece.replacing("LONG", with: String(repeating: "0123456789", count: 100_000))
    var pieces = 0
    let input = ExchangeInput(
      path: "terms.tbx",
      chunks: {
        pieces += 1
        return Array((pieces == 1 ? start : "").utf8) + Array(long.utf8)
      },
      report: { _ in }
    )
    let error = #expect(throws: InputError.self) {
      try TermFormat.tbx.read(input) { _ in
        .americanEnglish
      } leavingOut: { _ in
      }
    }
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    #expect(pieces < 100)
  }

  /// As many as take minutes where each is compared with all.
  @Test func conceptsOfOneNameAndTheirNotesAreMany() throws {
    let count = 10_000
    let word = "<langSec xml:lang='en-US'><termSec><term>b</term>"
    let notes = (0..<count).map { "<note>\($0)</note>" }.joined()
    let concept = "<conceptEntry id='a'>\(word)</termSec></langSec></conceptEntry>"
    let text =
      "<tbx><text><body>" + String(repeating: concept, count: count)
      + "<conceptEntry id='b'>\(word)\(notes)</termSec></langSec></conceptEntry></body></text></tbx>"
    let list = try reading(Array(text.utf8), as: .tbx).list
    #expect(list.terms.count == count + 1)
    #expect(Set(list.terms.map(\.concept)).count == count + 1)
    #expect(list.terms[1].concept == "a 2" && list.terms[count - 1].concept == "a \(count)")
    let (bytes, omitted) = try TermFormat.tbx.write(list, sourceLocale: .americanEnglish)
    #expect(omitted == [])
    #expect(try reading(bytes, as: .tbx).list.terms.map(\.placeless) == list.terms.map(\.placeless))
  }

  /// Columns of a table stand for the project's locales, whatever they are called there.
  @Test func columnsAreMatched() throws {
    let text = "concept,rule,note,en-US,fr-FR,es-ES,es-419\na,translate,,one,un,uno,un\n"
    let (list, messages) = try reading(Array(text.utf8), as: .csv)
    #expect(list.locales.map(\.text) == ["en-US", "es-ES"])
    #expect(
      list.terms[0].cells.mapValues(\.text) == [
        try locale("en-US"): "one", try locale("es-ES"): "uno",
      ]
    )
    #expect(messages.count == 2)
  }

  @Test func formatsAreKnown() {
    func format(_ name: String, _ text: String) -> TermFormat? {
      TermFormat.of(FileOpening(name: name, bytes: Array(text.utf8)))
    }
    #expect(format("terms.csv", "concept,rule,note,en-US\n") == .csv)
    #expect(format("units.csv", "page,key,target\n") == nil)
    #expect(format("a.xml", "<martif type='TBX'><text/></martif>") == .tbx)
    #expect(format("a.tbx.gz", "<tbx") == .tbx)
  }

  private func terms(_ csv: String) throws -> TermList {
    TermList(try TermBase(Array(csv.utf8), path: "terms.csv"))
  }

  private func reading(
    _ bytes: [UInt8],
    as format: TermFormat
  ) throws -> (list: TermList, messages: [String]) {
    var rest: [UInt8]? = bytes
    var messages: [String] = []
    let input = ExchangeInput(
      path: "terms.\(format.rawValue)",
      chunks: {
        defer { rest = nil }
        return rest
      },
      report: { messages.append($0.description) }
    )
    let list = try format.read(input) { language in
      let known = [
        "en": "en-US", "es_es": "es-ES", "es-es": "es-ES", "en-us": "en-US", "de-de": "de-DE",
        "es-419": "es-ES",
      ]
      return known[language.lowercased()].flatMap { LocaleTag($0) }
    } leavingOut: {
      messages.append($0.description)
    }
    return (list, messages)
  }

  private func randomTerms(seed: UInt64) throws -> TermList {
    var generator = SeededGenerator(seed: seed)
    let locales = [LocaleTag.americanEnglish, try locale("es-ES"), try locale("de-DE")]
    let words = [
      "plan*", "plan", "API", "A & B", "<b>", "会员", "é\u{301}", "x\u{1}y", "⟦U+0001⟧", "\"q\"",
    ]
    var list = TermList(locales: locales)
    for number in 0..<12 {
      let notes = awkwardPieces.filter { !$0.contains { $0.isWhitespace } } + ["⟦U+", "\u{FFFE}"]
      var term = Term(
        concept: "c\(number)"
          + generator.text(of: ["_", "x", "_x41_", "é", "-", ".", "7", "Ω", "/"]),
        rule: Term.Rule.allCases.randomElement(using: &generator) ?? .keep,
        note: generator.text(of: notes)
      )
      for locale in locales where locale == locales[number % 3] || Bool.random(using: &generator) {
        let chosen = words.shuffled(using: &generator).prefix(
          Int.random(in: 1...3, using: &generator)
        )
        term.cells[locale] = try TermPattern(chosen.joined(separator: "|"))
      }
      list.terms.append(term)
    }
    return list
  }
}

extension Term {
  fileprivate var placeless: Term {
    var term = self
    term.position = .start
    return term
  }
}
