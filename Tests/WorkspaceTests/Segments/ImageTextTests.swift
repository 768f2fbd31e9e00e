import Diagnostics
import Testing

@testable import Workspace

@Suite("Texts of images")
struct ImageTextTests {
  private func segments(_ text: String, path: String = "de-DE/a.md") throws -> [Segment] {
    let place = DocumentPlace(path: path, operand: ".", known: FixturePage.known)
    return try Document(parsing: Array(text.utf8), at: place).segmented().segments
      .filter { $0.key.isPlain }
  }

  private static func unit(_ number: Int, _ target: String = "t") -> String {
    UnitWriter.unit("0a1b2-\(number)", target, "s")
  }

  private static let construct =
    ":::image type=\"content\" source=\"media/plan.png\" alt-text=\"Der Plan.\" border=\"false\":::"

  @Test(
    "are named by the number that is missing where exactly one image stands, else by the image",
    arguments: [
      ("\(unit(103))\n\nIMAGE\n\n\(unit(105))", ["alt.104"]),
      ("\(unit(103)) IMAGE \(unit(105))", ["alt.104"]),
      ("\(unit(103))\n\nIMAGE\n\n\(unit(104))", ["alt@media/plan.png#1"]),
      ("\(unit(103))\n\nIMAGE\n\n\(unit(106))", ["alt@media/plan.png#1"]),
      ("\(unit(103)) IMAGE IMAGE \(unit(105))", ["alt@media/plan.png#1", "alt@media/plan.png#2"]),
      ("\(unit(103)) ![](x.png) IMAGE \(unit(105))", ["alt@media/plan.png#1"]),
      ("\(unit(103)) ![\(unit(104))](x.png) IMAGE \(unit(106))", ["alt.105"]),
      ("\(unit(103)) IMAGE\n\n\(unit(105)) \(unit(104))", ["alt@media/plan.png#1"]),
      ("IMAGE\n\n\(unit(105))\n\nIMAGE", ["alt@media/plan.png#1", "alt@media/plan.png#2"]),
      ("---\ntitle: \(unit(101))\n---\nIMAGE\n\n\(unit(103))", ["alt@media/plan.png#1"]),
      (
        "\(unit(103)) IMAGE \(unit(105)) IMAGE \(unit(105))",
        ["alt.104", "alt@media/plan.png#2"]
      ),
    ]
  )
  func keys(_ text: String, _ keys: [String]) throws {
    for image in [Self.construct, "![Der Plan.](media/plan.png)"] {
      let segments = try segments(text.replacing("IMAGE", with: image) + "\n")
      #expect(segments.map(\.key.description) == keys)
      #expect(segments.allSatisfy { $0.target == "Der Plan." && $0.source == nil })
    }
  }

  @Test(
    "are plain, whatever the document escapes",
    arguments: [
      ("![Der *neue* Plan &amp; mehr \\[A\\]](a.png)", "Der neue Plan & mehr [A]"),
      ("![a `b` c](a.png)", "a b c"), ("![ a ](a.png)", " a "),
      (
        ":::image source=\"a.png\" alt-text=\"Die Seite &quot;Konto&quot; *A*.\":::",
        "Die Seite \"Konto\" *A*."
      ),
      (
        ":::image source=\"a.png\" alt-text=\"Die Seite \"Konto\" hier.\":::",
        "Die Seite \"Konto\" hier."
      ),
      (":::image alt-text=Plan source=\"a.png\":::", "Plan"),
      (
        ":::image type=\"complex\" source=\"a.png\" alt-text=\"Lang\":::\nx\n:::image-end:::",
        "Lang"
      ),
      ("![Ein\nPlan](a.png)", "Ein Plan"), ("[![Ein Plan](a.png)](b.md)", "Ein Plan"),
      ("> ![Plan][x]\n\n[x]: a.png", "Plan"), ("![Plan][]\n\n[plan]: a.png", "Plan"),
      ("![Plan]\n\n[plan]: a.png", "Plan"), ("![a ![b](b.png)](a.png)", "a b"),
      ("| ![a \\| b](a.png) | c |\n|---|---|\n", "a | b"),
    ]
  )
  func texts(_ markdown: String, _ text: String) throws {
    let segments = try segments(markdown + "\n")
    #expect(segments.map(\.target) == [text])
    #expect(segments.map(\.plainTarget) == [PlainText.collapsed(text)])
    #expect(segments.map(\.key.description) == ["alt@a.png#1"])
  }

  @Test(
    "are none where there is no image, no text, or a unit",
    arguments: [
      "![](a.png)", ":::image source=\"a.png\" alt-text=\"\":::", ":::image source=\"a.png\":::",
      "    ![code](a.png)", "```\n![code](a.png)\n:::image source=\"a\" alt-text=\"b\":::\n```",
      "`![code](a.png)`", "<!-- ![comment](a.png) -->", "![no such label][x]",
      "\\![no image](a.png)", "![\(unit(103))](a.png)", "![a \(unit(103)) b](a.png)",
      unit(103, "siehe ![inside](a.png)"), "[link](a.png)", "a::b and x:::y",
    ]
  )
  func none(_ markdown: String) throws {
    #expect(try segments(markdown + "\n").isEmpty)
  }

  @Test("stand in order, with their places")
  func places() throws {
    let text = """
      \u{FEFF}# <a name="plans"></a>\(Self.unit(103))

      Größe: ![Erster](a.png)

      \(Self.unit(105))
      \(Self.construct)

      ## Ohne Anker

      ![Letzter](a.png)
      """
    let place = DocumentPlace(path: "de-DE/a.md", operand: ".", known: FixturePage.known)
    let segments = try Document(parsing: Array(text.utf8), at: place).segmented().segments
    #expect(
      segments.map(\.key.description)
        == ["103", "alt.104", "105", "alt@media/plan.png#1", "alt@a.png#2"]
    )
    let images = segments.filter { $0.key.isPlain }
    #expect(
      images.map(\.position) == [
        Position(line: 3, column: 10), Position(line: 6, column: 59), Position(line: 10, column: 3),
      ]
    )
    #expect(images.map(\.place.anchor) == ["plans", "plans", nil])
  }

  @Test("are found in time that grows with the text", arguments: [1_000, 10_000])
  func many(_ count: Int) throws {
    let nested =
      String(repeating: "![", count: count) + "a" + String(repeating: "](x)", count: count)
    #expect(try segments(nested + "\n").count <= 1)
    let flat = String(repeating: "![a](x)\n", count: count)
    #expect(try segments(flat).count == count)
    #expect(try segments(flat).last?.position == Position(line: count, column: 3))
  }

  @Test("are not looked for in YAML")
  func yaml() throws {
    #expect(try segments("text: '![a](b.png)'\n", path: "de-DE/a.yml").isEmpty)
  }
}
