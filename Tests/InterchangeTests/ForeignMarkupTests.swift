import Interchange
import Testing

@Suite struct ForeignMarkupTests {
  /// The Markdown of what is in a `<seg>`, and the number of codes that were left out.
  private func convert(_ segment: String) throws -> (markdown: String, dropped: Int) {
    let file = """
      <tmx version="1.4"><body><tu>
      <tuv xml:lang="en"><seg>x</seg></tuv><tuv xml:lang="de"><seg>\(segment)</seg></tuv>
      </tu></body></tmx>
      """
    let reading = try ExchangeReading(file, as: .tmx)
    guard case .coded(let text) = reading.units.first?.target else { return ("", -1) }
    var markup = ForeignMarkup()
    return (markup.markdown(of: text), markup.droppedCodes)
  }

  @Test(arguments: [
    // Markdown and HTML stay.
    (#"<bpt i="1">**</bpt>Weiter<ept i="1">**</ept>"#, "**Weiter**", 0),
    (#"<bpt i="1">[</bpt>Seite<ept i="1">](a.md)</ept>"#, "[Seite](a.md)", 0),
    (#"<bpt i="1">&lt;b&gt;</bpt>Weiter<ept i="1">&lt;/b&gt;</ept>"#, "<b>Weiter</b>", 0),
    (#"Zeile<ph>&lt;br/&gt;</ph>und <ph>{0}</ph>"#, "Zeile<br/>und {0}", 0),
    (#"<it pos="begin">&lt;i&gt;</it>offen"#, "<i>offen", 0),
    // Types stand for Markdown.
    (#"<bpt i="1" type="bold">{\b </bpt>Weiter<ept i="1">}</ept>"#, "**Weiter**", 0),
    (#"<bpt i="1" type="italic"/>kursiv<ept i="1"/>"#, "*kursiv*", 0),
    (#"<bpt i="1" type="ulined"/>unten<ept i="1"/>"#, "<u>unten</u>", 0),
    // The rest is left out.
    (#"<bpt i="1" type="font">{\f1 </bpt>Weiter<ept i="1">}</ept>"#, "Weiter", 2),
    (#"a<ph>&lt;cf size="2"&gt;</ph>b<ut>{\cs6}</ut>"#, "ab", 2),
    (#"<bpt i="1">&lt;script&gt;</bpt>x<ept i="1">&lt;/script&gt;</ept>"#, "x", 2),
    (#"<bpt i="1">**</bpt>a<bpt i="2">*</bpt>b<ept i="1">**</ept>c<ept i="2">*</ept>"#, "a*bc*", 2),
    (#"<ept i="1">**</ept>a"#, "a", 1),
    // Text is not markup.
    ("5 * 3 * 2 und *so*", #"5 \* 3 \* 2 und \*so\*"#, 0),
    (#"<bpt i="1" type="bold"/>*a*<ept i="1"/>"#, #"**\*a\***"#, 0),
  ])
  func convertsCodes(segment: String, markdown: String, dropped: Int) throws {
    let result = try convert(segment)
    #expect(result.markdown == markdown)
    #expect(result.dropped == dropped)
  }

  /// XLIFF 1.2 has no markup in its codes, only what a reader sees.
  @Test func readsWhatXLIFFSays() throws {
    let file = """
      <xliff version="1.2"><file original="a.md" source-language="en"><body>
      <trans-unit id="1"><source>a</source><target><g id="1" ctype="bold">A</g>
      <x id="2" ctype="x-code" equiv-text="b"/> <x id="3" ctype="x-entity" equiv-text="&lt;"/>
      <g id="4" ctype="link">c</g></target></trans-unit></body></file></xliff>
      """
    let reading = try ExchangeReading(file, as: .xliff1)
    guard case .coded(let text) = reading.units.first?.target else {
      Issue.record("no target")
      return
    }
    var markup = ForeignMarkup()
    #expect(markup.markdown(of: text) == "**A**\n`b` <\nc")
    #expect(markup.droppedCodes == 2)
  }
}
