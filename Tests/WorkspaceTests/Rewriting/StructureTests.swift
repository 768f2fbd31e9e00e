import Testing

@testable import Workspace

/// A target never changes the blocks, links and code around it.
@Suite("Targets and the structure of the page")
struct StructureTests {
  private func document(_ text: String) throws -> Document {
    let place = DocumentPlace(path: "de-DE/a.md", operand: ".", known: FixturePage.known)
    return try Document(parsing: Array(text.utf8), at: place)
  }

  private static func unit(_ number: Int, _ target: String, _ source: String = "Source") -> String {
    UnitWriter.unit("0a1b2-\(number)", target, source)
  }

  /// The page with units in its headings, items, quotes, cells and links.
  private static let page = """
    # \(unit(103, "Titel"))

    \(unit(104, "Eins.")) \(unit(105, "Zwei."))
    \(unit(106, "Drei."))

    - \(unit(107, "Punkt"))
    - **\(unit(108, "Fett"))** und [\(unit(109, "Seite"))](a.md)

    > \(unit(110, "Zitat"))

    | \(unit(111, "Kopf")) | `x` |
    |---|---|
    | \(unit(112, "Zelle"))|\(unit(113, "Wert")) |

    <!-- Ende -->

    1. \(unit(114, "Schritt"))
       \(unit(115, "weiter"))

    """

  @Test(
    "refuses what would change it, and writes the others",
    arguments: [
      (103, "Titel\nzwei"), (103, "Titel\rzwei"), (104, "# Eins."), (104, "1. Eins."),
      (104, "- Eins."),
      (104, "> Eins."), (104, "<!-- Eins."), (104, "<div>Eins."), (106, ":::row:::"), (104, "~~~"),
      (104, "    Eins"), (110, "[Eins]: zwei.md"), (104, "Eins.\n\nZwei."), (105, "a\n\nb"),
      (105, "a\n- b"), (106, "==="), (106, "---"), (106, "- a"),
      (107, "# Punkt"), (107, "[x] Punkt"), (107, "- Punkt"), (107, "a\n\nb"), (109, "a ] b"),
      (109, "a](b.md) [c"), (110, "[!NOTE]"), (110, "a\n\nb"), (110, "# a"), (111, "a | b"),
      (112, "a | b"), (112, "a\nb"), (112, "a `b"), (112, "a\\"), (113, "a|b"), (114, "- a"),
      (115, "- a"), (115, "1. a"),
    ]
  )
  func refuses(_ number: Int, _ target: String) throws {
    let other = number == 107 ? 108 : 107
    // A lone backtick is one thing with another after it.
    let page = Self.page.replacing("Wert", with: target.contains("`") ? "W` ert" : "Wert")
    let result = try document(page).rewritten(targets: [
      .unit(number): target, .unit(other): "Neu",
    ])
    #expect(result.refusals == [.unit(number): .changesStructure])
    #expect(result.changed == [.unit(other)])
    let old = other == 107 ? "Punkt" : "Fett"
    #expect(
      String(decoding: result.bytes, as: UTF8.self) == page.replacing(">\(old)<", with: ">Neu<")
    )
  }

  @Test(
    "takes what changes nothing around it",
    arguments: [
      (103, "1. Titel"), (103, "# Titel"), (103, "a | b"), (104, "\\# Eins."), (104, "Eins\nzwei"),
      (104, "**Eins**"), (104, "-5"), (104, "a <b>b</b> c"), (104, "[a](b.md) `c` ![d](e.png)"),
      (105, "# b"), (105, "1. b"), (105, ""), (107, "a\nb"), (107, "\\[x] a"), (108, "a\nb"),
      (109, "a \\] b"), (109, "`a`"), (110, "a\nb"), (112, "a \\| b"), (112, "- b"), (112, ""),
      (115, "a <!-- b --> c"), (106, " Drei. "),
    ]
  )
  func takes(_ number: Int, _ target: String) throws {
    let result = try document(Self.page).rewritten(targets: [.unit(number): target])
    #expect(result.refusals.isEmpty)
    #expect(result.changed == [.unit(number)])
  }

  @Test("judges a first translation by its source, and so what mends a damaged target")
  func untranslated() throws {
    let page = """
      \(Self.unit(103, "", "One")) \(Self.unit(104, "Zwei"))

      - \(Self.unit(105, "", "Two"))

      | \(Self.unit(106, "a | b", "a or b")) | x |
      |---|---|

      \(Self.unit(107, "# Drei", "Three"))

      """
    let targets: [SegmentKey: String] = [
      .unit(103): "Eins", .unit(105): "Zwei", .unit(106): "a oder b", .unit(107): "Drei",
    ]
    let result = try document(page).rewritten(targets: targets)
    #expect(result.refusals.isEmpty)
    #expect(result.changed == Set(targets.keys))
    let broken = try document(page).rewritten(targets: targets.mapValues { "- \($0)\n\nb" })
    #expect(broken.refusals.values.allSatisfy { $0 == .changesStructure })
    #expect(broken.refusals.count == 4)
    #expect(broken.bytes == Array(page.utf8))
  }

  @Test("knows no structure in YAML")
  func data() throws {
    let place = DocumentPlace(path: "de-DE/a.yml", operand: ".", known: FixturePage.known)
    let text = "a: \(Self.unit(103, "Eins"))\n"
    let document = try Document(parsing: Array(text.utf8), at: place)
    #expect(document.rewritten(targets: [.unit(103): "# a | b"]).changed == [.unit(103)])
  }
}
