import BilingualMarkdown
import Workspace

/// Tells whether readers mind that a text ends with another mark than its source.
///
/// A full stop more or less is seen only beside others: in a list or a column that does otherwise, or in a
/// heading, which has none.
struct FinalMarkJudge {
  private let unit: CheckedUnit
  private let target: FinalMark
  private let source: FinalMark

  /// How many units before and after one are looked at for its siblings.
  private static let reach = 12

  init(_ unit: CheckedUnit, target: FinalMark, source: FinalMark) {
    (self.unit, self.target, self.source) = (unit, target, source)
  }

  /// Whether only what stands around the text tells that it should have a stop, or none.
  var isMatterOfStyle: Bool {
    switch (source.kind, target.kind) {
    case (.none, .stop): !isHeading
    case (.stop, .none): true
    // Russian introduces lists by sentences too, and a sentence may go on in the next unit.
    case (.colon, .stop): unit.document.language.code == "ru" && !isHeading
    case (.stop, .pause): !isLast(unit.index)
    default: false
    }
  }

  /// Whether the difference is a defect.
  var isDefect: Bool {
    switch (source.kind, target.kind) {
    case (.question, .none), (.question, .stop), (.question, .colon), (.question, .pause):
      !asksElsewhere
    case (.none, .question), (.stop, .question): isBare
    case (.colon, .stop), (.colon, .pause): !isShortLabel
    case (.colon, .none): isBeforeList
    case (.none, .colon): isHeading && !hasSibling(.colon)
    case (.stop, .pause): !hasSibling(.pause)
    case (.none, .stop):
      !isOrdinal && (isHeading || isAlone(among: .none) || isShortLabel && !hasSibling(.stop))
    case (.stop, .none): !endsWithAbbreviation && isAlone(among: .stop)
    default: false
    }
  }

  // MARK: The unit

  private var isHeading: Bool { unit.targetTraits.contains(.inHeading) && isLast(unit.index) }

  /// Whether the target asks its question before its end.
  private var asksElsewhere: Bool {
    let plain = unit.document.target.plain
    return plain[unit.targetText].contains(UInt8(ascii: "?"))
      || ByteSearch.first([0xEF, 0xBC, 0x9F], in: plain, unit.targetText) != nil
  }

  /// Whether nothing but the mark is left of the last word.
  private var isBare: Bool {
    let start = target.range.lowerBound
    return start > unit.targetText.lowerBound && unit.document.target.plain[start - 1] == 0x20
  }

  /// Whether the next unit is an item of a list that this one introduces.
  private var isBeforeList: Bool {
    let units = unit.document.document.bilingual.units
    guard unit.index + 1 < units.count, isLast(unit.index), !isHeading,
      unit.sourceWords.count > 3
    else { return false }
    return !isItem(unit.unit.place) && isItem(units[unit.index + 1].place)
  }

  private func isItem(_ place: Place) -> Bool {
    !place.line.isDisjoint(with: [.bullet, .ordered])
  }

  /// Whether both sides are bold as a whole and no sentence, as headings in cells and paragraphs are.
  private var isShortLabel: Bool {
    unit.sourceTraits.contains(.isStrong) && unit.sourceWords.count <= 3
      && unit.targetWords.count <= 4 && isLast(unit.index)
  }

  /// Whether the target ends with the number of a day, after which a stop stands in some languages.
  private var isOrdinal: Bool {
    guard let last = unit.targetWords.last else { return false }
    return last.traits.contains(.hasDigit) && last.range.count <= 2
  }

  /// Whether the source's stop belongs to its last word.
  private var endsWithAbbreviation: Bool {
    guard let last = unit.sourceWords.last else { return true }
    let text = unit.document.source.plain[last.range]
    return text.count == 1 || Self.abbreviations.contains { text.elementsEqual($0.utf8) }
  }

  private static let abbreviations = ["etc", "Inc", "Ltd", "Corp", "Co"]

  // MARK: Siblings

  /// Whether at least two siblings of a unit end with another mark, and few with its own.
  private func isAlone(among kind: FinalMark.Kind) -> Bool {
    guard isLast(unit.index) else { return false }
    var (alike, others) = (0, 0)
    for sibling in siblings {
      if sibling == target.kind { alike += 1 }
      if sibling == kind { others += 1 }
    }
    return others >= 2 && alike * 4 <= others
  }

  private func hasSibling(_ kind: FinalMark.Kind) -> Bool { siblings.contains(kind) }

  /// What the items, the cells of the column, or the paragraphs near a unit end with.
  private var siblings: [FinalMark.Kind] {
    let units = unit.document.document.bilingual.units
    let near = max(0, unit.index - Self.reach)..<min(units.count, unit.index + Self.reach + 1)
    return near.compactMap { other in
      guard other != unit.index, isSibling(units[other].place), isLast(other) else { return nil }
      return FinalMark(unit.document.target, of: other)?.kind
    }
  }

  private func isSibling(_ other: Place) -> Bool {
    let own = unit.unit.place
    return own.line == other.line && own.pipesBefore == other.pipesBefore
      && own.headingLevel == other.headingLevel && own.lineStart != other.lineStart
      && own.indent == other.indent
  }

  /// Whether no unit follows one in its line or cell.
  private func isLast(_ index: Int) -> Bool {
    let units = unit.document.document.bilingual.units
    guard index + 1 < units.count else { return true }
    let (own, next) = (units[index].place, units[index + 1].place)
    return own.lineStart != next.lineStart || own.pipesBefore != next.pipesBefore
  }
}
