import Diagnostics
import Workspace

extension Check {
  /// Numbers that one side has and the other has not.
  static let numberMismatch = Check(
    id: "number-mismatch",
    summary: "A number is lost, added or altered.",
    rationale: """
      A wrong amount, date or limit misleads readers. Separators, the order of dates, times of twelve or \
      twenty-four hours, months in words and small numbers in words are understood. Numbers inside names, \
      code and addresses are left alone; in texts that count in thousands or more in words, only a number \
      with one wrong digit is reported. The year in a page's name and the number of a name that stands \
      nearby may be said or not. How often a number is said does not matter.
      """,
    severity: .warning,
    precision: .right(27, of: 27),
    examples: [
      .unit("es-ES", "Renew 60 days early.", "Renueve ⟦90⟧ días antes."),
      .unit("de-DE", "The fee is $1,250.", "Die Gebühr beträgt ⟦1.520⟧ $."),
      .unit("zh-CN", "Wait 30 days.", "⟦请等待一段时间。⟧"),
      .unit("ru-RU", "Up to 25 users.", "До ⟦52⟧ пользователей."),
      .unit("ru-RU", "Orchard 365 and Hub 365.", "Orchard 365 и Hub ⟦355⟧."),
      .unit(
        "pt-BR",
        "At least 300 thousand in 12 months.",
        "Pelo menos 300 mil em ⟦13⟧ meses."
      ),
      .unit("zh-CN", "Opens at 6 PM.", "下午 ⟦7⟧ 点营业。"),
      .unit("es-ES", "The fee is $1,250.50.", "La tarifa es de 1.250,50 $."),
      .unit("de-DE", "Starts on 12/31/2024.", "Beginnt am 31.12.2024."),
      .unit("zh-CN", "Starts on May 4, 2024.", "2024 年 5 月 4 日开始。"),
      .unit("ru-RU", "The first 3 months.", "Первые три месяца."),
      .unit("pt-BR", "Opens at 3 PM.", "Abre às 15h."),
      .unit("zh-CN", "Up to two users and 1 million rows.", "最多 2 个用户和 100 万行。"),
      .unit("es-ES", "Costs USD300K in FY24.", "Cuesta 300 000 USD en el año 2024."),
      .unit("de-DE", "May 25, 2024: Published", "25. Mai 2024: Veröffentlicht"),
      .documents(
        .init("ru-RU/2020-april.md", "{103|Цена этого года ниже.|The price of 2020 is lower.}\n")
      ),
      .documents(
        .init(
          "es-ES/a.md",
          "{103|Con Orchard 365 ya.|With Orchard 365.}\n{104|Es Orchard 365 A5.|It is Orchard A5.}\n"
        )
      ),
      .unit("ru-RU", "Use 100% fruit.", "Используйте только фрукты."),
      .unit("es-ES", "Sign in to Orchard9to5.", "Inicie sesión en el sitio."),
    ],
    work: .unit { unit, sink in
      guard unit.targetTraits.isDisjoint(with: .inCodeBlock), !unit.targetText.isEmpty else {
        return
      }
      guard unit.hasDigits, !unit.hasSameDigits else { return }
      let source = NumberReader(unit.document.source, of: unit.index, spacesThousands: false)
      let target = NumberReader(unit.document.target, of: unit.index, spacesThousands: false)
      guard NumberDifference(source, target).isSome else { return }
      let spaced = NumberReader(unit.document.target, of: unit.index, spacesThousands: true)
      guard NumberDifference(source, spaced).isSome else { return }
      var difference = NumberDifference(source, target)
      guard !difference.isTooMuch else { return }
      var excuses = NumberExcuses(unit, source: source, target: target)
      if excuses.isTooHard { difference.keepSlips() }
      difference.lost.removeAll { excuses.excusesLost($0) }
      difference.gained.removeAll { excuses.excusesGained($0) }
      report(difference, unit, &sink)
    }
  )

  private static func report(
    _ difference: NumberDifference,
    _ unit: CheckedUnit,
    _ sink: inout HitSink
  ) {
    let (source, target) = (unit.document.source, unit.document.target)
    func text(_ number: NumberReader.Number, _ side: SideText) -> String {
      String(decoding: side.plain[number.range], as: UTF8.self)
    }
    let (lost, gained) = difference.alike
    let sourceRange = lost.first.flatMap { source.documentRange(of: $0.range, of: unit.index) }
    let targetRange = gained.first.flatMap { target.documentRange(of: $0.range, of: unit.index) }
    switch (lost.first, gained.first) {
    case (let lost?, let gained?):
      sink.report(
        "the number \(text(lost, source)) of the source is \(text(gained, target)) here",
        at: targetRange,
        source: sourceRange
      )
    case (let lost?, nil):
      sink.report("the number \(text(lost, source)) of the source is missing", source: sourceRange)
    case (nil, let gained?):
      sink.report("the number \(text(gained, target)) is not in the source", at: targetRange)
    case (nil, nil): break
    }
  }
}

extension CheckedUnit {
  /// Whether either side has a digit, full-width ones included.
  fileprivate var hasDigits: Bool {
    sourceCharacters.contains(.digit) || !targetCharacters.isDisjoint(with: [.digit, .fullWidth])
  }

  /// Whether both sides have the same digits in the same groups, so that their numbers are the same.
  ///
  /// Texts with addresses, with full-width digits or with digits beside other characters that may part
  /// thousands are left to a closer look.
  fileprivate var hasSameDigits: Bool {
    var source = DigitGroups(document.source.plain, sourceText)
    var target = DigitGroups(document.target.plain, targetText)
    while true {
      guard let left = source.next(), let right = target.next(), left.count == right.count else {
        return false
      }
      if left.isEmpty { return true }
      for index in 0..<left.count
      where source.text[left.lowerBound + index] != target.text[right.lowerBound + index] {
        return false
      }
    }
  }
}

/// Walks over the digits of a text and the marks between them.
private struct DigitGroups {
  let text: [UInt8]
  private var offset: Int
  private let end: Int

  init(_ text: [UInt8], _ range: Range<Int>) {
    self.text = text
    (offset, end) = (range.lowerBound, range.upperBound)
  }

  /// The next digits with the marks that join them, empty at the end; nil where that is hard to tell.
  mutating func next() -> Range<Int>? {
    while offset < end {
      let byte = text[offset]
      // Letters, and all of other characters but the two first bytes that matter.
      if byte > 0x39, byte != 0xEF {
        offset += 1
        continue
      }
      if byte &- 0x30 < 10 { break }
      if byte == UInt8(ascii: "/"), offset + 1 < end, text[offset + 1] == byte { return nil }
      if byte == 0xEF, isHard(at: offset) { return nil }
      offset += 1
    }
    let start = offset
    while offset < end {
      let byte = text[offset]
      if byte &- 0x30 < 10 {
        offset += 1
      } else if byte >= 0xC2, isHard(at: offset) {
        return nil
      } else if Self.isSeparator(byte), offset + 1 < end, text[offset + 1] &- 0x30 < 10 {
        offset += 2
      } else {
        break
      }
    }
    return start..<offset
  }

  /// Whether a character is a full-width digit, or a space that may part thousands.
  private func isHard(at offset: Int) -> Bool {
    guard offset + 2 < end else { return true }
    switch text[offset] {
    case 0xC2: return text[offset + 1] == 0xA0
    case 0xE2: return text[offset + 1] == 0x80
    case 0xEF: return text[offset + 1] == 0xBC && text[offset + 2] &- 0x90 < 10
    default: return false
    }
  }

  private static func isSeparator(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "'"), UInt8(ascii: "/"),
      UInt8(ascii: "-"), UInt8(ascii: ":"):
      true
    default: false
    }
  }
}

/// The numbers that one side must have and does not.
private struct NumberDifference {
  /// Those of the source that the target has not.
  var lost: [NumberReader.Number]
  /// Those of the target that the source has not.
  var gained: [NumberReader.Number]

  init(_ source: NumberReader, _ target: NumberReader) {
    lost = Self.numbers(source.numbers, missingIn: target.numbers)
    gained = Self.numbers(target.numbers, missingIn: source.numbers)
  }

  private static func numbers(
    _ numbers: [NumberReader.Number],
    missingIn others: [NumberReader.Number]
  ) -> [NumberReader.Number] {
    guard others.count > 16 else {
      return numbers.filter { number in
        number.isRequired && !others.contains { $0.value == number.value }
      }
    }
    let values = Set(others.lazy.map(\.value))
    return numbers.filter { $0.isRequired && !values.contains($0.value) }
  }

  /// Whether so much differs that the text is no translation with a number altered.
  var isTooMuch: Bool { lost.count > 32 || gained.count > 32 }

  /// The numbers, those that look alike most at the head.
  var alike: (lost: [NumberReader.Number], gained: [NumberReader.Number]) {
    guard lost.count * gained.count > 1, lost.count * gained.count <= 64 else {
      return (lost, gained)
    }
    func likeness(_ first: Int, _ second: Int) -> Int {
      let (left, right) = (Array(String(first).utf8), Array(String(second).utf8))
      let same = zip(left, right).prefix { $0 == $1 }.count
      let end = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
      return max(same, end) * 4 - abs(left.count - right.count)
    }
    var best = (likeness: Int.min, lost: 0, gained: 0)
    for (left, number) in lost.enumerated() {
      for (right, other) in gained.enumerated() {
        let likeness = likeness(number.value, other.value)
        if likeness > best.likeness { best = (likeness, left, right) }
      }
    }
    var pair = (lost: lost, gained: gained)
    pair.lost.swapAt(0, best.lost)
    pair.gained.swapAt(0, best.gained)
    return pair
  }

  /// Keeps a pair of numbers that differ in one digit alone, and drops all others.
  mutating func keepSlips() {
    let pair = lost.lazy.compactMap { [gained] lost in
      gained.first { Self.differInOneDigit(lost.value, $0.value) }.map { (lost, $0) }
    }.first
    lost = pair.map { [$0.0] } ?? []
    gained = pair.map { [$0.1] } ?? []
  }

  /// Whether two numbers have the same digits, two at least, but for one.
  private static func differInOneDigit(_ first: Int, _ second: Int) -> Bool {
    var (left, right, differences) = (first, second, 0)
    guard min(left, right) > 9 else { return false }
    while left > 0, right > 0 {
      if left % 10 != right % 10 { differences += 1 }
      (left, right) = (left / 10, right / 10)
    }
    return left == right && differences == 1
  }

  var isSome: Bool { !lost.isEmpty || !gained.isEmpty }
}
