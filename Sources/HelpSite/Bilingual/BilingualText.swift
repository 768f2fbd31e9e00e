package import BilingualMarkdown
import Markdown
package import Workspace

/// The units of a document and where both its languages show them, so that each can stand beside its source.
///
/// The blocks of the translation are cut into runs: the shortest stretches that hold whole units in both
/// languages, and whole elements. A run stands in a `<span class="unit">`, its source after it in a
/// `<span class="source">`. What stands between two runs belongs to the first of them.
///
/// A unit that shares an element with another has its own text in `<span data-unit="…">`, in several where
/// it crosses an element's edge. Where raw HTML makes it unsafe to hold a run in one element, as
/// with a tag that is never closed, several elements of the class `unit` hold the pieces between; all but
/// the last have the class `part` as well.
package struct BilingualText: Sendable {
  /// Stretches of the translation that are shown together, and what they are the translation of.
  struct Run: Sendable {
    /// The block it lies in.
    let block: Int
    /// Its stretches of the translation.
    var stretches: Range<Int>
  }

  let document: BilingualDocument
  let target: ParsedView
  let source: ParsedView
  let style: BilingualStyle
  let targetOutline: TextOutline
  let sourceOutline: TextOutline
  let targetStretches: UnitStretches
  let sourceStretches: UnitStretches
  /// The runs in order.
  let runs: [Run]
  /// The first unit of the body.
  let firstUnit: Int
  /// Whether each unit's number is that of no unit before it, so that it can name an element.
  let ownsNumber: [Bool]

  /// Finds the runs of a document.
  ///
  /// - Parameters:
  ///   - document: The document.
  ///   - target: Its translation, parsed.
  ///   - source: Its source, parsed.
  ///   - style: How it is shown.
  /// - Complexity: linear in the size of the document.
  package init(
    _ document: BilingualDocument,
    target: ParsedView,
    source: ParsedView,
    style: BilingualStyle
  ) {
    self.document = document
    self.target = target
    self.source = source
    self.style = style
    targetOutline = TextOutline(target.markdown)
    sourceOutline = TextOutline(source.markdown)
    let count = document.units.count
    targetStretches = UnitStretches(target, targetOutline, unitCount: count)
    sourceStretches = UnitStretches(source, sourceOutline, unitCount: count)
    runs = Self.runs(targetStretches, sourceStretches)
    firstUnit =
      document.units.firstIndex { $0.whole.lowerBound >= document.bodyStart }
      ?? document.units.count
    ownsNumber = Self.owners(document.units)
  }

  /// The runs of the blocks among some nodes.
  ///
  /// - Complexity: logarithmic in the number of runs.
  func runs(in nodes: Range<Int>) -> ArraySlice<Run> {
    let blocks = targetOutline.blocks
    let first = runs.partitioningIndex { blocks[$0.block].node >= nodes.lowerBound }
    let last = runs.partitioningIndex { blocks[$0.block].node >= nodes.upperBound }
    return runs[first..<max(first, last)]
  }

  private static func runs(_ target: UnitStretches, _ source: UnitStretches) -> [Run] {
    var runs: [Run] = []
    runs.reserveCapacity(target.all.count)
    for (index, stretch) in target.all.enumerated() {
      if let last = runs.last, last.block == stretch.block,
        stretch.joinsPrevious || source.joins(target.all[index - 1].unit, stretch.unit)
      {
        runs[runs.count - 1].stretches = last.stretches.lowerBound..<index + 1
      } else {
        runs.append(Run(block: stretch.block, stretches: index..<index + 1))
      }
    }
    return runs
  }

  private static func owners(_ units: [TranslationUnit]) -> [Bool] {
    var owns = Array(repeating: false, count: units.count)
    // Numbers rise as a rule; only where one does not, those before it have to be known.
    var seen: Set<Int>?
    var highest = -1
    for (index, unit) in units.enumerated() {
      guard let number = unit.number else { continue }
      if number > highest {
        highest = number
        seen?.insert(number)
        owns[index] = true
      } else {
        if seen == nil { seen = Set(units[..<index].lazy.compactMap(\.number)) }
        owns[index] = seen?.insert(number).inserted ?? false
      }
    }
    return owns
  }
}

extension BilingualText {
  /// A unit's number, by which its element is named `u104`; nil where it is another's as well.
  func ownNumber(of unit: Int) -> Int? { ownsNumber[unit] ? document.units[unit].number : nil }

  /// The units next to some that lie in no block of the translation, so that their source stands with these.
  func strayUnits(beside units: ClosedRange<Int>) -> (before: Range<Int>, after: Range<Int>) {
    var first = units.lowerBound
    while first > firstUnit, targetStretches.places[first - 1].first == nil { first -= 1 }
    // Others before it stand behind the unit that comes before them.
    if first > firstUnit { first = units.lowerBound }
    var last = units.upperBound + 1
    while last < document.units.count, targetStretches.places[last].first == nil { last += 1 }
    return (first..<units.lowerBound, units.upperBound + 1..<last)
  }
}

extension UnitStretches {
  /// Whether two units share an element, the second right after the first.
  fileprivate func joins(_ first: Int, _ second: Int) -> Bool {
    guard let index = places[second].first, index > 0 else { return false }
    return all[index].joinsPrevious && all[index - 1].unit == first
  }
}

extension RandomAccessCollection where Index == Int {
  /// The index of the first element for which a test holds that holds for all after it.
  func partitioningIndex(_ belongs: (Element) -> Bool) -> Int {
    var (low, high) = (startIndex, endIndex)
    while low < high {
      let middle = (low + high) / 2
      if belongs(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
