import Workspace

/// Reasons for a number to stand on one side only.
struct NumberExcuses {
  /// Whether a side counts in words that are too hard to compare.
  let isTooHard: Bool
  private let sourceValues: Set<Int>
  private let targetValues: Set<Int>
  private let hasHalfDays: Bool
  private let knowsTarget: Bool

  init(_ unit: CheckedUnit, hasHalfDays: Bool) {
    let document = unit.document
    let sourceText = String(decoding: document.source.plain[unit.sourceText], as: UTF8.self)
    let targetText = String(decoding: document.target.plain[unit.targetText], as: UTF8.self)
    let sourceWords = Self.words(of: sourceText)
    let targetWords = Self.words(of: targetText)
    let source = NumberWords.known["en"]
    let target = document.language.numberWords
    let isHan = document.language.isHan
    self.hasHalfDays = hasHalfDays
    knowsTarget = isHan || target != nil
    isTooHard =
      source?.hasScale(sourceWords) ?? false || target?.hasScale(targetWords) ?? false
      || isHan && HanNumbers.hasScale(targetText) || sourceText.contains("24/7")
      || sourceText.contains("24x7")
    sourceValues = source?.values(in: sourceWords) ?? []
    var values = target?.values(in: targetWords) ?? []
    if isHan { values.formUnion(HanNumbers.values(in: targetText)) }
    if let months = document.profile?.typography.months {
      values.formUnion(Self.months(months, in: targetWords))
    }
    targetValues = values
  }

  /// Whether a number of the source may be missing here.
  func excusesLost(_ value: Int, among gained: [NumberReader.Number]) -> Bool {
    targetValues.contains(value) || !knowsTarget && value <= 12
      || gained.contains { isSameYear($0.value, value) }
  }

  /// Whether a number may be new here.
  func excusesGained(_ value: Int, among lost: [NumberReader.Number]) -> Bool {
    sourceValues.contains(value) || hasHalfDays && value < 25
      || lost.contains { isSameYear($0.value, value) }
  }

  /// Whether one number is the other without its century.
  private func isSameYear(_ first: Int, _ second: Int) -> Bool {
    let (low, high) = (min(first, second), max(first, second))
    return low < 100 && (1900..<2100).contains(high) && high % 100 == low
  }

  private static func words(of text: String) -> [Substring] {
    text.lowercased().split { !$0.isLetter }.map { Substring($0) }
  }

  private static func months(_ names: [String], in words: [Substring]) -> Set<Int> {
    var values: Set<Int> = []
    for (index, name) in names.enumerated() {
      let beginning = name.lowercased().prefix(3)
      if words.contains(where: { $0.hasPrefix(beginning) }) { values.insert(index + 1) }
    }
    return values
  }
}
