import CommandLineInterface
import Testing

@testable import diglot

@Suite struct FlowsTests {
  @Test func everyLocale() async throws {
    let run = await (try Sample()).run("flows")
    #expect(run.status == .clean)
    #expect(run.errors == "")
    #expect(
      run.output == """
        JOIN
          join  join.md
            de-DE  2 steps  Treten Sie heute bei  #join
            es-ES  2 steps  Únase hoy  #join
            pt-BR  2 steps  Entre hoje  #join
            ru-RU  2 steps  Вступите сегодня  #join
            zh-CN  2 steps  立即加入  #join

        LEAVE
          leave  members/leave.md  help ID members.leave
            de-DE  2 steps  Austreten  #leave
            es-ES  1 step  Salga  #leave
            pt-BR  1 step  Saia  #leave
            ru-RU  1 step  Выйдите  #leave
            zh-CN  1 step  离开计划  #leave

        """
    )
  }

  @Test func oneLocale() async throws {
    let run = await (try Sample()).run("flows", "--locale", "de-DE")
    #expect(run.output.split(separator: "\n").count == 6)
    #expect(run.output.contains("    de-DE  2 steps  Austreten  #leave\n"))
  }

  /// A part of the content folder has the flows of the whole.
  @Test func partOfTheContent() async throws {
    let run = await (try Sample()).run("flows", "@content/zh-CN")
    #expect(run.status == .clean)
    #expect(run.output.contains("    zh-CN  1 step  离开计划  #leave\n"))
    #expect(!run.output.contains("de-DE"))
  }

  /// Flows of pages that are not among the documents named are not missed.
  @Test func onePageOfTheContent() async throws {
    let run = await (try Sample()).run("flows", "@content/zh-CN/members/leave.md")
    #expect(run.status == .clean)
    #expect(run.output.contains("    zh-CN  1 step  离开计划  #leave\n"))
    #expect(!run.output.contains("join.md"))
  }

  @Test func otherDocuments() async throws {
    let sample = try Sample()
    try sample.rename("content", to: "docs")
    #expect(await sample.run("flows", "@docs").status == .clean)
    try sample.rename("docs/flows.yml", to: "mine.yml")
    #expect(await sample.run("flows", "@docs", "--flows", "@mine.yml").status == .clean)
  }

  @Test func pageMissingInALocale() async throws {
    let sample = try Sample()
    try sample.remove("content/ru-RU/join.md")
    let run = await sample.run("flows")
    #expect(run.status == .clean)
    #expect(run.output.contains("    ru-RU  –\n    zh-CN  2 steps"))
  }

  @Test func brokenFile() async throws {
    let sample = try Sample()
    try sample.write(
      "flows:\n  - {id: a, stage: jion, page: join.md, anchor: join}\n",
      to: "content/flows.yml"
    )
    let run = await sample.run("flows")
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("content/flows.yml:2:20: error: ‘jion’ is no stage; "))
  }
}
