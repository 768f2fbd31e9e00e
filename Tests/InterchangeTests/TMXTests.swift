import FoundationEssentials
import Interchange
import Testing
import Workspace

struct TMXTests {
  @Test func writesAUnitForEachSegmentWithASource() throws {
    let output = try export(try sampleDocuments(), as: .tmx, options: try options())
    #expect(
      output.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4">
         <header creationtool="Diglot" creationtoolversion="0.1.0" segtype="sentence" o-tmf="Diglot" \
        adminlang="en" srclang="en-US" datatype="plaintext"/>
         <body>
          <tu tuid="es-ES/membership/join.md#103" creationdate="20230502T000000Z" \
        changedate="20230502T000000Z">
           <prop type="x-page">membership/join.md</prop>
           <prop type="x-path">content/es-ES/membership/join.md</prop>
           <prop type="x-version">9f2c</prop>
           <prop type="x-commit">a1b2</prop>
           <prop type="x-date">2023-04-09</prop>
           <prop type="x-origin">human</prop>
           <prop type="x-key">103</prop>
           <prop type="x-kind">heading</prop>
           <tuv xml:lang="en-US">
            <seg>Join, or "renew"</seg>
           </tuv>
           <tuv xml:lang="es-ES">
            <seg>Unirse o «renovar»</seg>
           </tuv>
          </tu>
          <tu tuid="es-ES/membership/join.md#104" creationdate="20230502T000000Z" \
        changedate="20230502T000000Z">
           <prop type="x-page">membership/join.md</prop>
           <prop type="x-path">content/es-ES/membership/join.md</prop>
           <prop type="x-version">9f2c</prop>
           <prop type="x-commit">a1b2</prop>
           <prop type="x-date">2023-04-09</prop>
           <prop type="x-origin">human</prop>
           <prop type="x-key">104</prop>
           <prop type="x-kind">list-item</prop>
           <prop type="x-anchor">join</prop>
           <tuv xml:lang="en-US">
            <seg>Select <bpt i="1" x="1" type="bold">**</bpt>Next<ept i="1">**</ept>.
        Then wait.</seg>
           </tuv>
           <tuv xml:lang="es-ES">
            <seg>Seleccione <bpt i="1" x="1" type="bold">**</bpt>Siguiente<ept i="1">**</ept>.
        Espere.</seg>
           </tuv>
          </tu>
          <tu tuid="de-DE/notes.md#101">
           <prop type="x-page">notes.md</prop>
           <prop type="x-path">notes.md</prop>
           <prop type="x-origin">unknown</prop>
           <prop type="x-key">101</prop>
           <prop type="x-kind">paragraph</prop>
           <tuv xml:lang="en-US">
            <seg>Path	C:\\new</seg>
           </tuv>
           <tuv xml:lang="de-DE">
            <seg>=Pfad	C:\\neu</seg>
           </tuv>
          </tu>
         </body>
        </tmx>

        """
    )
  }

  @Test(arguments: [
    (
      "See [the page](en.md) and *wait*.", "*Warten* und [die Seite](de.md) lesen.",
      #"See <bpt i="1" x="1" type="link">[</bpt>the page<ept i="1">](en.md)</ept> and "#
        + #"<bpt i="2" x="2" type="italic">*</bpt>wait<ept i="2">*</ept>."#,
      #"<bpt i="1" x="2" type="italic">*</bpt>Warten<ept i="1">*</ept> und "#
        + #"<bpt i="2" x="1" type="link">[</bpt>die Seite<ept i="2">](de.md)</ept> lesen."#
    ),
    (
      "Run `ab` <kbd>now", "Jetzt</kbd> ![x](y.png)",
      #"Run <bpt i="1" x="1" type="x-code">`</bpt>ab<ept i="1">`</ept> "#
        + #"<it pos="begin" x="2" type="x-html-kbd">&lt;kbd&gt;</it>now"#,
      #"Jetzt<it pos="end" x="3" type="x-html-kbd">&lt;/kbd&gt;</it> "#
        + #"<ph x="4" type="image">![x](y.png)</ph>"#
    ),
    (
      "1 &lt; 2\r", "a\u{0}b\u{FFFF}c",
      #"1 <ph x="1" type="x-entity">&amp;lt;</ph> 2&#13;"#, "a\u{FFFD}b\u{FFFD}c"
    ),
  ])
  func showsMarkupAsTags(source: String, target: String, inSource: String, inTarget: String)
    throws
  {
    var document = try #require(try sampleDocuments().last)
    document.segments = [segment(.unit(101), source, target)]
    let text = try export([document], as: .tmx, options: try options()).text
    #expect(text.contains("<seg>\(inSource)</seg>"))
    #expect(text.contains("<seg>\(inTarget)</seg>"))
  }

  @Test func countsWhatHasNoSource() throws {
    var writer = Format.tmx.makeWriter(options: try options(), sink: { _ in })
    try writer.begin()
    for document in try sampleDocuments() { try writer.write(document) }
    try writer.end()
    #expect(writer.summary.documents == 2)
    #expect(writer.summary.segments == 3)
    #expect(writer.summary.omitted == 1)
  }

  @Test(.enabled(if: Tool.exists("xmllint")), arguments: 0..<5 as Range<UInt64>)
  func isWellFormedWhateverTheTexts(seed: UInt64) throws {
    let output = try export(try randomDocuments(seed: seed), as: .tmx, options: try options())
    let run = try Tool.run("xmllint", ["--nonet", "--noout", "-"], input: output.bytes)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(.enabled(if: Tool.exists("xmllint") && dtd != nil))
  func isValid() throws {
    let arguments = ["--nonet", "--noout", "--dtdvalid", try #require(Self.dtd), "-"]
    let documents = try sampleDocuments() + randomDocuments(seed: 7)
    let text = try export(documents, as: .tmx, options: try options()).text
    let broken = text.replacing(" srclang=\"en-US\"", with: "", maxReplacements: 1)
    #expect(broken != text)
    let refusal = try Tool.run("xmllint", arguments, input: Array(broken.utf8))
    #expect(refusal.status != 0)
    let run = try Tool.run("xmllint", arguments, input: Array(text.utf8))
    #expect(run.status == 0, "\(run.errors)")
  }

  /// The document type of TMX 1.4, which is not ours to hand on.
  private static let dtd = Tool.file("schemas/tmx1.4/tmx14.dtd")
}
