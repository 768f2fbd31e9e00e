import FoundationEssentials
import Interchange
import Testing
import Workspace

struct PivotTests {
  @Test func csvHasColumnsForEachLocale() throws {
    #expect(
      try pivot(.csv)
        == """
        page,version,key,source,es-ES,es-ES origin,es-ES date,es-ES version,es-ES match,\
        zh-CN,zh-CN origin,zh-CN date,zh-CN version,zh-CN match\r
        join.md,9f2c,103,"Join, then pay",Unirse,human,2023-05-02,9f2c,same-version,\
        加入,unknown,,77ab,same-source\r
        join.md,,front-matter.title,,,,,,,标题,machine,,,same-version\r

        """
    )
  }

  @Test func tsvHasTheSameCells() throws {
    let csv = try pivot(.csv).split(separator: "\r\n").map { line in
      readCSV(Array("\(line)\n".utf8)).first ?? []
    }
    #expect(readTSV(Array(try pivot(.tsv).utf8)) == csv)
  }

  @Test func jsonTellsUnknownFromEmpty() throws {
    let lines = try pivot(.jsonLines).split(separator: "\n")
    let expected =
      #"{"page":"join.md","version":null,"key":"front-matter.title","source":null,"es-ES":null,"#
      + #""es-ES origin":null,"es-ES date":null,"es-ES version":null,"es-ES match":null,"#
      + #""zh-CN":"标题","zh-CN origin":"machine","zh-CN date":null,"zh-CN version":null,"#
      + #""zh-CN match":"same-version"}"#
    #expect(lines.last == expected[...])
  }

  @Test func aStructureHasNoPivot() throws {
    for format in Format.all where !format.isTable {
      #expect(
        format.makePivotWriter(locales: [], options: try options(), sink: { _ in }) == nil
      )
    }
  }

  private func pivot(_ format: Format) throws -> String {
    let (spanish, chinese) = (try locale("es-ES"), try locale("zh-CN"))
    let output = Output()
    var writer = try #require(
      format.makePivotWriter(
        locales: [spanish, chinese],
        options: try options(),
        sink: output.take
      )
    )
    try writer.begin()
    try writer.write(
      JoinedSegment(
        key: .unit(103),
        version: SourceVersion(hash: "9f2c"),
        source: "Join, then pay",
        translations: [
          chinese: .init(
            target: "加入",
            version: SourceVersion(hash: "77ab"),
            match: .sameSource
          ),
          spanish: .init(
            target: "Unirse",
            origin: .human,
            date: CalendarDate(year: 2023, month: 5, day: 2),
            version: SourceVersion(hash: "9f2c"),
            match: .sameVersion
          ),
        ]
      ),
      of: "join.md"
    )
    try writer.write(
      JoinedSegment(
        key: .frontMatter("title"),
        version: nil,
        source: nil,
        translations: [chinese: .init(target: "标题", origin: .machine, match: .sameVersion)]
      ),
      of: "join.md"
    )
    try writer.end()
    return output.text
  }
}
