import Diagnostics
import Interchange
import Testing

@Suite struct XLIFFBadInputTests {
  private static let head = """
    <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="en" trgLang="de">
    <file id="f">
    """
  private static let unit =
    "<unit id=\"1\"><segment><source>a</source><target>b</target></segment></unit>\n"

  @Test(arguments: [
    ("", "a.xlf:1:1: error: no element in this file; it is empty, cut off or not XML"),
    (
      "<html/>",
      "a.xlf:1:1: error: the first element is ‘html’, not ‘xliff’ of XLIFF 2; name a file of XLIFF 2.0 or 2.1"
    ),
    (
      "<!DOCTYPE xliff [<!ENTITY a 'b'>]><xliff/>",
      "a.xlf:1:32: error: the file declares the entity ‘a’; entities are not read, for safety"
    ),
    (head + unit + "<unit id='2'>", "a.xlf:3:14: error: the file ends inside ‘<unit>’ of line 3"),
    (
      head + "\n<unit id='2'></segment>",
      "a.xlf:3:14: error: expected ‘</unit>’ to end the element of line 3"
    ),
    (
      "<?xml version='1.0' encoding='latin1'?>" + head,
      "a.xlf:1:1: error: the encoding ‘latin1’ is not understood; save the file as UTF-8 and say so in its first line"
    ),
  ])
  func message(text: String, expected: String) {
    #expect(XLIFFCheck.Reading(text).error?.description == expected)
  }

  @Test func unitsBeforeTheErrorAreRead() {
    let reading = XLIFFCheck.Reading(Self.head + Self.unit + Self.unit + "<unit")
    #expect(reading.units.count == 2)
    #expect(reading.error?.position?.line == 4)
  }

  @Test func nestingIsBounded() {
    let deep = String(repeating: "<pc id=\"1\">", count: 100_000)
    let reading = XLIFFCheck.Reading(Self.head + "<unit id=\"1\"><segment><source>" + deep)
    #expect(reading.error?.message.contains("nested deeper") == true)
    let groups = String(repeating: "<group id=\"g\">", count: 100_000)
    #expect(XLIFFCheck.Reading(Self.head + groups).error?.message.contains("nested deeper") == true)
  }

  /// A unit without end stops at a limit, and does not fill the memory before.
  @Test(arguments: [
    ("<unit id='1'><segment><source>", "<ph id='1'/>"),
    ("<unit id='1'><segment><source>", "<cp hex='0000'/>"),
    ("<unit id='1'>", "<segment><source>a</source></segment>"),
    ("<unit id='1'><originalData>", "<data id='d'>x</data>"),
  ])
  func endlessUnit(start: String, filler: String) {
    let chunk = Array(String(repeating: filler, count: (1 << 20) / filler.utf8.count).utf8)
    var count = 0
    let reading = XLIFFCheck.Reading {
      count += 1
      return count == 1 ? Array((Self.head + start).utf8) : count < 200 ? chunk : nil
    }
    #expect(reading.error?.message.contains("longer than") == true)
    #expect(count < 100)
  }

  /// Spoiled anywhere, a file is read or refused with a place.
  @Test(arguments: 0..<200 as Range<UInt64>)
  func spoiledFiles(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    var bytes = try XLIFFCheck.written(try sampleDocuments()).bytes
    for _ in 0..<Int.random(in: 1...4, using: &generator) {
      let index = Int.random(in: bytes.indices, using: &generator)
      bytes[index] = Array("<>&\"/ \u{0}x;".utf8).randomElement(using: &generator) ?? 0xFF
    }
    let reading = XLIFFCheck.Reading(bytes)
    #expect(reading.error == nil || reading.error?.position != nil)
    #expect(reading.units.count <= 4)
  }
}
