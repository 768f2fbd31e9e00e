import Testing
import Workspace

@testable import TranslationMemory

@Suite struct NumberTests {
  /// A text, a source and a target; what the target becomes.
  struct Case: Sendable, CustomTestStringConvertible {
    var query: String
    var source: String
    var target: String
    /// What the target becomes; nil where it stays.
    var result: String?
    var testDescription: String { "\(source) → \(query) | \(target)" }

    init(_ query: String, _ source: String, _ target: String, _ result: String?) {
      (self.query, self.source, self.target, self.result) = (query, source, target, result)
    }
  }

  static let english = NumberMarks(decimal: ".", thousands: ",")
  static let spanish = NumberMarks(decimal: ",", thousands: ".")
  static let russian = NumberMarks(decimal: ",", thousands: "\u{A0}")

  /// From English into Spanish.
  static let certain = [
    Case("Wait 5 days.", "Wait 3 days.", "Espere 3 días.", "Espere 5 días."),
    Case("Pay 1,500 now", "Pay 100 now", "Pague 100 ya", "Pague 1.500 ya"),
    Case("Pay 1,500.50 now", "Pay 20 now", "Pague 20 ya", "Pague 1.500,50 ya"),
    Case("Pay 2,000", "Pay 1,000", "Pague 1.000", "Pague 2.000"),
    Case("Pay 2,000", "Pay 1,000", "Pague 1000", "Pague 2000"),
    Case("Pay 2000", "Pay 1000", "Pague 1.000", "Pague 2.000"),
    Case("Pay 20", "Pay 1,000", "Pague 1.000", "Pague 20"),
    Case("Pay 1,234,567.8", "Pay 1.2", "Pague 1,2", "Pague 1.234.567,8"),
    Case("Use 4.25 l", "Use 3.5 l", "Use 3,5 l", "Use 4,25 l"),
    // A swap is two substitutions at once.
    Case("From 2 to 1", "From 1 to 2", "De 1 a 2", "De 2 a 1"),
    Case("3 of 4", "1 of 4", "4, parte 1", "4, parte 3"),
    Case("Step 4 of 4", "Step 3 of 3", "Paso 3 de 3", "Paso 4 de 4"),
    // What is copied as it is.
    Case("Open at 9:30", "Open at 8:00", "Abre a las 8:00", "Abre a las 9:30"),
    Case("Use v1.3.", "Use v1.2.", "Use v1.2.", "Use v1.3."),
    Case("Use V1.10", "Use V1.9", "Use V1.9", "Use V1.10"),
    Case("Use 1.3", "Use 1.2", "Use 1.2", "Use 1.3"),
    Case("Use 1.2.4", "Use 1.2.3", "Use 1.2.3", "Use 1.2.4"),
    Case("By 2025-02-01", "By 2024-01-30", "Antes del 2024-01-30", "Antes del 2025-02-01"),
    Case(
      "45 days after 2024-01-30",
      "30 days after 2024-01-30",
      "30 días después del 2024-01-30",
      "45 días después del 2024-01-30"
    ),
    Case("MP3 of 10 MB, 5GB", "MP3 of 9 MB, 6GB", "MP3 de 9 MB, 6 GB", "MP3 de 10 MB, 5 GB"),
    // A date in another order has the same parts in other places.
    Case("On 3/4/2025", "On 1/2/2024", "El 2/1/2024", "El 4/3/2025"),
  ]

  static let uncertain = [
    // As often in the target as in the source it does not stand.
    Case("3 of 4", "2 of 2", "2 en total", nil),
    Case("Wait 5 days", "Wait 3 days", "Espere tres días", nil),
    Case("Wait 5 days", "Wait 3 days", "Espere 3 días (3)", nil),
    Case("Wait 5 days", "Wait 3 days", "Espere 30 días", nil),
    Case("Wait 5 days", "Wait 3 days", "Espere 1.3 días", nil),
    // One of several cannot be put in: then none is.
    Case("5 in 6", "3 in 4", "3 en cuatro", nil),
    // One number would have to become two.
    Case("3 of 2", "2 of 2", "2 de 2", nil),
    Case("System 11 has 10 bugs", "System 10 has 10 bugs", "System 10 tiene 10 fallos", nil),
    // Which of the day and the month is which is not told.
    Case("On 3/4/2024", "On 2/2/2024", "El 2/2/2024", nil),
    // Part of a name, not a number.
    Case("Play MP4", "Play MP3", "Toque MP3", nil),
    Case("Use 4bb9f", "Use 3bb9f", "Use 3bb9f", nil),
    // What the target has is another number to its readers.
    Case("Use 2.500", "Use 1.500", "Use 1.500", nil),
    Case("Use 2,500", "Use 1,500", "Use 1,500", nil),
    // A version may become what looks like thousands, a whole number a version.
    Case("Use 1.300", "Use 1.2", "Use 1.2", nil), Case("Use 1.2.4", "Use 1.2", "Use 1.2", nil),
    Case("Use 10.5", "Use 10", "Use 10", nil), Case("It costs $6.50.", "It costs $5.", "5 $.", nil),
    Case("Use 1.2.3", "Use 12", "Use 12", nil), Case("At 9:30", "At 8", "A las 8", nil),
    Case("1 234", "1 235", "1235", nil),
  ]

  static let unconcerned = [
    // More than numbers differ.
    Case("Wait 5 hours.", "Wait 3 days.", "Espere 3 días.", nil),
    Case("Wait 5 or 6 days.", "Wait 3 days.", "Espere 3 días.", nil),
    // Nothing differs.
    Case("Wait 3 days.", "Wait 3 days.", "Espere 3 días.", nil), Case("", "", "", nil),
    Case("Pay 1,000", "Pay 1000", "Pague 1000", nil),
  ]

  static func outcome(_ one: Case, _ source: NumberMarks?, _ target: NumberMarks?)
    -> Numbers.Outcome
  {
    Numbers(source: source, target: target).substituted(
      for: one.query,
      source: one.source,
      target: "**" + one.target + "**",
      plainTarget: PlainText.collapsed(one.target)
    )
  }

  static func expect(
    _ one: Case,
    _ source: NumberMarks? = english,
    _ target: NumberMarks? = spanish
  ) throws {
    guard case .substituted(let target, let plain, let numbers) = outcome(one, source, target)
    else {
      #expect(one.result == nil)
      return
    }
    #expect(plain == one.result.map(PlainText.collapsed))
    #expect(target == one.result.map { "**\($0)**" })
    let scalars = Array(target.unicodeScalars)
    var end = 0
    #expect(!numbers.isEmpty)
    for number in numbers {
      #expect(scalars[number.range] == Array(number.new.unicodeScalars)[...])
      #expect(number.range.lowerBound >= end && number.old != number.new)
      end = number.range.upperBound
    }
  }

  @Test(arguments: certain) func substitutes(case one: Case) throws { try Self.expect(one) }

  /// The target stays, and what differs is told.
  @Test(arguments: uncertain) func refuses(case one: Case) throws {
    guard case .refused(let differences) = Self.outcome(one, Self.english, Self.spanish) else {
      Issue.record("not refused")
      return
    }
    #expect(!differences.isEmpty)
    #expect(differences.allSatisfy { $0.old != $0.new })
  }

  @Test(arguments: unconcerned) func leavesAlone(case one: Case) throws {
    #expect(Self.outcome(one, Self.english, Self.spanish) == .unconcerned)
  }

  @Test(arguments: [
    Case("等待 7 天", "等待 10 天", "等10天", "等7天"),
    Case("Pay 1,500.50", "Pay 20", "付20", "付1,500.50"), Case("Use 10.5", "Use 10", "用10", "用10.5"),
    Case("Use 1.300", "Use 1.2", "用1.2", "用1.300"),
  ])
  func writesAlike(case one: Case) throws { try Self.expect(one, Self.english, Self.english) }

  @Test(arguments: [
    Case("Pay 2,500", "Pay 1,500", "Платите 1\u{A0}500", "Платите 2\u{A0}500"),
    Case("Pay 2,500", "Pay 1,500", "Платите 1 500", "Платите 2 500"),
    Case("Pay 2,500", "Pay 15", "Платите 15", "Платите 2\u{A0}500"),
    Case("Pay 2", "Pay 5", "Платите 5 100", nil), Case("Pay 2", "Pay 5", "Платите 5'100", nil),
  ])
  func partsBySpaces(case one: Case) throws { try Self.expect(one, Self.english, Self.russian) }

  /// Of a locale without a file, nothing is known but that digits are digits.
  @Test(arguments: [
    Case("Wait 5 days", "Wait 3 days", "Attendez 3 jours", "Attendez 5 jours"),
    Case("Pay 1,500", "Pay 100", "Payez 100", nil), Case("Use 10.5", "Use 10", "10", nil),
    Case("At 10:30", "At 8:00", "À 8:00", "À 10:30"), Case("Use 1.300", "Use 1.2", "1.2", nil),
    Case("Use 2,500", "Use 1,500", "1,500", "2,500"), Case("Use 2,500", "Use 1,500", "1.500", nil),
  ])
  func withoutMarks(case one: Case) throws {
    try Self.expect(one, Self.english, nil)
    try Self.expect(one, nil, nil)
  }

  /// A number that stands in a destination as well is not the only one of the target.
  @Test func leavesNumbersOfMarkupAlone() {
    let outcome = Numbers(source: Self.english, target: Self.spanish).substituted(
      for: "Step 2",
      source: "Step 1",
      target: "[Paso 1](paso-1.md)",
      plainTarget: "Paso 1"
    )
    #expect(outcome == .refused([NumberDifference(old: "1", new: "2")]))
  }

  /// Whatever is put in has the value that was asked for, to the readers of the target.
  @Test func neverChangesAValue() throws {
    let written = [
      "1", "12", "123", "1000", "1,000", "1.000", "1.5", "1,5", "10,500", "10.500", "0.25", "1.2.3",
      "1,234.5", "1.234,5", "1 000", "v1.2", "8:00",
    ]
    func value(_ text: String, _ marks: NumberMarks) -> NumberToken.Key? {
      let numbers = NumberText(text, marks: marks).numbers
      return numbers.count == 1 ? numbers[0].key : nil
    }
    for (source, target) in [(Self.english, Self.spanish), (Self.spanish, Self.english)] {
      for old in written {
        for new in written {
          for held in written {
            guard
              case .substituted(let text, _, _) = Numbers(source: source, target: target)
                .substituted(
                  for: new,
                  source: old,
                  target: held,
                  plainTarget: held
                )
            else { continue }
            let (asked, given) = (value(new, source), value(text, target))
            #expect(asked == given || given == .literal(new), "\(old) → \(new), \(held) → \(text)")
          }
        }
      }
    }
  }
}
