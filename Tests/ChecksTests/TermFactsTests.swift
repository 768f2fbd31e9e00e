import Diagnostics
import Testing
import Workspace

@testable import Checks

@Suite struct TermFactsTests {
  private func run(_ units: [(target: String, source: String)], locale: String) throws -> TermFacts
  {
    let text = units.enumerated().map { "{\($0.offset + 103)|\($0.element.0)|\($0.element.1)}\n\n" }
    let run = try ExampleRun(CheckExample(files: [.init("\(locale)/a.md", text.joined())]))
    return try #require(run.facts.first).terms
  }

  @Test func pairsLabelsOfBothSides() throws {
    let labels = try run(
      [("Elija **Pagar** y **no** espere.", "Choose **Pay** and do **not** wait.")],
      locale: "es-ES"
    ).labels
    #expect(labels.count == 1)
    #expect(labels.first?.traits.contains(.isAmongEmphasis) == true)
    #expect(labels.first?.traits.contains(.targetIsUpper) == true)
  }

  @Test func skipsUnitsWhoseLabelsCannotBePaired() throws {
    let labels = try run(
      [("Elija **Pagar** ahora.", "Choose **Pay** and **Close**."), ("Elija.", "Choose **Pay**.")],
      locale: "es-ES"
    ).labels
    #expect(labels.isEmpty)
  }

  @Test(arguments: ["Producto(s)", "Plan (nuevo)", "Plan"])
  func keepsTheBracketsOfLabels(_ label: String) throws {
    let labels = try run(
      [("Elija **\(label)** (o no) hoy.", "Choose **Product(s)** (or do not) now.")],
      locale: "es-ES"
    ).labels
    #expect(labels.first?.range.count == label.utf8.count)
    #expect(labels.first?.sourceRange.count == "Product(s)".utf8.count)
  }

  @Test func findsLabelsWithinTextWithoutSpaces() throws {
    let labels = try run([("请选择**付款**以继续。", "Select **Pay** to go on.")], locale: "zh-CN").labels
    #expect(labels.first?.range.count == "付款".utf8.count)
  }

  @Test(arguments: [
    ("Abra Orchard Hub ya.", true), ("Abra Orchard-Hub ya.", true), ("Abra el centro ya.", false),
  ])
  func tellsKeptNames(_ target: String, _ isKept: Bool) throws {
    let names = try run([(target, "You can now open the Orchard Hub again.")], locale: "es-ES")
      .names
    #expect(names.map(\.isKept) == [isKept])
  }

  @Test(arguments: [
    "Abra el Hub de Orchard ya.", "Abra el centro (Orchard Hub) ya.", "Abra el OH ya.",
  ])
  func leavesNamesAloneThatAreSaidOtherwise(_ target: String) throws {
    let names = try run([(target, "You can now open the Orchard Hub again.")], locale: "es-ES")
      .names
    #expect(names.isEmpty)
  }

  /// Labels in another order belong to the sources they translate elsewhere.
  @Test func pairsReorderedLabels() throws {
    let units = [
      ("Elija **Pagar**.", "Choose **Pay**."), ("Elija **Cerrar**.", "Choose **Close**."),
      ("Tras **Cerrar**, elija **Pagar**.", "Choose **Pay** after **Close**."),
    ]
    let text = units.enumerated().map { "{\($0.offset + 103)|\($0.element.0)|\($0.element.1)}\n\n" }
    let file = CheckExample.File("es-ES/a.md", text.joined())
    let catalog = LabelCatalog(try ExampleRun(CheckExample(files: [file])).facts)
    var renderings: [Int] = []
    catalog.forEachSource { renderings.append($0.reduce(0) { $0 + $1.all.count }) }
    #expect(renderings == [1, 1])
  }

  @Test(arguments: ["**A** ", "Aa Bb ", "reseller ", "汉**A**"])
  func isLinearInLongUnits(_ piece: String) throws {
    let long = String(repeating: piece, count: 20_000)
    let facts = try run([(long, long)], locale: "es-ES")
    #expect(facts.labels.count <= 32)
    #expect(facts.names.count <= 33)
    #expect(facts.roles.all.count <= 8)
  }
}
