import Diagnostics
import Interchange
import Testing
import Workspace

/// Files in the shapes in which other tools write XLIFF 2.
@Suite struct XLIFFForeignTests {
  private typealias Reading = XLIFFCheck.Reading

  private func file(_ units: String, version: String = "2.0", attributes: String = "") -> String {
    """
    <?xml version="1.0"?>
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="\(version)" srcLang="en" \
    trgLang="de"\(attributes)>
    <file id="f1" original="guide/join.md">
    \(units)
    </file>
    </xliff>
    """
  }

  /// The text of a side, codes in square brackets: role, id and markup.
  private func shown(_ text: ExchangeUnit.Text?) -> String? {
    guard case .coded(let text)? = text else { return nil }
    return text.pieces.reduce(into: "") { shown, piece in
      switch piece {
      case .text(let text): shown += text
      case .code(let code):
        let roles: [InlineCode.Role: String] = [
          .opening: "+", .closing: "-", .looseOpening: "(", .looseClosing: ")", .standalone: "",
        ]
        shown += "[\(roles[code.role] ?? "?")\(code.id)\(code.native.map { " " + $0 } ?? "")]"
      }
    }
  }

  @Test func joinsSegments() throws {
    let reading = Reading(
      file(
        """
        <unit id="u1" name="103"><segment id="s1" state="final"><source>One.</source>
        <target>Eins.</target></segment><ignorable><source> </source></ignorable>
        <segment state="reviewed"><source>Two.</source><target>Zwei.</target></segment></unit>
        """
      )
    )
    #expect(reading.error == nil)
    #expect(reading.reports == [])
    let unit = try #require(reading.units.first)
    #expect(unit.key == .unit(103))
    #expect(unit.document.path == "guide/join.md")
    #expect((unit.sourceLocale, unit.locale) == ("en", "de"))
    #expect(shown(unit.source) == "One. Two.")
    #expect(shown(unit.target) == "Eins. Zwei.")
    #expect(unit.state == .translated)
    #expect(unit.position.line == 4)
  }

  @Test(arguments: [
    (#"state="translated""#, TranslationState.translated),
    (#"state="translated" subState="diglot:needs-review""#, .needsReview),
    (#"state="reviewed" subState="diglot:needs-review""#, .translated),
    (#"state="final" subState="diglot:needs-review""#, .final),
    (#"state="initial""#, .needsReview), (#"subState="diglot:needs-review""#, .needsReview),
  ])
  func aStateOutdoesTheSubStateThatWasLeftBehind(attributes: String, state: TranslationState) {
    let reading = Reading(
      file(
        "<unit id=\"1\"><segment \(attributes)><source>a</source><target>b</target></segment></unit>"
      )
    )
    #expect(reading.units.map(\.state) == [state])
  }

  @Test func leavesOutWhatIsNotToBeTranslated() {
    func unit(_ id: Int, _ attributes: String = "") -> String {
      "<unit id=\"\(id)\" name=\"\(id)\"\(attributes)><segment><source>a</source>"
        + "<target>b</target></segment></unit>"
    }
    let no = " translate=\"no\""
    let yes = " translate=\"yes\""
    let reading = Reading(
      file(
        unit(1) + unit(2, no) + "<group id=\"g\"\(no)>" + unit(3) + unit(4, yes)
          + "<group id=\"h\"\(yes)>" + unit(5) + "</group></group>" + unit(6)
          + "</file><file id=\"f2\"\(no)>" + unit(7)
      )
    )
    #expect(reading.error == nil)
    #expect(reading.reports == [])
    #expect(reading.units.map(\.key) == [1, 4, 5, 6].map(SegmentKey.unit))
  }

  @Test func putsTargetsInTheirOrder() throws {
    let reading = Reading(
      file(
        """
        <unit id="1"><segment><source>One. </source><target order="2"> Eins.</target></segment>
        <segment><source>Two.</source><target order="1">Zwei.</target></segment></unit>
        """
      )
    )
    #expect(shown(reading.units.first?.target) == "Zwei. Eins.")
  }

  @Test(arguments: [
    (
      "a <mrk id=\"m1\" type=\"term\">b</mrk> <sm id=\"m2\" type=\"comment\"/>c<em startRef=\"m2\"/>",
      "a b c"
    ),
    ("<pc id=\"1\">a<pc id=\"2\"/></pc>", "[+1]a[+2][-2][-1]"),
    (
      "<pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d2\">a</pc><ph id=\"2\" dataRef=\"d3\"/>",
      "[+1 <b>]a[-1 </b>][2 \u{1}]"
    ),
    ("<sc id=\"1\" dataRef=\"d1\"/>a<ec startRef=\"1\" dataRef=\"d2\"/>", "[+1 <b>]a[-1 </b>]"),
    ("<ec id=\"1\" isolated=\"yes\"/>a<sc id=\"2\" isolated=\"yes\"/>", "[)1]a[(2]"),
    ("a<cp hex=\"0000\"/><cp hex=\"001B\"/>b<cp hex=\"D800\"/>", "a\u{0}\u{1B}b"),
    ("<ph id=\"1\"/><ph id=\"2\" copyOf=\"1\"/>", "[1][1]"),
    ("a<x:note xmlns:x=\"urn:x\">b<source>c</source></x:note>d", "ad"),
    ("a<![CDATA[<b>]]>&#13;<!-- c -->d", "a<b>\rd"),
    ("\n      wrapped\n    ", "wrapped"), ("  a  ", "  a  "),
  ])
  func readsInlineElements(content: String, expected: String) throws {
    let reading = Reading(
      file(
        """
        <unit id="1"><originalData><data id="d1">&lt;b></data><data id="d2">&lt;/b></data>
        <data id="d3"><cp hex="0001"/></data></originalData>
        <segment><source>\(content)</source></segment></unit>
        """
      )
    )
    #expect(reading.error == nil)
    #expect(shown(reading.units.first?.source) == expected)
    #expect(reading.units.first?.target == nil)
  }

  @Test func keepsSpaceWhereToldTo() throws {
    let unit = "<unit id=\"1\"\(0)><segment><source>\n a\n</source></segment></unit>"
    let preserved = file(unit.replacing("0", with: " xml:space=\"preserve\""))
    #expect(shown(Reading(preserved).units.first?.source) == "\n a\n")
    #expect(shown(Reading(file(unit.replacing("0", with: ""))).units.first?.source) == "a")
  }

  @Test func goesIntoGroupsAndPastModules() throws {
    let reading = Reading(
      file(
        """
        <skeleton href="x.skl"/><notes><note>n</note></notes>
        <group id="g1"><notes><note>n</note></notes><group id="g2"><unit id="5">
        <m:matches xmlns:m="urn:oasis:names:tc:xliff:matches:2.0"><m:match ref="#1"><source>x</source>
        <target>y</target></m:match></m:matches><notes><note>n</note></notes>
        <segment><source>a</source><target>b</target></segment></unit></group>
        <unit id="tu6"><segment state="translated" subState="okp:x"><source>c</source></segment></unit>
        </group><unit id="7"><segment><source>d</source></segment></unit>
        """
      )
    )
    #expect(reading.error == nil)
    #expect(reading.reports == [])
    #expect(reading.units.map { shown($0.source) } == ["a", "c", "d"])
    #expect(reading.units.map { shown($0.target) } == ["b", nil, nil])
    #expect(reading.units.map(\.key) == [.unit(5), nil, .unit(7)])
    #expect(reading.units.map(\.state) == [.needsReview, nil, nil])
  }

  @Test func readsUTF16AndOtherPrefixes() throws {
    let text = """
      <?xml version="1.0" encoding="UTF-16"?><x:xliff xmlns:x="urn:oasis:names:tc:xliff:document:2.0" \
      version="2.0" srcLang="en" trgLang="zh-Hans"><x:file id="f"><x:unit id="1"><x:segment>\
      <x:source>a</x:source><x:target xml:lang="zh-Hans">会员</x:target></x:segment></x:unit></x:file>\
      </x:xliff>
      """
    let bytes: [UInt8] = text.utf16.reduce(into: [0xFF, 0xFE]) { bytes, unit in
      bytes += [UInt8(unit & 0xFF), UInt8(unit >> 8)]
    }
    let reading = Reading(bytes)
    #expect(reading.error == nil)
    #expect(shown(reading.units.first?.target) == "会员")
    #expect(reading.units.first?.locale == "zh-Hans")
    #expect(reading.units.first?.document.path == nil)
  }

  @Test func tellsWhatItCannotUse() throws {
    let reading = Reading(
      """
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.2" version="2.2" srcLang="en">
      <file id="f"><unit id="1"><segment><source>a<odd/><cp hex="z"/></source><target>b</target>
      </segment><segment><source>c</source></segment></unit>
      <unit id="2"><segment><source>d</source><target>e</target></segment></unit><trans-unit/>
      </file></xliff>
      """
    )
    #expect(reading.error == nil)
    #expect(
      reading.reports == [
        "a.xlf:1:1: error: the version of XLIFF is ‘2.2’; it is read like 2.1",
        "a.xlf:2:45: error: ‘odd’ is not known; it is left out",
        "a.xlf:2:51: error: ‘z’ is not the number of a character; it is left out",
        "a.xlf:2:14: error: a part of this unit has no translation; the unit is read without one",
        "a.xlf:4:1: error: the file does not tell the language of its targets (‘trgLang’)",
        "a.xlf:4:76: error: ‘trans-unit’ does not belong here; it is left out",
      ]
    )
    #expect(reading.units.map { shown($0.target) } == [nil, "e"])
  }

  @Test func tellsMetadataThatIsSpoilt() throws {
    let text = try XLIFFCheck.written(try sampleDocuments()).text
    let spoilt = text.replacing("x-date\">2023-04-09", with: "x-date\">yesterday")
    let reading = Reading(spoilt)
    #expect(reading.reports.count == 1)
    #expect(reading.reports.first?.contains("‘yesterday’ cannot be read as ‘x-date’") == true)
    #expect(reading.units.first?.document.version?.commit == "a1b2")
  }
}
