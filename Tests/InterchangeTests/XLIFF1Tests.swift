import Interchange
import Testing
import Workspace

@Suite struct XLIFF1Tests {
  @Test func writesAUnitForEachSegment() throws {
    let output = try export(try sampleDocuments(), as: .xliff1, options: try options())
    #expect(
      output.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
         <file original="content/es-ES/membership/join.md" source-language="en-US" \
        target-language="es-ES" datatype="x-markdown" tool-id="diglot">
          <header>
           <tool tool-id="diglot" tool-name="Diglot" tool-version="0.1.0"/>
          </header>
          <body>
           <group>
            <context-group purpose="information">\
        <context context-type="x-page">membership/join.md</context>\
        <context context-type="x-version">9f2c</context>\
        <context context-type="x-commit">a1b2</context>\
        <context context-type="x-date">2023-04-09</context>\
        <context context-type="x-origin">human</context>\
        <context context-type="x-hand-off">2023-05-02</context></context-group>
            <trans-unit id="front-matter.title" resname="front-matter.title" \
        restype="x-front-matter" xml:space="preserve">
             <source/>
             <target state="translated">Unirse al programa</target>
             <context-group purpose="location"><context context-type="linenumber">2</context>\
        <context context-type="x-fingerprint">ba06e518aae7bf19</context>\
        <context context-type="x-source">unknown</context></context-group>
            </trans-unit>
            <trans-unit id="103" resname="103" restype="x-heading" xml:space="preserve">
             <source>Join, or "renew"</source>
             <target state="translated">Unirse o «renovar»</target>
             <context-group purpose="location"><context context-type="linenumber">9</context>\
        <context context-type="x-fingerprint">a48af810a18ec711</context></context-group>
            </trans-unit>
            <trans-unit id="104" resname="104" restype="x-list-item" xml:space="preserve">
             <source>Select <g id="1" ctype="bold">Next</g>.
        Then wait.</source>
             <target state="translated">Seleccione <g id="1" ctype="bold">Siguiente</g>.
        Espere.</target>
             <context-group purpose="location"><context context-type="linenumber">11</context>\
        <context context-type="x-anchor">join</context>\
        <context context-type="x-fingerprint">aaac59a532fe01aa</context></context-group>
            </trans-unit>
           </group>
          </body>
         </file>
         <file original="notes.md" source-language="en-US" target-language="de-DE" \
        datatype="x-markdown" tool-id="diglot">
          <header>
           <tool tool-id="diglot" tool-name="Diglot" tool-version="0.1.0"/>
          </header>
          <body>
           <group>
            <context-group purpose="information">\
        <context context-type="x-page">notes.md</context>\
        <context context-type="x-origin">unknown</context></context-group>
            <trans-unit id="101" resname="101" restype="x-paragraph" xml:space="preserve">
             <source>Path	C:\\new</source>
             <target state="translated">=Pfad	C:\\neu</target>
             <context-group purpose="location"><context context-type="linenumber">3</context>\
        <context context-type="x-fingerprint">972901ea2d628feb</context></context-group>
            </trans-unit>
           </group>
          </body>
         </file>
        </xliff>

        """
    )
  }

  @Test(arguments: [
    (
      "See [the page](en.md) and *wait*.", "*Warten* und [die Seite](de.md) lesen.",
      #"See <g id="1" ctype="link">the page</g> and <g id="2" ctype="italic">wait</g>."#,
      #"<g id="2" ctype="italic">Warten</g> und <g id="1" ctype="link">die Seite</g> lesen."#
    ),
    (
      "Run `ab` <kbd>now", "Jetzt</kbd> ![x](y.png) <https://a.example>",
      #"Run <x id="1" ctype="x-code" equiv-text="ab"/> <bx id="2" ctype="x-html-kbd"/>now"#,
      #"Jetzt<ex id="3"/> <x id="4" ctype="image" equiv-text="x"/> <x id="5" ctype="x-link"/>"#
    ),
    (
      "<b>a <i>b</b> c</i>", "<i>x</i>",
      #"<bx id="1" rid="1" ctype="x-html-b"/>a <g id="2" ctype="x-html-i">b"#
        + #"<ex id="1-end" rid="1"/> c</g>"#,
      #"<g id="2" ctype="x-html-i">x</g>"#
    ),
    (
      "1 &lt; 2\r", "a\u{0}b\u{FFFF}",
      #"1 <x id="1" ctype="x-entity" equiv-text="&lt;"/> 2&#13;"#,
      #"a<x id="control-1" ctype="x-control" equiv-text="U+0000"/>b"#
        + #"<x id="control-2" ctype="x-control" equiv-text="U+FFFF"/>"#
    ),
  ])
  func showsMarkupAsTags(source: String, target: String, inSource: String, inTarget: String)
    throws
  {
    var document = try #require(try sampleDocuments().last)
    document.segments = [segment(.unit(101), source, target)]
    let text = try export([document], as: .xliff1, options: try options()).text
    #expect(text.contains("<source>\(inSource)</source>"))
    #expect(text.contains("<target state=\"translated\">\(inTarget)</target>"))
  }

  /// What the type of a code does not tell stands in contexts, for memories that have no document to ask.
  @Test func carriesMarkup() throws {
    var document = try #require(try sampleDocuments().last)
    document.segments = [
      segment(
        .unit(1),
        "**See** [a](en.md), __b__ and `c\u{1}`",
        "[A](de.md), **b** und __Siehe__ `c\u{1}`<br>"
      )
    ]
    let output = try export([document], as: .xliff1, options: try options())
    let contexts = output.text.split(separator: "<context context-type=\"x-").compactMap {
      context in
      context.contains("code-") ? context.prefix { $0 != "<" }.description : nil
    }
    #expect(
      contexts == [
        "code-2\">[", "code-2-end\">](en.md)", "code-3\">__", "code-3-end\">__",
        "code-4-escaped\">`c%01`", "target-code-2-end\">](de.md)",
        "target-code-5\">&lt;br&gt;",
      ]
    )
    var markup = ForeignMarkup()
    let unit = try #require(try ExchangeReading(output.bytes, as: .xliff1).units.first)
    let read = unit.segment(key: .unit(1), &markup)
    #expect(read?.source == document.segments[0].source)
    #expect(read?.target == document.segments[0].target)
    #expect(markup.droppedCodes == 0)
  }

  /// Tools hide or lock what is said to be translated.
  @Test func whatNobodyTranslatedNeedsTranslation() throws {
    var document = try #require(try sampleDocuments().last)
    document.segments = [segment(.unit(1), "a", ""), segment(.unit(2), "b", "")]
    document.segments[0].state = .final
    document.segments[1].origin = .machine
    let output = try export([document], as: .xliff1, options: try options())
    #expect(output.text.split(separator: "<target state=\"needs-translation\"/>").count == 3)
    #expect(!output.text.contains("approved") && !output.text.contains("state-qualifier"))
    let units = try ExchangeReading(output.bytes, as: .xliff1).units
    #expect(units.map(\.state) == [.final, .needsReview])
    #expect(units.map(\.target) == [.coded(CodedText()), .coded(CodedText())])
    let edited = output.text.replacing(
      "<target state=\"needs-translation\"/>",
      with: "<target state=\"translated\">x</target>"
    )
    #expect(
      try ExchangeReading(edited, as: .xliff1).units.map(\.state) == [.translated, .translated]
    )
  }

  @Test func carriesProposals() throws {
    var document = try #require(try sampleDocuments().last)
    document.segments = [segment(.unit(101), "Press **Next**.", "Drücken Sie **Weiter**.")]
    let proposals = [
      Proposal(
        source: "Press **Next** now.",
        target: "**Weiter** drücken.",
        score: 87,
        origin: .human,
        document: document.info
      ),
      Proposal(target: "Weiter.", score: 100, origin: .machine),
    ]
    let encoder = Format.xliff1.makeEncoder(options: try options())
    let encoded = try encoder.encode(ExportedDocument(document, proposals: [0: proposals]))
    let text = String(decoding: encoded.bytes, as: UTF8.self)
    #expect(
      text.contains(
        """
             <alt-trans match-quality="87" origin="notes.md">
              <source>Press <g id="1" ctype="bold">Next</g> now.</source>
              <target state-qualifier="fuzzy-match"><g id="1" ctype="bold">Weiter</g> drücken.</target>
             </alt-trans>
             <alt-trans match-quality="100" origin="machine">
              <target state-qualifier="leveraged-mt">Weiter.</target>
             </alt-trans>
        """
      ),
      "\(text)"
    )
  }

  @Test(.enabled(if: Tool.exists("xmllint") && schema != nil), arguments: 0..<4 as Range<UInt64>)
  func isValid(seed: UInt64) throws {
    let arguments = ["--nonet", "--noout", "--schema", try #require(Self.schema), "-"]
    let options = try options()
    let documents = try tryingDocuments(seed: seed)
    let encoder = Format.xliff1.makeEncoder(options: options)
    var bytes = try encoder.head()
    for document in documents {
      let proposals = Dictionary(
        uniqueKeysWithValues: document.segments.enumerated().map { index, segment in
          (
            index,
            [
              Proposal(
                source: index.isMultiple(of: 2) ? segment.source : nil,
                target: segment.target,
                score: index,
                origin: .unknown
              )
            ]
          )
        }
      )
      bytes += try encoder.encode(ExportedDocument(document, proposals: proposals)).bytes
    }
    bytes += try encoder.tail()
    let text = String(decoding: bytes, as: UTF8.self)
    let broken = text.replacing(" source-language=\"en-US\"", with: "", maxReplacements: 1)
    #expect(broken != text)
    let refusal = try Tool.run("xmllint", arguments, input: Array(broken.utf8))
    #expect(refusal.status != 0)
    let run = try Tool.run("xmllint", arguments, input: bytes)
    #expect(run.status == 0, "\(run.errors.prefix(2000))")
  }

  /// The strict schema of XLIFF 1.2, which is not ours to hand on.
  private static let schema = Tool.file("schemas/xliff1.2/xliff-core-1.2-strict.xsd")
}
