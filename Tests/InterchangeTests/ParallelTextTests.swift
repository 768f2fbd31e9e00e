import Interchange
import Testing
import Workspace

struct ParallelTextTests {
  @Test(arguments: 0..<10 as Range<UInt64>)
  func linesOfAllFilesBelongTogether(seed: UInt64) throws {
    let documents = try randomDocuments(seed: seed)
    let (german, spanish) = (try locale("de-DE"), try locale("es-ES"))
    let rows = JoinedSegment.join(documents, reference: spanish)
    var files: [ParallelTextWriter.File: [UInt8]] = [:]
    var writer = ParallelTextWriter(locales: [german, spanish]) { files[$0, default: []] += $1 }
    for row in rows { try writer.write(row, of: "a\tpage.md") }
    try writer.end()
    #expect(Set(files.keys) == Set(writer.files))

    func lines(_ file: ParallelTextWriter.File) -> [[String]] {
      readEscapedLines(files[file] ?? []).map { $0.map(\.resolvedEscapes) }
    }
    #expect(lines(.source) == rows.map { [$0.source ?? ""] })
    #expect(lines(.target(german)) == rows.map { [$0.translations[german]?.target ?? ""] })
    #expect(lines(.target(spanish)) == rows.map { [$0.translations[spanish]?.target ?? ""] })
    #expect(
      lines(.places) == rows.map { ["a\tpage.md", $0.key.description, $0.version?.hash ?? ""] }
    )
  }

  @Test func filesHaveTheNamesOfTheirLocales() throws {
    let writer = ParallelTextWriter(locales: [try locale("zh-CN")]) { _, _ in }
    #expect(writer.files.map(\.name) == ["places.tsv", "source.txt", "zh-CN.txt"])
  }

  @Test func oneOutputHasBothSidesOnALine() throws {
    let document = try #require(try sampleDocuments().first)
    let output = try export([document], as: .text, options: try options())
    #expect(
      output.text == "\tUnirse al programa\nJoin, or \"renew\"\tUnirse o «renovar»\n"
        + "Select **Next**.\\nThen wait.\tSeleccione **Siguiente**.\\nEspere.\n"
    )
    #expect(!Format.text.isReadable)
  }
}
