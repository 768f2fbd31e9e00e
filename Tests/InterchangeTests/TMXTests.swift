import Interchange
import Testing
import Workspace

@Suite struct TMXTests {
  @Test func writesAUnitForEachSegment() throws {
    let output = try export(try sampleDocuments(), as: .tmx, options: try options())
    #expect(
      output.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE tmx SYSTEM "tmx14.dtd">
        <tmx version="1.4">
         <header creationtool="Diglot" creationtoolversion="0.1.0" segtype="sentence" \
        o-tmf="Diglot" adminlang="en" srclang="en-US" datatype="plaintext"/>
         <body>
          <tu tuid="es-ES/membership/join.md#front-matter.title" \
        creationdate="20230502T000000Z" changedate="20230502T000000Z">\
        <prop type="x-page">membership/join.md</prop>\
        <prop type="x-path">content/es-ES/membership/join.md</prop>\
        <prop type="x-version">9f2c</prop><prop type="x-commit">a1b2</prop>\
        <prop type="x-date">2023-04-09</prop><prop type="x-key">front-matter.title</prop>\
        <prop type="x-kind">front-matter</prop><prop type="x-state">translated</prop>\
        <prop type="x-origin">human</prop><prop type="x-fingerprint">ba06e518aae7bf19</prop>\
        <prop type="x-source">unknown</prop><tuv xml:lang="en-US"><seg/></tuv>\
        <tuv xml:lang="es-ES"><seg>Unirse al programa</seg></tuv></tu>
          <tu tuid="es-ES/membership/join.md#103" creationdate="20230502T000000Z" \
        changedate="20230502T000000Z"><prop type="x-page">membership/join.md</prop>\
        <prop type="x-path">content/es-ES/membership/join.md</prop>\
        <prop type="x-version">9f2c</prop><prop type="x-commit">a1b2</prop>\
        <prop type="x-date">2023-04-09</prop><prop type="x-key">103</prop>\
        <prop type="x-kind">heading</prop><prop type="x-state">translated</prop>\
        <prop type="x-origin">human</prop><prop type="x-fingerprint">a48af810a18ec711</prop>\
        <tuv xml:lang="en-US"><seg>Join, or "renew"</seg></tuv><tuv xml:lang="es-ES">\
        <seg>Unirse o «renovar»</seg></tuv></tu>
          <tu tuid="es-ES/membership/join.md#104" creationdate="20230502T000000Z" \
        changedate="20230502T000000Z"><prop type="x-page">membership/join.md</prop>\
        <prop type="x-path">content/es-ES/membership/join.md</prop>\
        <prop type="x-version">9f2c</prop><prop type="x-commit">a1b2</prop>\
        <prop type="x-date">2023-04-09</prop><prop type="x-key">104</prop>\
        <prop type="x-kind">list-item</prop><prop type="x-anchor">join</prop>\
        <prop type="x-state">translated</prop><prop type="x-origin">human</prop>\
        <prop type="x-fingerprint">aaac59a532fe01aa</prop><tuv xml:lang="en-US">\
        <seg>Select <bpt i="1" x="1" type="bold">**</bpt>Next<ept i="1">**</ept>.
        Then wait.</seg></tuv><tuv xml:lang="es-ES">\
        <seg>Seleccione <bpt i="1" x="1" type="bold">**</bpt>Siguiente<ept i="1">**</ept>.
        Espere.</seg></tuv></tu>
          <tu tuid="de-DE/notes.md#101"><prop type="x-page">notes.md</prop>\
        <prop type="x-path">notes.md</prop><prop type="x-key">101</prop>\
        <prop type="x-kind">paragraph</prop><prop type="x-state">translated</prop>\
        <prop type="x-origin">unknown</prop><prop type="x-fingerprint">972901ea2d628feb</prop>\
        <tuv xml:lang="en-US"><seg>Path	C:\\new</seg></tuv><tuv xml:lang="de-DE">\
        <seg>=Pfad	C:\\neu</seg></tuv></tu>
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
      #"<bpt i="2" x="2" type="italic">*</bpt>Warten<ept i="2">*</ept> und "#
        + #"<bpt i="1" x="1" type="link">[</bpt>die Seite<ept i="1">](de.md)</ept> lesen."#
    ),
    (
      "Run `ab` <kbd>now", "Jetzt</kbd> ![x](y.png)",
      #"Run <ph x="1" type="x-code">`ab`</ph> "#
        + #"<it pos="begin" x="2" type="x-html-kbd">&lt;kbd&gt;</it>now"#,
      #"Jetzt<it pos="end" x="3" type="x-html-kbd">&lt;/kbd&gt;</it> "#
        + #"<ph x="4" type="image">![x](y.png)</ph>"#
    ),
    (
      "<b>a <i>b</b> c</i>", "<i>x</i>",
      #"<bpt i="1" x="1" type="x-html-b">&lt;b&gt;</bpt>a "#
        + #"<bpt i="2" x="2" type="x-html-i">&lt;i&gt;</bpt>b<ept i="1">&lt;/b&gt;</ept> c"#
        + #"<ept i="2">&lt;/i&gt;</ept>"#,
      #"<bpt i="2" x="2" type="x-html-i">&lt;i&gt;</bpt>x<ept i="2">&lt;/i&gt;</ept>"#
    ),
    (
      "1 &lt; 2\r", "a\u{0}b\u{FFFF}`\u{1}`",
      #"1 <ph x="1" type="x-entity">&amp;lt;</ph> 2&#13;"#,
      #"a<ph type="x-control">U+0000</ph>b<ph type="x-control">U+FFFF</ph>"#
        + #"<ph x="2" type="x-code">`<sub type="x-control">U+0001</sub>`</ph>"#
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

  @Test(.enabled(if: Tool.exists("xmllint") && dtd != nil), arguments: 0..<4 as Range<UInt64>)
  func isValid(seed: UInt64) throws {
    let arguments = ["--nonet", "--noout", "--dtdvalid", try #require(Self.dtd), "-"]
    let text = try export(try tryingDocuments(seed: seed), as: .tmx, options: try options()).text
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
