import Testing

@testable import TranslationMemory

@Suite struct NumberTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var query: String
    var source: String
    var target: String
    /// What the target becomes; nil where it stays.
    var result: String?
    var testDescription: String { "\(source) → \(query)" }

    init(_ query: String, _ source: String, _ target: String, _ result: String?) {
      (self.query, self.source, self.target, self.result) = (query, source, target, result)
    }
  }

  static let cases = [
    Case("Wait 5 days.", "Wait 3 days.", "Espere 3 días.", "Espere 5 días."),
    Case("Pay 1,500.50 now", "Pay 20 now", "Pague 20 ya", "Pague 1,500.50 ya"),
    Case("等待 7 天", "等待 10 天", "等10天", "等7天"),
    // A swap is two substitutions at once.
    Case("From 2 to 1", "From 1 to 2", "Von 1 bis 2", "Von 2 bis 1"),
    Case("3 of 4", "1 of 4", "4 av 1", "4 av 3"),
    Case("Open at 9:30", "Open at 8:00", "Abre a las 8:00", "Abre a las 9:30"),
    // More than numbers differ.
    Case("Wait 5 hours.", "Wait 3 days.", "Espere 3 días.", nil),
    Case("Wait 5 or 6 days.", "Wait 3 days.", "Espere 3 días.", nil),
    // The number does not stand exactly once.
    Case("3 of 2", "2 of 2", "2 de 2", nil),
    Case("Wait 5 days", "Wait 3 days", "Espere tres días", nil),
    Case("Wait 5 days", "Wait 3 days", "Espere 3 días (3)", nil),
    // One of several cannot be put in: then none is.
    Case("5 in 6", "3 in 4", "3 en cuatro", nil),
    // Part of a name, not a number.
    Case("Play MP4", "Play MP3", "Toque MP3", nil),
    // Nothing differs.
    Case("Wait 3 days.", "Wait 3 days.", "Espere 3 días.", nil), Case("", "", "", nil),
  ]

  @Test(arguments: cases) func substitutes(case one: Case) throws {
    let changed = Numbers.substituted(
      for: one.query,
      source: one.source,
      target: "**" + one.target + "**",
      plainTarget: one.target
    )
    #expect(changed?.plainTarget == one.result)
    #expect(changed?.target == one.result.map { "**\($0)**" })
    guard let changed else { return }
    let (scalars, plain) = (
      Array(changed.target.unicodeScalars), Array(changed.plainTarget.unicodeScalars)
    )
    var end = 0
    for number in changed.substitutions {
      #expect(scalars[number.range] == Array(number.new.unicodeScalars)[...])
      #expect(plain[number.plainRange] == Array(number.new.unicodeScalars)[...])
      #expect(number.range.lowerBound >= end && number.old != number.new)
      end = number.range.upperBound
    }
  }

  /// A number that stands in a destination as well is not the only one of the target.
  @Test func leavesNumbersOfMarkupAlone() {
    #expect(
      Numbers.substituted(
        for: "Step 2",
        source: "Step 1",
        target: "[Paso 1](paso-1.md)",
        plainTarget: "Paso 1"
      ) == nil
    )
  }
}
