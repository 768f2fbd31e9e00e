import BilingualMarkdown
import Markdown
import Testing

@testable import Workspace

@Suite("Procedure")
struct ProcedureTests {
  private func steps(_ text: String, anchors: [String] = ["x"]) throws -> [String]? {
    let list = anchors.joined(separator: ", ")
    let yaml = "flows: [{id: a, stage: join, page: p.md, anchors: [\(list)]}]"
    let flow = try #require(FlowCatalog(parsing: Array(yaml.utf8), path: "f").flows.first)
    let markdown = MarkdownDocument(parsing: Array(text.utf8))
    guard let procedure = Procedure.find(flow, in: markdown) else { return nil }
    #expect(anchors.contains(procedure.anchor))
    guard case .heading = markdown.nodes[procedure.heading].kind else {
      Issue.record("no heading")
      return nil
    }
    return procedure.steps.map { index in
      let text = markdown.nodes[index...].first { $0.kind == .text }
      return text.map { String(decoding: markdown.literal(of: $0), as: UTF8.self) } ?? ""
    }
  }

  private static let x = "## <a name=\"x\"></a>X\n\n"

  @Test(
    "finds the list under the anchor",
    arguments: [
      (x + "1. a\n2. b\n", ["a", "b"]),
      (x + "Do this:\n\n1) a\n\n1) b\n", ["a", "b"]),
      (x + "1. a\n\n   1. deep\n   2. deeper\n\n2. b\n", ["a", "b"]),
      (x + "1. a\n2. b\n\n> [!NOTE]\n> n\n\n3. c\n", ["a", "b", "c"]),
      (x + "1. a\n\n![p](p.png)\n\n2. b\n\ntext\n\n3. c\n", ["a", "b", "c"]),
      (x + "1. a\n2. b\n\nElse:\n\n1. c\n", ["a", "b"]),
      (x + "1. a\n2. b\n\n> 1. noted\n\n3. c\n", ["a", "b", "c"]),
      (x + "> [!TIP]\n> 1. noted\n\n1. a\n2. b\n", ["a", "b"]),
      (x + "- bullet\n  1. deep\n\n1. a\n", ["a"]),
      (x + "> 1. a\n> 2. b\n", ["a", "b"]),
      (x + "- bullet\n  1. a\n  2. b\n", ["a", "b"]),
      (x + "3. a\n4. b\n", ["a", "b"]),
      ("# <a name=\"x\"></a>X\n1. a\n", ["a"]),
      ("<a name=\"x\"></a>X\n===\n\n1. a\n", ["a"]),
    ]
  )
  func found(_ text: String, _ expected: [String]) throws {
    #expect(try steps(text) == expected)
  }

  @Test(
    "looks no further than the next heading",
    arguments: [
      x + "- a\n- b\n", x + "text\n\n### Deeper\n\n1. a\n", x + "text\n\n# Higher\n\n1. a\n",
      x + "text\n\nSetext\n---\n\n1. a\n", x, "1. a\n\n" + x, "# Plain\n\n1. a\n",
      "## <a name=\"X\"></a>X\n\n1. a\n", "", x + "```\n1. a\n```\n",
    ]
  )
  func notFound(_ text: String) throws {
    #expect(try steps(text) == nil)
  }

  @Test("takes the first anchor whose section holds a list, not the first heading")
  func anchors() throws {
    let text = """
      # <a name="new"></a>N

      1. n

      # <a name="old"></a>O

      1. o

      # <a name="bare"></a>B
      """
    #expect(try steps(text, anchors: ["new", "old"]) == ["n"])
    #expect(try steps(text, anchors: ["old", "new"]) == ["o"])
    #expect(try steps(text, anchors: ["bare", "none", "old"]) == ["o"])
    #expect(try steps(text, anchors: ["bare", "none"]) == nil)
  }

  @Test("takes the second of two headings with one anchor where the first has no list")
  func repeatedAnchor() throws {
    #expect(try steps(Self.x + "text\n\n" + Self.x + "1. a\n") == ["a"])
  }

  @Test(
    "finds the fixture's steps in every locale, on either side",
    arguments: FixturePage.allCases,
    Side.allCases
  )
  func fixture(_ page: FixturePage, _ side: Side) throws {
    let catalog = try FlowCatalog(parsing: Array(FixturePage.flows.utf8), path: "flows.yml")
    let parsed = try page.document().parsed(side)
    let found = catalog.flows.map { Procedure.find($0, in: parsed.markdown)?.steps.count }
    #expect(found == catalog.flows.map { FixturePage.stepCounts[$0.id] })
    let isOlder = page == .portuguese || page == .russian
    let first = Procedure.find(try #require(catalog["subscribe"]), in: parsed.markdown)
    #expect(first?.anchor == (isOlder ? "purchase-seedbox" : "subscribe-to-seedbox"))
  }

  @Test("both sides' steps are the same units", arguments: FixturePage.allCases)
  func sides(_ page: FixturePage) throws {
    let catalog = try FlowCatalog(parsing: Array(FixturePage.flows.utf8), path: "flows.yml")
    let document = try page.document()
    for flow in catalog.flows {
      let units = Side.allCases.map { side in
        let parsed = document.parsed(side)
        return Procedure.find(flow, in: parsed.markdown)?.steps.map {
          parsed.units(in: parsed.markdown.nodes[$0])
        }
      }
      #expect(units[0] != nil && units[0] == units[1])
    }
  }
}
