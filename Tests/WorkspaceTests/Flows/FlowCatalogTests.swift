import Diagnostics
import Testing

@testable import Workspace

@Suite("FlowCatalog")
struct FlowCatalogTests {
  private func read(_ text: String) throws -> FlowCatalog {
    try FlowCatalog(parsing: Array(text.utf8), path: "c/flows.yml")
  }

  @Test("reads the fixture's flows")
  func fixture() throws {
    let catalog = try read(FixturePage.flows)
    #expect(catalog.path == "c/flows.yml")
    #expect(catalog.flows.map(\.id) == ["subscribe", "renewal-off", "renew", "cancel"])
    let flow = try #require(catalog["subscribe"])
    #expect(flow.stage == .purchase && flow.page == FixturePage.name)
    #expect(flow.anchors == ["subscribe-to-seedbox", "purchase-seedbox"])
    #expect(flow.next == ["renewal-off", "renew"] && flow.help == "seedbox.subscribe")
    #expect(flow.position == Position(line: 2, column: 5))
    #expect(catalog["cancel"]?.help == nil && catalog["cancel"]?.next == [])
    #expect(catalog["leave"] == nil)
  }

  @Test("takes one anchor by the shorter key")
  func oneAnchor() throws {
    let catalog = try read("flows: [{id: a, stage: join, page: p.md, anchor: x}]")
    #expect(catalog.flows.map(\.anchors) == [["x"]])
  }

  @Test("takes the anchors of what to have ready and what one gets, none unless told")
  func sections() throws {
    let start = "flows: [{id: a, stage: join, page: p.md, anchor: x"
    let told = try read(start + ", needs: [before, have], result: [after]}]").flows.first
    #expect(told?.needs == ["before", "have"] && told?.result == ["after"])
    let untold = try read(start + "}]").flows.first
    #expect(untold?.needs == [] && untold?.result == [])
  }

  @Test("takes nothing for no flows", arguments: ["", "# none\n", "{}", "flows: []"])
  func none(_ text: String) throws {
    #expect(try read(text).flows.isEmpty)
  }

  @Test(
    "tells each mistake with its place",
    arguments: [
      ("- a", 1, 1, "expected a mapping, found a list"),
      ("flow: []", 1, 1, "unknown key ‘flow’; did you mean ‘flows’?"),
      ("flows: {}", 1, 8, "expected a list, found a mapping"),
      ("flows: [a]", 1, 9, "expected a mapping, found the text ‘a’"),
      ("flows: [{}]", 1, 9, "the key ‘stage’ is missing"),
      ("flows: [{stage: join}]", 1, 9, "the key ‘id’ is missing"),
      ("flows: [{stage: joyn}]", 1, 17, "‘joyn’ is no stage; did you mean ‘join’?"),
      ("flows: [{stage: x}]", 1, 17, "‘x’ is no stage; write join, purchase, manage or leave"),
      ("flows: [{stage: [join]}]", 1, 17, "expected a text, found a list"),
      ("flows: [{stage: join, id: a}]", 1, 9, "the key ‘page’ is missing"),
      ("flows: [{stage: join, id: a b}]", 1, 27, "‘a b’ cannot be part of an address"),
      ("flows: [{stage: join, id: ../a}]", 1, 27, "‘../a’ cannot be part of an address"),
      ("flows: [{stage: join, id: 'é'}]", 1, 27, "‘é’ cannot be part of an address"),
      ("flows: [{stage: join, id: ''}]", 1, 27, "‘’ cannot be part of an address"),
      ("flows: [{stage: join, id: a, page: p}]", 1, 9, "the key ‘anchors’ is missing"),
      (
        "flows: [{stage: join, id: a, page: p, anchors: []}]", 1, 48, "expected at least one anchor"
      ),
      ("flows: [{stage: join, id: a, page: p, anchors: x}]", 1, 48, "expected a list of texts"),
      ("flows: [{stage: join, id: a, page: p, anchor: x, anchors: [y]}]", 1, 59, "keep one"),
      ("flows: [{stage: join, id: a, page: p, anchor: x, help: a/b}]", 1, 56, "‘a/b’ cannot be"),
      ("flows: [{stage: join, id: a, page: p, anchor: x, nxt: []}]", 1, 50, "did you mean ‘next’?"),
      ("flows: [{stage: join, id: a, page: p, anchor: x, next: b}]", 1, 56, "expected a list"),
      (
        "flows: [{stage: join, id: a, page: p, anchor: x, needs: y}]", 1, 57,
        "expected a list of texts"
      ),
      (
        "flows: [{stage: join, id: a, page: p, anchor: x, result: {y: z}}]", 1, 58,
        "expected a list of texts"
      ),
      (
        "flows: [{stage: join, id: a, page: p, anchor: x, need: [y]}]", 1, 50,
        "did you mean ‘needs’?"
      ),
      ("flows: [{id: a", 1, 15, ""),
    ]
  )
  func mistakes(_ text: String, _ line: Int, _ column: Int, _ message: String) {
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.path == "c/flows.yml")
    #expect(error?.position == Position(line: line, column: column))
    #expect(error.map { message.isEmpty || $0.message.contains(message) } == true)
  }

  @Test("tells a mistake of each flow, and names only where the flows can be read")
  func manyMistakes() throws {
    let text = """
      flows:
        - {id: a, stage: jion, page: p, anchor: x}
        - {id: b, stage: join, page: p, anchor: x, next: [c]}
        - {id: c d, stage: join, page: p, anchor: x}
        - {id: b, stage: join, page: p, anchor: x}
      """
    let error = try #require(throws: InputError.self) { try read(text) }
    #expect(error.position == Position(line: 2, column: 20))
    #expect(error.further.map(\.position) == [Position(line: 4, column: 10)])
    #expect(
      error.description == """
        c/flows.yml:2:20: error: ‘jion’ is no stage; did you mean ‘join’?
        c/flows.yml:4:10: error: ‘c d’ cannot be part of an address; use letters, digits, ‘.’, ‘-’ and ‘_’
        """
    )
    let mended = text.replacing("jion", with: "join").replacing("c d", with: "d")
    let names = try #require(throws: InputError.self) { try read(mended) }
    #expect(
      ([names] + names.further).map(\.position?.line) == [3, 5]
    )
  }

  @Test("a thousand wrong flows are not all told")
  func limit() throws {
    let flows = (0..<1_000).map {
      "  - {id: a\($0), stage: join, page: p, anchor: x, next: [n\($0)]}\n"
    }
    let error = try #require(throws: InputError.self) { try read("flows:\n" + flows.joined()) }
    #expect(error.further.count == MistakeList.limit - 1)
    let lines = error.description.split(separator: "\n")
    #expect(lines.count == 21)
    #expect(lines.last == "c/flows.yml: error: there are more mistakes; mend these first")
  }

  @Test(
    "tells names that clash or lead nowhere, where they are written",
    arguments: [
      ("id: join-up\n    help: b", 8, 9, "the flow ‘join-up’ is there twice"),
      ("id: b\n    help: start", 9, 11, "the help ID ‘start’ is used twice"),
      ("id: Join-Up", 8, 9, "the flow ‘Join-Up’ differs from ‘join-up’ in letter case alone"),
      (
        "id: b\n    help: START", 9, 11,
        "the help ID ‘START’ differs from ‘start’ in letter case alone"
      ),
      (
        "id: b\n    next: [b, jion-up]", 9, 15,
        "‘b’ leads to ‘jion-up’, which is no flow; did you mean ‘join-up’?"
      ),
      ("id: b\n    next: [zymurgy]", 9, 12, "‘b’ leads to ‘zymurgy’, which is no flow"),
    ]
  )
  func names(_ second: String, _ line: Int, _ column: Int, _ message: String) {
    let text = """
      flows:
        - id: join-up
          stage: join
          page: p.md
          anchor: x
          help: start
          next: []
        - \(second)
          stage: leave
          page: p.md
          anchor: y
      """
    let error = #expect(throws: InputError.self) { try read(text) }
    #expect(error?.message == message)
    #expect(error?.position == Position(line: line, column: column))
  }
}
