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
    #expect(writer.summary.omitted == 0)
  }
}
