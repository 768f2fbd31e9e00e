import Diagnostics
import Interchange
import Testing
import Workspace

/// XLIFF 1 as other tools write it.
@Suite struct ForeignXLIFF1Tests {
  private func file(_ units: String) -> String {
    """
    <?xml version="1.0" encoding="UTF-8"?>
    <xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
    <file original="guide/start.md" source-language="en-us" target-language="fr" datatype="x-text">
    <body>\(units)</body></file></xliff>
    """
  }

  @Test func readsVersionsWithoutNamespace() throws {
    let file = """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE xliff PUBLIC "-//XLIFF//DTD XLIFF//EN" "http://unreachable.example/xliff.dtd">
      <xliff version="1.1"><file datatype="po" original="de.po" source-language="en-US"><body>
      <header/><group restype="x-file"><trans-unit id="1" approved="yes" xml:space="preserve">
      <source>Open</source><target>Öffnen</target>
      <context-group name="po-entry" purpose="information">
      <context context-type="x-po-trancomment">x</context></context-group>
      <note from="developer">n</note></trans-unit></group>
      <trans-unit id="2"><source>Close</source></trans-unit>
      </body></file></xliff>
      """
    let reading = try ExchangeReading(file, as: .xliff1)
    #expect(Format.of(FileOpening(name: "de.xlf", bytes: Array(file.utf8)))?.name == "xliff1")
    #expect(reading.failure == nil)
    #expect(reading.reports == [])
    #expect(reading.units.map(\.source?.sketch) == ["Open", "Close"])
    #expect(reading.units.map(\.target?.sketch) == ["Öffnen", nil])
    #expect(reading.units.map(\.state) == [.final, nil])
    #expect(reading.units.map(\.document.path) == ["de.po", "de.po"])
    #expect(reading.units.map(\.locale) == [nil, nil])
    #expect(reading.units.map(\.position.line) == [4, 9])
  }

  @Test(arguments: [
    (#"<g id="1" ctype="bold">a</g><x id="2"/>"#, "{1}a{/1}{2/}"),
    (#"<bx id="1"/>a<ex id="1"/>"#, "{1}a{/1}"),
    (#"<bx id="1" rid="9"/>a<ex id="2" rid="9"/>"#, "{1}a{/1}"),
    (#"<bx id="1"/>a<ex id="2"/>"#, "{1?}a{?2}"),
    (#"<bpt id="1" rid="1">&lt;b&gt;</bpt>a<ept id="2" rid="1">&lt;/b&gt;</ept>"#, "{1}a{/1}"),
    (#"<bpt id="1">{}</bpt>a<ept id="1">{}</ept><ph id="2">x<sub>y</sub></ph>"#, "{1}a{/1}{2/}"),
    (#"<it id="1" pos="open">b</it>a<it id="2" pos="close">b</it>"#, "{1?}a{?2}"),
    (#"<g id="1"><g id="2">a</g></g><g id="3"/>"#, "{1}{2}a{/2}{/1}{3}{/3}"),
    // Trados: parts joined, marks and what a tracked change took away.
    (
      #"<mrk mtype="seg" mid="1">One.</mrk> <mrk mtype="seg" mid="2">Two<x id="5"/>.</mrk>"#,
      "One. Two{5/}."
    ),
    (
      #"a <mrk mtype="x-sdl-added">new</mrk><mrk mtype="x-sdl-deleted">old <x id="1"/></mrk> b"#,
      "a new b"
    ),
    // The same id for elements of two kinds, no ids, something unknown.
    (#"<g id="1">a</g><x id="1"/>"#, "{1}a{/1}{x1/}"),
    (#"<x/>a<x/><ex/>"#, "{x1/}a{x2/}{?ex1}"),
    (#"a<foreign:ch xmlns:foreign="urn:x">b</foreign:ch>"#, "ab"),
  ])
  func readsCodes(content: String, sketch: String) throws {
    let units =
      "<trans-unit id='1'><source>\(content)</source><target>\(content)</target></trans-unit>"
    let reading = try ExchangeReading(file(units), as: .xliff1)
    #expect(reading.failure == nil)
    #expect(reading.units.map(\.source?.sketch) == [sketch])
    #expect(reading.units.map(\.target?.sketch) == [sketch])
  }

  @Test(arguments: [
    ("", #"state="needs-translation""#, TranslationState.needsReview),
    ("", #"state="needs-review-l10n""#, .needsReview),
    ("", #"state="new""#, .needsReview),
    ("", #"state="translated""#, .translated),
    (#"approved="no""#, #"state="translated""#, .translated),
    (#"approved="no""#, "", .needsReview),
    ("", #"state="signed-off""#, .final),
    ("", #"state="final""#, .final),
    (#"approved="yes""#, "", .final),
    (#"approved="yes""#, #"state="needs-adaptation""#, .needsReview),
    ("", "", nil),
    ("", #"state="x-own""#, nil),
    (#"xmlns:mq="MQXliff" mq:status="ManuallyConfirmed""#, "", .translated),
    (#"xmlns:mq="MQXliff" mq:status="Proofread""#, "", .final),
    (#"xmlns:mq="MQXliff" mq:status="Pretranslated""#, "", .needsReview),
  ])
  func readsStates(unit: String, target: String, state: TranslationState?) throws {
    let units =
      "<trans-unit id='1' \(unit)><source>a</source><target \(target)>b</target></trans-unit>"
    #expect(try ExchangeReading(file(units), as: .xliff1).units.map(\.state) == [state])
  }

  @Test func readsSDLXLIFF() throws {
    let file = """
      <xliff xmlns:sdl="http://sdl.com/FileTypes/SdlXliff/1.0" version="1.2" sdl:version="1.0"
       xmlns="urn:oasis:names:tc:xliff:document:1.2">
      <file original="C:\\work\\start.md" datatype="x-sdlfilterframework2" source-language="en-US"
       target-language="de-DE"><header><reference><internal-file form="base64">AAAA</internal-file>
      </reference><tag-defs xmlns="http://sdl.com/FileTypes/SdlXliff/1.0">
      <tag id="1"><bpt name="b">&lt;b&gt;</bpt><bpt-props/><ept name="b">&lt;/b&gt;</ept></tag>
      <tag id="2"><ph name="br">&lt;br/&gt;</ph></tag></tag-defs></header><body>
      <trans-unit translate="no" id="s"><source><x id="0"/></source></trans-unit>
      <group><sdl:cxts><sdl:cxt id="1"/></sdl:cxts><trans-unit id="4a">
      <source><g id="1">One.</g> Two.<x id="2"/></source>
      <seg-source><mrk mtype="seg" mid="1"><g id="1">One.</g></mrk> <mrk mtype="seg" mid="2">Two.
      </mrk></seg-source>
      <target><mrk mtype="seg" mid="1"><g id="1">Eins.</g></mrk> <mrk mtype="seg" mid="2">Zwei.<x
       id="2"/></mrk></target>
      <sdl:seg-defs><sdl:seg id="1" conf="ApprovedSignOff" origin="interactive"/>
      <sdl:seg id="2" conf="Translated"><sdl:value key="x">y</sdl:value></sdl:seg></sdl:seg-defs>
      </trans-unit></group></body></file></xliff>
      """
    let reading = try ExchangeReading(file, as: .xliff1)
    #expect(reading.failure == nil)
    #expect(reading.reports == [])
    #expect(reading.units.map(\.source?.sketch) == ["{1}One.{/1} Two.{2/}"])
    #expect(reading.units.map(\.target?.sketch) == ["{1}Eins.{/1} Zwei.{2/}"])
    #expect(reading.units.map(\.state) == [.translated])
    let natives = reading.units.first?.target?.codes.map(\.native)
    #expect(natives == ["<b>", "</b>", "<br/>"])
  }

  @Test func leavesOutWhatIsNotText() throws {
    let units = """
      <bin-unit id="b" mime-type="image/png"><bin-source><internal-file>AA</internal-file></bin-source>
      <trans-unit id="9"><source>inside</source></trans-unit></bin-unit>
      <group><group><note>n</note><trans-unit id="1"><source>a</source><target>b</target>
      <alt-trans match-quality="80"><source>z</source><target state="final">other</target></alt-trans>
      </trans-unit></group></group>
      <trans-unit id="2"><target>lonely</target></trans-unit>
      """
    let reading = try ExchangeReading(file(units), as: .xliff1)
    #expect(reading.units.map(\.source?.sketch) == ["a"])
    #expect(reading.units.map(\.target?.sketch) == ["b"])
    #expect(reading.units.map(\.state) == [nil])
    #expect(
      reading.reports.map(\.description) == [
        "in.xlf:9:1: error: the unit has no ‘<source>’"
      ]
    )
  }

  @Test func keepsPathsAsTheyAre() throws {
    let units = "<trans-unit id='103~2' resname='103'><source>a</source></trans-unit>"
    let text = file(units).replacing("guide/start.md", with: "../../etc/passwd")
    let unit = try #require(try ExchangeReading(text, as: .xliff1).units.first)
    #expect(unit.document.path == "../../etc/passwd")
    #expect(unit.key == .unit(103))
    #expect(unit.sourceLocale == "en-us")
    #expect(unit.locale == "fr")
  }

  @Test func tellsContextsThatCannotBeRead() throws {
    let units = """
      <trans-unit id="1"><source>a</source><context-group><context context-type="x-date">soon</context>
      <context context-type="x-page-escaped">a%0</context></context-group></trans-unit>
      """
    let reading = try ExchangeReading(file(units), as: .xliff1)
    #expect(reading.units.count == 1)
    #expect(
      reading.reports.map(\.message) == [
        "the context ‘x-date’ cannot be ‘soon’", "the context ‘x-page-escaped’ cannot be ‘a%0’",
      ]
    )
  }

  @Test(arguments: [
    ("<html/>", "the file is not XLIFF: its first element is ‘html’, not ‘xliff’"),
    (#"<xliff version="2.1"/>"#, "XLIFF 2.1 is not XLIFF 1"),
  ])
  func refusesOtherFiles(text: String, message: String) throws {
    let reading = try ExchangeReading(text, as: .xliff1)
    #expect(reading.failure?.description == "in.xlf:1:1: error: \(message)")
  }

  @Test func whatIsNotToBeTranslatedIsLeftOut() throws {
    func unit(_ id: Int, _ attributes: String = "") -> String {
      "<trans-unit id=\"\(id)\"\(attributes)><source>a</source><target>b</target></trans-unit>"
    }
    let no = " translate=\"no\""
    let yes = " translate=\"yes\""
    let text =
      "<xliff version=\"1.2\"><file original=\"a\"><body>" + unit(1) + unit(2, no)
      + "<group\(no)>" + unit(3) + unit(4, yes) + "<group\(yes)>" + unit(5) + "</group></group>"
      + unit(6) + "</body></file></xliff>"
    let reading = try ExchangeReading(text, as: .xliff1)
    #expect(reading.reports == [])
    #expect(reading.units.map(\.key) == [1, 4, 5, 6].map(SegmentKey.unit))
  }
}
