import Diagnostics
import Interchange
import Testing
import Workspace

/// Where a target stands in its document, as far as formats tell it.
@Suite struct DocumentPositionTests {
  @Test(arguments: [
    ("csv", true), ("tsv", true), ("jsonl", true), ("xliff", false), ("xliff1", false),
    ("po", false),
  ]) func comesBack(name: String, tellsColumns: Bool) throws {
    let format = try #require(Format.named(name))
    var document = try #require(try sampleDocuments().last)
    for index in document.segments.indices {
      document.segments[index].position = Position(line: 7 + index, column: 3)
    }
    document.info.locale = try locale("es-ES")
    let bytes = try export([document], as: format, options: try spanish()).bytes
    let units = try Reading(bytes, as: format).units
    #expect(
      units.map(\.documentPosition)
        == document.segments.map {
          Position(line: $0.position.line, column: tellsColumns ? $0.position.column : 1)
        }
    )
  }
}
