import Diagnostics
import Interchange
import Testing
import Workspace

struct FormatTests {
  private struct DiskFull: Error {}

  @Test func namesAreDistinctAndFindTheirFormat() {
    #expect(Set(Format.all.map(\.name)).count == Format.all.count)
    for format in Format.all { #expect(Format.named(format.name)?.summary == format.summary) }
    #expect(Format.named("docx") == nil)
  }

  @Test func columnsAreInTheirOrder() {
    #expect(SegmentColumn.all.map(\.name) == columnNames)
  }

  @Test(arguments: Format.all.map(\.name))
  func handsOnPiecesAndHoldsLittle(name: String) throws {
    let format = try #require(Format.named(name))
    let document = try #require(try sampleDocuments().first)
    let output = try export(
      Array(repeating: document, count: 2_000),
      as: format,
      options: try options()
    )
    #expect(output.pieces.count > 5)
    #expect(output.pieces.allSatisfy { $0.count < 1 << 17 })
  }

  /// Some formats cannot hold nothing, so nothing is written in any.
  @Test(arguments: Format.all.map(\.name))
  func writesNothingOfNothing(name: String) throws {
    let format = try #require(Format.named(name))
    var empty = try #require(try sampleDocuments().first)
    empty.segments = []
    #expect(try export([], as: format, options: try options()).bytes.isEmpty)
    #expect(try export([empty, empty], as: format, options: try options()).bytes.isEmpty)
    let whole = try export(try sampleDocuments(), as: format, options: try options()).bytes
    #expect(
      try export([empty] + sampleDocuments() + [empty], as: format, options: try options()).bytes
        == whole
    )
  }

  @Test(arguments: Format.all.map(\.name))
  func whatTheSinkThrowsReachesTheCaller(name: String) throws {
    let format = try #require(Format.named(name))
    var writer = format.makeWriter(options: try options(), sink: { _ in throw DiskFull() })
    #expect(throws: DiskFull.self) {
      try writer.begin()
      for document in try sampleDocuments() { try writer.write(document) }
      try writer.end()
    }
  }

  @Test(arguments: ["csv", "tsv", "jsonl"])
  func countsWhatItWrites(name: String) throws {
    let format = try #require(Format.named(name))
    var writer = format.makeWriter(options: try options(), sink: { _ in })
    try writer.begin()
    for document in try sampleDocuments() { try writer.write(document) }
    try writer.end()
    #expect(writer.summary.documents == 2)
    #expect(writer.summary.segments == 4)
  }

  /// A file that is broken where its format stands is read all the same: the reader knows what is wrong.
  @Test(arguments: [
    (
      "a.tmx", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<tmx/>",
      "1:1: error: the encoding ‘ISO-8859-1’ is not understood"
    ),
    (
      "a.xlf", "<?xml version=\"1.0\"?>\n<!DOCTYPE x [<!ENTITY a \"b\">]>\n<xliff/>",
      "2:28: error: the file declares the entity ‘a’"
    ),
    ("a.sdlxliff.gz", "<xliff version=1>", "1:16: error: the value of an attribute"),
    ("a.tmx", "<html>", "1:1: error: the file is not TMX: its first element is ‘html’"),
    ("a.xliff", "<tms/>", "1:1: error: the file is not XLIFF: its first element is ‘tms’"),
    ("a.mqxliff", "{}", "1:1: error: no element in this file"),
    ("a.xml", "<a b='1' b='2'/>", "1:15: error: the attribute ‘b’ is here twice"),
    ("a.xml", "\n<!-- a -->", "2:11: error: no element in this file"),
    ("a.csv", "", "1:1: error: the file is empty"),
  ])
  func whyAFormatCannotBeToldIsTold(name: String, text: String, message: String) throws {
    let opening = FileOpening(name: name, bytes: Array(text.utf8))
    var told: String? = opening.problem(path: name).description
    if let format = Format.of(opening) {
      told = try Reading(text, as: format).failure?.description
    }
    #expect(told?.drop { $0 != ":" }.dropFirst().hasPrefix(message) == true, "\(told ?? "")")
  }

  @Test func aRootElementMayComeLate() {
    let comment = "<!--" + String(repeating: "long ", count: 40_000) + "-->"
    let bytes = Array("\(comment)\n<tmx version=\"1.4\">".utf8)
    for count in [FileOpening.length, 100_000] {
      let opening = FileOpening(name: "a.xml", bytes: Array(bytes.prefix(count)))
      #expect(opening.isTooShort)
      #expect(Format.of(opening) == nil)
    }
    #expect(Format.of(FileOpening(name: "a.xml", bytes: bytes))?.name == "tmx")
    let short = FileOpening(name: "a.xml", bytes: Array(comment.utf8), isWhole: true)
    #expect(!short.isTooShort)
    #expect(short.problem(path: "a.xml").message.contains("no element"))
  }
}
