import FoundationEssentials
import Interchange
import Testing
import Workspace

struct PivotTests {
  @Test func csvHasAColumnForEachLocale() throws {
    #expect(
      try pivot(.csv)
        == """
        page,version,key,source,es-ES,zh-CN\r
        join.md,9f2c,103,"Join, then pay",Unirse,加入\r
        join.md,,front-matter.title,,,标题\r

        """
    )
  }

  @Test func tsvEscapes() throws {
    #expect(
      try pivot(.tsv)
        == "page\tversion\tkey\tsource\tes-ES\tzh-CN\n"
        + "join.md\t9f2c\t103\tJoin, then pay\tUnirse\t加入\n"
        + "join.md\t\tfront-matter.title\t\t\t标题\n"
    )
  }

  @Test func jsonTellsUnknownFromEmpty() throws {
    #expect(
      try pivot(.jsonLines)
        == #"{"page":"join.md","version":"9f2c","key":"103","source":"Join, then pay","#
        + #""es-ES":"Unirse","zh-CN":"加入"}"# + "\n"
        + #"{"page":"join.md","version":null,"key":"front-matter.title","source":null,"#
        + #""es-ES":null,"zh-CN":"标题"}"# + "\n"
    )
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
        targets: [chinese: "加入", spanish: "Unirse"]
      ),
      of: "join.md"
    )
    try writer.write(
      JoinedSegment(
        key: .frontMatter("title"),
        version: nil,
        source: nil,
        targets: [chinese: "标题"]
      ),
      of: "join.md"
    )
    try writer.end()
    return output.text
  }
}
