import Diagnostics
import Interchange
import Testing
import Workspace

@Suite struct XLIFFTests {
  @Test func writesAUnitForEachSegment() throws {
    var document = try #require(try sampleDocuments().first)
    document.segments[1].state = .final
    document.segments[2].origin = .machine
    let text = try XLIFFCheck.written([document]).text
    #expect(text == XLIFFCheck.golden)
  }

  @Test func showsMarkupAsInlineElements() throws {
    let text = try XLIFFCheck.written(
      "See [the page](en.md) and `x`.\r",
      "`x` und </b>[die Seite](de.md)\u{0}."
    )
    #expect(
      text.contains(
        """
           <originalData><data id="d1">[</data><data id="d2">](en.md)</data><data id="d3">`x`</data>\
        <data id="d4">&lt;/b&gt;</data><data id="d5">](de.md)</data></originalData>
           <segment state="translated">
            <source>See <pc id="1" dataRefStart="d1" dataRefEnd="d2" type="link" canCopy="no" \
        canDelete="no">the page</pc> and <ph id="2" dataRef="d3" equiv="x" disp="`x`" type="other" \
        subType="diglot:code" canCopy="no" canDelete="no"/>.&#13;</source>
            <target><ph id="2" dataRef="d3" equiv="x" disp="`x`" type="other" subType="diglot:code" \
        canCopy="no" canDelete="no"/> und <ec isolated="yes" id="3" dataRef="d4" disp="&lt;/b&gt;" \
        type="fmt" subType="diglot:html-b" canCopy="no" canDelete="no"/><pc id="1" dataRefStart="d1" \
        dataRefEnd="d5" type="link" canCopy="no" canDelete="no">die Seite</pc><cp hex="0000"/>.</target>
        """
      )
    )
  }

  /// Only what has no partner in its unit is isolated.
  @Test func pairsThatCrossAreStartsAndEnds() throws {
    let text = try XLIFFCheck.written("<b>a <i>b</b> c</i>", "x</b> <b>**y <i>z** a</i></b><br>")
    let type = #"type="fmt" subType="diglot:html-"#
    let rest = #"canCopy="no" canDelete="no""#
    #expect(
      text.contains(
        #"<source><sc id="1" dataRef="d1" disp="&lt;b&gt;" \#(type)b" \#(rest)/>a "#
          + #"<pc id="2" dataRefStart="d2" dataRefEnd="d4" \#(type)i" \#(rest)>b"#
          + #"<ec startRef="1" dataRef="d3" disp="&lt;/b&gt;" \#(type)b" \#(rest)/> c</pc>"#
      ),
      "\(text)"
    )
    #expect(text.contains(#"<target>x<ec isolated="yes" id="3" dataRef="d3""#), "\(text)")
    #expect(text.contains(#"<ec startRef="6" dataRef="d4""#), "\(text)")
    #expect(XLIFFCheck.problems(in: Array(text.utf8)) == [])
  }

  @Test func offersWhatAMemoryHas() throws {
    var document = try #require(try sampleDocuments().last)
    document.segments = [segment(.unit(101), "Select **Next**.", "Wählen Sie **Weiter**.")]
    let info = try #require(try sampleDocuments().first).info
    let proposals = [
      Proposal(target: "Klicken Sie auf **Weiter**.", score: 101, origin: .human, document: info),
      Proposal(source: "Select it.", target: "Auswählen.", score: 71, origin: .machine),
      Proposal(source: "Select it.", target: "Wählen.", score: 70, origin: .postEdited),
    ]
    let encoder = Format.xliff.makeEncoder(options: try XLIFFCheck.options("de-DE"))
    let encoded = try encoder.encode(ExportedDocument(document, proposals: [0: proposals]))
    let text = String(decoding: encoded.bytes, as: UTF8.self)
    #expect(
      text.contains(
        """
           <mtc:matches>
            <mtc:match id="m1" ref="#s1" type="icm" similarity="100" matchQuality="100" \
        origin="content/es-ES/membership/join.md">
             <mda:metadata><mda:metaGroup category="diglot"><mda:meta type="x-origin">human</mda:meta>\
        </mda:metaGroup></mda:metadata>
             <originalData><data id="d1">**</data></originalData>
             <source>Select <pc id="1" dataRefStart="d1" dataRefEnd="d1" type="fmt" subType="xlf:b" \
        canCopy="no" canDelete="no">Next</pc>.</source>
        """
      )
    )
    #expect(text.contains("<mtc:match id=\"m2\" ref=\"#s1\" type=\"mt\" similarity=\"71\""))
    #expect(text.contains("<mtc:match id=\"m3\" ref=\"#s1\" type=\"tm\" similarity=\"70\""))
    #expect(text.contains("<source>Select it.</source>\n     <target>Auswählen.</target>"))
    #expect(text.contains("<segment id=\"s1\" state=\"translated\">"))
    #expect(XLIFFCheck.problems(in: try XLIFFCheck.whole(encoded.bytes)) == [])
  }

  @Test func keepsSourcesThatAreNotKnownFromEmptyOnes() throws {
    var document = try #require(try sampleDocuments().last)
    document.segments = [
      segment(.unit(1), nil, "a"), segment(.unit(2), "", "b"), segment(.unit(3), "c", ""),
    ]
    let units = try XLIFFCheck.read(try XLIFFCheck.written([document]).bytes)
    #expect(units.map(\.source) == [nil, .coded(CodedText()), .coded(CodedText("c"))])
    #expect(
      units.map(\.target) == [.coded(CodedText("a")), .coded(CodedText("b")), .coded(CodedText())]
    )
  }

  /// What is written obeys what the specification says beyond its schema, and comes back as it was.
  @Test(arguments: 0..<16 as Range<UInt64>)
  func comesBack(seed: UInt64) throws {
    let documents = try XLIFFCheck.randomDocuments(seed: seed)
    let bytes = try XLIFFCheck.written(documents).bytes
    #expect(XLIFFCheck.problems(in: bytes) == [])
    var units = try XLIFFCheck.read(bytes)[...]
    for document in documents {
      for segment in document.segments {
        let next = units.popFirst()
        let unit = try #require(next)
        let info = document.info
        #expect(unit.key == segment.key)
        #expect(unit.document.page == info.page)
        #expect(unit.document.path == info.path)
        #expect(unit.document.version == info.version)
        #expect(unit.locale == "es-ES")
        #expect(unit.sourceLocale == "en-US")
        #expect(unit.place == segment.place)
        #expect(unit.origin == segment.origin ?? info.origin)
        #expect(unit.date == segment.date ?? info.handOff)
        #expect(
          unit.state == segment.state ?? (unit.origin == .machine ? .needsReview : .translated)
        )
        #expect(unit.fingerprint == TargetFingerprint.of(segment.target))
        let coded = CodedSegment(segment)
        #expect(unit.source == coded.source.map(XLIFFCheck.asRead))
        #expect(unit.target == XLIFFCheck.asRead(coded.target))
        guard case .coded(let target)? = unit.target else { continue }
        #expect(
          Array(try Codebook(segment).markdown(of: target).get().utf8) == Array(segment.target.utf8)
        )
      }
    }
    #expect(units.isEmpty)
  }

  /// Tools hide or lock what is said to be translated.
  @Test func whatNobodyTranslatedIsInitial() throws {
    var document = try #require(try sampleDocuments().last)
    document.segments = [segment(.unit(1), "a", ""), segment(.unit(2), "b", "")]
    document.segments[0].state = .final
    document.segments[1].origin = .machine
    let output = try XLIFFCheck.written([document])
    #expect(output.text.split(separator: "<segment state=\"initial\">").count == 3)
    #expect(!output.text.contains("<target"))
    let units = try XLIFFCheck.read(output.bytes)
    #expect(units.map(\.state) == [.final, .needsReview])
    #expect(units.map(\.target) == [.coded(CodedText()), .coded(CodedText())])
    // What says how far an empty target is says nothing of the one that a tool puts in its place.
    let edited = output.text.replacing(
      "<segment state=\"initial\">\n    <source>a</source>",
      with: "<segment state=\"translated\">\n    <source>a</source><target>x</target>"
    )
    let unit = try #require(try XLIFFCheck.read(Array(edited.utf8)).first)
    #expect(unit.target == .coded(CodedText("x")))
    #expect(unit.state == .translated)
  }

  @Test func longTextsComeBack() throws {
    let text = String(repeating: "línea \u{0} &larga; **fin**\r\n", count: 5000)
    var document = try #require(try sampleDocuments().first)
    document.segments = [segment(.unit(1), text, text)]
    let unit = try #require(try XLIFFCheck.read(try XLIFFCheck.written([document]).bytes).first)
    #expect(unit.target == XLIFFCheck.asRead(CodedSegment(document.segments[0]).target))
  }

  @Test func keysThatComeTwiceAreTwoUnits() throws {
    var document = try #require(try sampleDocuments().first)
    document.segments = [
      segment(.unit(1), "a", "b"), segment(.unit(1), "c", "d"),
      segment(.imageTextAt(destination: "media/плaн_1.png", occurrence: 2), "e", "f"),
    ]
    let bytes = try XLIFFCheck.written([document]).bytes
    #expect(XLIFFCheck.problems(in: bytes) == [])
    #expect(try XLIFFCheck.read(bytes).map(\.key) == document.segments.map(\.key))
  }

  /// A document that comes in parts is a file each, and these have ids of their own.
  @Test func partsOfADocumentAreFiles() throws {
    let document = try #require(try sampleDocuments().first)
    let parts = document.segments.map { SegmentedDocument(info: document.info, segments: [$0]) }
    let text = try XLIFFCheck.written(parts).text
    let ids = text.split(separator: "<file id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(ids.count == parts.count)
    #expect(Set(ids).count == ids.count)
    let reading = try Reading(text, as: .xliff)
    #expect(reading.units.map(\.key) == document.segments.map(\.key))
    #expect(Set(reading.units.map(\.document.path)) == [document.info.path])
  }

  @Test func isToldByItsRoot() throws {
    func format(_ text: String) -> String? {
      Format.of(FileOpening(name: "x.bin", bytes: Array(text.utf8)))?.name
    }
    #expect(
      format("<xliff version='2.0' xmlns='urn:oasis:names:tc:xliff:document:2.0'>") == "xliff"
    )
    #expect(
      format("<xliff version='2.2' xmlns='urn:oasis:names:tc:xliff:document:2.2'>") == "xliff"
    )
    #expect(
      format("<x:xliff version='2.0' xmlns:x='urn:oasis:names:tc:xliff:document:2.0'>") == "xliff"
    )
    #expect(
      format("<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>") != "xliff"
    )
  }
}
