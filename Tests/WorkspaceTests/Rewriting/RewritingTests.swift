import Testing

@testable import Workspace

@Suite("Writing targets into a document")
struct RewritingTests {
  private func document(_ text: String, path: String = "de-DE/a.md") throws -> Document {
    let place = DocumentPlace(path: path, operand: ".", known: FixturePage.known)
    return try Document(parsing: Array(text.utf8), at: place)
  }

  private static func unit(_ number: Int, _ target: String = "t", _ source: String = "s") -> String
  {
    UnitWriter.unit("0a1b2-\(number)", target, source)
  }

  @Test("replaces targets and keeps every other byte")
  func together() throws {
    let text = """
      ---\r
      title: Tarife # und mehr\r
      description: 'Zwei Tarife'\r
      ---\r
      # \(Self.unit(103, "Tarife", "Plans"))

      ![Der Tarif](a.png "Titel") \(Self.unit(105, "Eins.", "One."))
      :::image alt-text="Die &quot;Wahl&quot;" source="b.png":::

      """
    let result = try document(text).rewritten(targets: [
      .frontMatter("title"): "Preise", .frontMatter("description"): "Ein's",
      .unit(103): "**Preise**", .imageText(104): "Der [Preis]",
      .imageTextAt(destination: "b.png", occurrence: 1): "Der \"Preis\"", .unit(105): "Eins.",
    ])
    let expected =
      text
      .replacing("title: Tarife", with: "title: Preise").replacing(
        "'Zwei Tarife'",
        with: "'Ein''s'"
      )
      .replacing(">Tarife<", with: ">**Preise**<")
      .replacing("Der Tarif", with: "Der \\[Preis\\]")
      .replacing("Die &quot;Wahl&quot;", with: "Der &quot;Preis&quot;")
    #expect(String(decoding: result.bytes, as: UTF8.self) == expected)
    #expect(result.refusals.isEmpty)
    #expect(
      Set(result.changed.map(\.description))
        == ["front-matter.title", "front-matter.description", "103", "alt.104", "alt@b.png#1"]
    )
  }

  @Test(
    "keeps how a value is written, as far as it can be",
    arguments: [
      ("Alt", "Neu", "Neu"), ("Alt", "a: b", "\"a: b\""), ("Alt", "a #b", "\"a #b\""),
      ("Alt", "*x", "\"*x\""), ("Alt", "ja: ", "\"ja: \""), ("Alt", "2024", "\"2024\""),
      ("Alt", "true", "\"true\""), ("Alt", "a\nb", "\"a\\nb\""), ("Alt", "3 Tarife", "3 Tarife"),
      ("Alt", "Größe: „x“", "\"Größe: „x“\""), ("Alt", "价格", "价格"), ("Alt", "a:b, c", "a:b, c"),
      ("'Alt'", "a\"b", "'a\"b'"), ("'Alt'", "it's", "'it''s'"), ("'Alt'", "a\tb", "\"a\\tb\""),
      ("\"Alt\"", "a\\b \"c\"", "\"a\\\\b \\\"c\\\"\""), ("\"A\\u0301\"", "x\u{1}", "\"x\\x01\""),
      (">-\n  Alt\n  Text\n", "Neu", "\"Neu\"\n"), ("|\n  Alt\n", "a\nb", "\"a\\nb\"\n"),
      ("Alt\n  Text", "Neu", "Neu"), ("\"Alt\n  Text\"", "Neu", "\"Neu\""),
      ("&a Alt", "Neu", "Neu"),
    ]
  )
  func frontMatter(_ old: String, _ target: String, _ new: String) throws {
    let text = "---\ntitle: \(old)\nauthor: x\n---\nbody\n"
    let result = try document(text).rewritten(targets: [.frontMatter("title"): target])
    let written = String(decoding: result.bytes, as: UTF8.self)
    if old.hasPrefix("&") {
      #expect(result.refusals.isEmpty || written == text)
    } else {
      #expect(written == "---\ntitle: \(new)\nauthor: x\n---\nbody\n")
      #expect(try document(written).frontMatter["title"] == target)
    }
  }

  @Test(
    "writes the text of an image so that it is read back",
    arguments: [
      ("![Alt](a.png)", "a [b] c", "![a \\[b\\] c](a.png)"),
      ("![Alt](a.png)", "snake_case_x 2*3", "![snake_case_x 2*3](a.png)"),
      ("![Alt](a.png)", "*kursiv*", "![\\*kursiv\\*](a.png)"),
      ("![Alt](a.png)", "a & b", "![a & b](a.png)"),
      ("![Alt](a.png)", "a &amp; b", "![a &amp;amp; b](a.png)"),
      ("![Alt](a.png)", "a\nb", "![a&#10;b](a.png)"),
      ("![Alt](a.png)", "a`b` <i>", "![a\\`b\\` \\<i>](a.png)"),
      ("![Alt][]\n\n[alt]: a.png", "Neu", "![Neu][Alt]\n\n[alt]: a.png"),
      ("![Alt]\n\n[alt]: a.png", "Neu", "![Neu][Alt]\n\n[alt]: a.png"),
      ("![Alt][x]\n\n[x]: a.png", "Neu", "![Neu][x]\n\n[x]: a.png"),
      (
        ":::image source=\"a.png\" alt-text=\"Alt\":::", "a \"b\" & [c]",
        ":::image source=\"a.png\" alt-text=\"a &quot;b&quot; & [c]\":::"
      ),
      (
        ":::image source=\"a.png\" alt-text=\"Alt\":::", "&lt; \\ ::: |",
        ":::image source=\"a.png\" alt-text=\"&amp;lt; \\ ::: |\":::"
      ),
      (
        ":::image source=\"a.png\" alt-text=Alt :::", "a b",
        ":::image source=\"a.png\" alt-text=\"a b\" :::"
      ),
      (
        "| ![Alt](a.png) | x |\n|---|---|", "a | b",
        "| ![a \\| b](a.png) | x |\n|---|---|"
      ),
      ("> ![Alt\n> lang](a.png)", "Neu", "> ![Neu](a.png)"),
    ]
  )
  func images(_ old: String, _ target: String, _ new: String) throws {
    let key = SegmentKey.imageTextAt(destination: "a.png", occurrence: 1)
    let result = try document(old + "\n").rewritten(targets: [key: target])
    #expect(String(decoding: result.bytes, as: UTF8.self) == new + "\n")
    #expect(result.refusals.isEmpty)
  }

  /// What is one line stays one line; where it was broken already, it may be broken.
  @Test(
    "refuses line ends that would end a heading or a row",
    arguments: [
      ("# {}", "a", "a\nb", false), ("# {}", "a", "a\rb", false),
      ("| {} | x |\n|---|---|", "a", "a\nb", false),
      ("# [{}](x.md)", "a", "a\nb", false), ("# {}", "a", "a b", true), ("- {}", "a", "a\nb", true),
      ("{}", "a\n\nb", "c\n\nd", true), ("# {}\n", "a\nb", "c\nd", true),
    ]
  )
  func lineEnds(_ frame: String, _ old: String, _ new: String, _ isTaken: Bool) throws {
    let text = frame.replacing("{}", with: Self.unit(103, old)) + "\n"
    let result = try document(text).rewritten(targets: [.unit(103): new])
    #expect(result.refusals == (isTaken ? [:] : [.unit(103): .changesStructure]))
    #expect(result.changed == (isTaken ? [.unit(103)] : []))
  }

  @Test(
    "refuses what would break a unit, and writes the rest",
    arguments: [
      ("a <span> b", .unevenSpans), ("a </span> b", .unevenSpans), ("</span><span>", .unevenSpans),
      ("a <SPAN class=\"x\">", .unevenSpans), (unit(1), .unitTags),
      ("<span class=\"sxs-lookup\">", .unitTags), ("<span data-ttu-id=\"x", .unitTags),
      ("<span class=&quot;sxs-lookup&quot;></span>", .unitTags),
      ("a <span>b</span>", nil), ("a <b>", nil), ("", nil), ("a\r\nb\u{1}", nil),
      ("a\rb", nil), ("\na\n", nil), ("a\u{0}b", .unwritable), ("a\n \nb", .changesStructure),
      ("a\r\n\r\nb", .changesStructure), ("a\r\rb", .changesStructure),
    ] as [(String, RewritingRefusal?)]
  )
  func units(_ target: String, _ refusal: RewritingRefusal?) throws {
    let text = "\(Self.unit(103)) \(Self.unit(104))\n"
    let result = try document(text).rewritten(targets: [.unit(103): target, .unit(104): "neu"])
    #expect(result.refusals[.unit(103)] == refusal)
    let first = Self.unit(103, refusal == nil ? target : "t")
    #expect(Array("\(first) \(Self.unit(104, "neu"))\n".utf8) == result.bytes)
    #expect(result.changed.contains(.unit(103)) == (refusal == nil))
  }

  @Test("lets a text about tags hold them as its source does")
  func mentionedTags() throws {
    let text = Self.unit(103, "`<span>` oeffnet", "`<span>` opens") + "\n"
    let result = try document(text).rewritten(targets: [.unit(103): "`<span>` öffnet"])
    #expect(result.refusals.isEmpty)
    #expect(
      try document(String(decoding: result.bytes, as: UTF8.self)).target(at: .unit(0))
        == "`<span>` öffnet"
    )
  }

  @Test("refuses keys that name nothing, or more than one thing")
  func keys() throws {
    let text = "\(Self.unit(103)) \(Self.unit(103)) \(Self.unit(104))\n"
    let result = try document(text).rewritten(targets: [
      .unit(103): "a", .unit(105): "b", .frontMatter("title"): "c", .unit(104): "d",
    ])
    #expect(
      result.refusals == [
        .unit(103): .ambiguousKey, .unit(105): .unknownKey, .frontMatter("title"): .unknownKey,
      ]
    )
    #expect(result.changed == [.unit(104)])
  }

  @Test("refuses a target with which others would be read otherwise, and no other")
  func others() throws {
    let text = "\(Self.unit(103)) ![Plan](a.png) \(Self.unit(105)) ` \(Self.unit(106))\n"
    let result = try document(text).rewritten(targets: [
      .unit(103): "ein ` offener", .unit(105): "neu", .unit(106): "auch",
    ])
    #expect(result.refusals == [.unit(103): .changesOthers])
    #expect(result.changed == [.unit(105), .unit(106)])
    let title = "---\ntitle: \"\(UnitWriter.unit("0a1b2-101", "T", "S", quote: "\\\""))\"\n---\n"
    let broken = try document(title).rewritten(targets: [.unit(101): "ein \" Zeichen"])
    #expect(broken.refusals == [.unit(101): .changesOthers])
    #expect(broken.bytes == Array(title.utf8))
    let whole = try document(title).rewritten(targets: [.unit(101): "ein \\\" Zeichen"])
    #expect(whole.refusals.isEmpty && whole.changed == [.unit(101)])
  }

  @Test("refuses empty titles and what images cannot hold")
  func unwritable() throws {
    let text = "---\ntitle: T\n---\n![Plan](a.png)\n"
    let image = SegmentKey.imageTextAt(destination: "a.png", occurrence: 1)
    for target in ["", "a\u{0}b"] {
      let result = try document(text).rewritten(targets: [image: target])
      #expect(result.refusals == [image: .unwritable] && result.bytes == Array(text.utf8))
    }
    let result = try document(text).rewritten(targets: [.frontMatter("title"): ""])
    #expect(result.refusals == [.frontMatter("title"): .unwritable])
  }

  @Test("tells texts apart that Unicode counts as equal")
  func normalization() throws {
    let result = try document(Self.unit(103, "é") + "\n").rewritten(targets: [
      .unit(103): "e\u{301}"
    ])
    #expect(result.bytes == Array((Self.unit(103, "e\u{301}") + "\n").utf8))
  }

  @Test("writes into front matter that is no YAML as it is read there")
  func malformed() throws {
    let text = "---\ntitle: Tarife: zwei\ndescription: 'alt'\n\tx\n---\n"
    let result = try document(text).rewritten(targets: [
      .frontMatter("title"): "Preise: zwei", .frontMatter("description"): "it's",
    ])
    let expected = text.replacing("Tarife", with: "Preise").replacing("'alt'", with: "'it's'")
    #expect(String(decoding: result.bytes, as: UTF8.self) == expected)
  }
}
