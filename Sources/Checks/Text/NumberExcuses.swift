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
      || targetMarker == number.value || isThisYear(number) || isWholly(number)
      || target.numbers.contains { isSame($0.value, number.value) }
  }

  /// Whether a number may be new here.
  mutating func excusesGained(_ number: NumberReader.Number) -> Bool {
    sourceValues.contains(number.value) || isHour(number)
      || sourceMarker == number.value
      || number.followsLatinName && !isNumberedInSource(number)
      || isYearOfPage(number.value) || isEscape(number) || completesName(number)
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

  /// Whether a number is the year in the page's path, where the source has none or one next to it, which
  /// the target corrects.
  private func isYearOfPage(_ value: Int) -> Bool {
    guard Self.isYear(value) else { return false }
    let digits = String(value).utf8
    return unit.document.document.info.path.utf8.split { $0 &- 0x30 >= 10 }
      .contains { $0.elementsEqual(digits) }
      && source.numbers.allSatisfy { abs($0.value - value) <= 1 || !Self.isYear($0.value) }
  }

  /// Whether a lost year is said as *this year*, or corrected.
  private func isThisYear(_ number: NumberReader.Number) -> Bool {
    guard Self.isYear(number.value) else { return false }
    if target.numbers.contains(where: {
      abs($0.value - number.value) == 1 && isYearOfPage($0.value)
    }) {
      return true
    }
    return isYearOfPage(number.value)
      && Self.thisYear.contains {
        ByteSearch.first($0, in: targetSide.plain, unit.targetText) != nil
      }
  }

  private static func isYear(_ value: Int) -> Bool { (1990..<2100).contains(value) }

  private static let thisYear = [
    "ieses Jahr", "iesem Jahr", "este año", "este ano", "этом году", "этого года", "今年", "本年",
  ].map { Array($0.utf8) }

  /// Whether ‘100%’ is said by a word such as *only*.
  private func isWholly(_ number: NumberReader.Number) -> Bool {
    guard number.value == 100, number.range.upperBound < sourceSide.plain.count,
      sourceSide.plain[number.range.upperBound] == UInt8(ascii: "%")
    else { return false }
    return Self.wholly.contains {
      ByteSearch.first($0, in: targetSide.plain, unit.targetText) != nil
    }
  }

  private static let wholly = [
    "ausschließlich", "exclusiv", "solamente", "somente", "только", "Только", "исключительно",
    "Исключительно", "полностью", "完全", "全部",
  ].map { Array($0.utf8) }

  /// Whether the source has the digits after the sign of an escape, as in `%253`, in an address perhaps.
  private func isEscape(_ number: NumberReader.Number) -> Bool {
    let escape = [UInt8(ascii: "%")] + targetSide.plain[number.range]
    return number.value > 9
      && ByteSearch.first(escape, in: sourceSide.plain, unit.sourceText) != nil
  }

  /// How far from a unit its source is searched for a name, in bytes.
  private static let reach = 16_384

  /// Whether a number completes a name that the source has with it not far away: ‘Orchard 365’.
  private func completesName(_ number: NumberReader.Number) -> Bool {
    let name = Self.name(before: number.range.lowerBound, in: targetSide.plain)
    guard name.count > 2, name.first.map({ $0 &- 0x41 < 26 }) ?? false else { return false }
    let text = sourceSide.plain
    let range =
      max(
        0,
        unit.sourceText.lowerBound - Self.reach
      )..<min(text.count, unit.sourceText.upperBound + Self.reach)
    let whole = name + [0x20] + targetSide.plain[number.range]
    return ByteSearch.first(Array(name), in: text, unit.sourceText) != nil
      && ByteSearch.first(Array(whole), in: text, range) != nil
      && !isNumberedInSource(number)
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
