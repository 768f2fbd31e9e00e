import BilingualMarkdown
import Workspace

/// Reasons for a number to stand on one side only.
struct NumberExcuses {
  /// Whether a side counts in words that are too hard to compare.
  let isTooHard: Bool
  /// The numbers that each side says in words, once they are asked for.
  private lazy var sourceValues = NumberWords.known["en"]?.values(in: sourceWords) ?? []
  private lazy var targetValues = valuesOfTarget()
  private let source: NumberReader
  private let target: NumberReader
  private let sourceMarker: Int?
  private let targetMarker: Int?
  private let knowsTarget: Bool
  private let isRoundTheClock: Bool
  private let unit: CheckedUnit
  private let sourceWords: LoweredWords
  private let targetWords: LoweredWords
  private var sourceSide: SideText { unit.document.source }
  private var targetSide: SideText { unit.document.target }

  init(_ unit: CheckedUnit, source: NumberReader, target: NumberReader) {
    let document = unit.document
    let targetText = document.target.plain[unit.targetText]
    self.unit = unit
    sourceWords = LoweredWords(document.source.plain[unit.sourceText])
    targetWords = LoweredWords(targetText)
    let english = NumberWords.known["en"]
    let own = document.language.numberWords
    let isHan = document.language.isHan
    self.source = source
    self.target = target
    sourceMarker = Self.listMarker(of: unit, .source)
    targetMarker = Self.listMarker(of: unit, .target)
    knowsTarget = isHan || own != nil
    isTooHard =
      english?.hasScale(sourceWords) ?? false || own?.hasScale(targetWords) ?? false
      || isHan && HanNumbers.hasScale(targetText)
    isRoundTheClock = Self.isRoundTheClock(source)
  }

  private func valuesOfTarget() -> Set<Int> {
    let language = unit.document.language
    var values = language.numberWords?.values(in: targetWords) ?? []
    if language.isHan {
      values.formUnion(HanNumbers.values(in: targetSide.plain[unit.targetText]))
    }
    return values
  }

  /// Whether a number of the source may be missing here.
  ///
  /// One thing is often said by the singular alone, and a view of 360 degrees is a full one.
  mutating func excusesLost(_ number: NumberReader.Number) -> Bool {
    number.value == 1 || number.value == 360 || targetValues.contains(number.value)
      || isMonth(number.value) || !knowsTarget && number.value <= 12 || isHour(number)
      || targetMarker == number.value
      || target.numbers.contains { isSame($0.value, number.value) }
  }

  /// Whether a number may be new here.
  mutating func excusesGained(_ number: NumberReader.Number) -> Bool {
    sourceValues.contains(number.value) || isHour(number)
      || sourceMarker == number.value
      || number.followsLatinName && !isNumberedInSource(number)
      || source.numbers.contains { isSame($0.value, number.value) }
  }

  /// Whether a number may be an hour of twelve that the other side tells in twenty-four, or of a service
  /// that never stops.
  private func isHour(_ number: NumberReader.Number) -> Bool {
    if isRoundTheClock, [7, 24, 365].contains(number.value) { return true }
    guard source.hasHalfDays || target.hasHalfDays, number.value < 25 else { return false }
    let others = number.isRequired ? source.numbers + target.numbers : []
    return number.value % 12 == 0 || others.contains { abs($0.value - number.value) == 12 }
  }

  /// Whether the name before a number of the target has a number in the source too.
  private func isNumberedInSource(_ number: NumberReader.Number) -> Bool {
    let name = Self.name(before: number.range.lowerBound, in: targetSide.plain)
    return source.numbers.contains { other in
      Self.name(before: other.range.lowerBound, in: sourceSide.plain) == name
    }
  }

  /// The Latin letters that stand before an offset and a space.
  private static func name(before offset: Int, in text: [UInt8]) -> ArraySlice<UInt8> {
    var end = offset
    while end > 0, [0x20, 0xA0, 0xC2].contains(text[end - 1]) { end -= 1 }
    var start = end
    while start > 0, Scalars.isASCIILetter(UInt32(text[start - 1])) { start -= 1 }
    return text[start..<end]
  }

  /// Whether one number is the other without its century, or in thousands or millions.
  private func isSame(_ first: Int, _ second: Int) -> Bool {
    let (low, high) = (min(first, second), max(first, second))
    guard low > 0, low < 100_000 else { return false }
    return low < 100 && (1900..<2100).contains(high) && high % 100 == low || high == low * 1000
      || high == low * 1_000_000
  }

  /// A number that Markdown takes for the number of a list's item, as in `25. Mai`.
  private static func listMarker(of unit: CheckedUnit, _ side: Side) -> Int? {
    let range = unit.unit[side]
    let digits = unit.document.document.bilingual.bytes[range].prefix { $0 &- 0x30 < 10 }
    let next = digits.endIndex
    guard !digits.isEmpty, digits.count < 10, next < range.upperBound,
      unit.document.document.bilingual.bytes[next] == UInt8(ascii: ".")
    else { return nil }
    return Int(String(decoding: digits, as: UTF8.self))
  }

  private static func isRoundTheClock(_ source: NumberReader) -> Bool {
    source.numbers.contains { $0.value == 24 }
      && source.numbers.contains { $0.value == 7 || $0.value == 365 }
  }

  /// Whether the target names the month of a number.
  private func isMonth(_ number: Int) -> Bool {
    guard let months = unit.document.profile?.typography.months,
      number > 0, number <= months.count
    else { return false }
    let beginning = Array(months[number - 1].lowercased().prefix(3).utf8)
    return targetWords.ranges.contains { targetWords.word($0, startsWith: beginning) }
  }
}
