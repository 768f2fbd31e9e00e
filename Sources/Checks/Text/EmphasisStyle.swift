/// A way to emphasise text.
struct EmphasisStyle: Sendable {
  let kind: SideText.Mark.Kind
  let word: String
  let mark: String
  let elements: [HTMLElement]
  let crosses: SideText.Traits
  let whole: SideText.Traits

  static let bold = EmphasisStyle(
    kind: .strong,
    word: "bold",
    mark: "**",
    elements: [.b, .strong],
    crosses: .strongCrosses,
    whole: .isStrong
  )

  static let italic = EmphasisStyle(
    kind: .emphasis,
    word: "italic",
    mark: "*",
    elements: [.i, .em],
    crosses: .emphasisCrosses,
    whole: .isEmphasis
  )

  /// Whether both sides of a unit can be counted so that they have equally many stretches.
  func agrees(_ unit: CheckedUnit) -> Bool {
    count(unit.sourceMarks) == count(unit.targetMarks)
      || spans(of: unit.sourceMarks, in: unit.document.source)
        .agrees(with: spans(of: unit.targetMarks, in: unit.document.target))
  }

  /// How many stretches ``spans(of:in:)`` finds.
  private func count(_ marks: ArraySlice<SideText.Mark>) -> Int {
    var count = 0
    var end: UInt32 = 0
    var open: UInt32?
    for mark in marks {
      var start = mark.start
      if mark.kind != kind {
        guard let element = mark.element, elements.contains(element) else { continue }
        guard mark.isEndTag else {
          open = open ?? start
          continue
        }
        guard let first = open else { continue }
        (start, open) = (first, nil)
      }
      guard count == 0 || start >= end else { continue }
      count += 1
      end = mark.end
    }
    return count
  }

  /// The stretches of a unit that are emphasised.
  func spans(of marks: ArraySlice<SideText.Mark>, in side: SideText) -> EmphasisSpans {
    var spans = EmphasisSpans()
    var open: SideText.Mark?
    for mark in marks {
      if mark.kind == kind {
        spans.append(mark, in: side)
      } else if let element = mark.element, elements.contains(element) {
        if !mark.isEndTag {
          open = open ?? mark
        } else if var span = open {
          (span.end, span.plainEnd) = (mark.end, mark.plainEnd)
          spans.append(span, in: side)
          open = nil
        }
      }
    }
    return spans
  }

  /// Whether marks show in the source's text, where they do not work either.
  func showsMarks(inSourceOf unit: CheckedUnit) -> Bool {
    ByteSearch.first(Array(mark.utf8), in: unit.document.source.plain, unit.sourceText) != nil
  }
}

/// The emphasised stretches of one side of a unit.
struct EmphasisSpans {
  /// Each of them.
  private(set) var all: [SideText.Mark] = []
  /// How many there are when those with no word between them count as one.
  private(set) var joinedCount = 0

  /// Adds a stretch; one inside the last is left out.
  mutating func append(_ mark: SideText.Mark, in side: SideText) {
    if let last = all.last {
      if mark.start < last.end { return }
      let gap = Int(last.plainEnd)..<max(Int(last.plainEnd), Int(mark.plainStart))
      if hasWord(side.plain, gap) { joinedCount += 1 }
    } else {
      joinedCount = 1
    }
    all.append(mark)
  }

  /// Whether both sides can be counted so that they have equally many.
  func agrees(with other: EmphasisSpans) -> Bool {
    joinedCount <= other.all.count && other.joinedCount <= all.count
  }

  /// How many different texts they have; of more than sixteen, their number.
  func distinctCount(in side: SideText) -> Int {
    guard all.count <= 16 else { return all.count }
    return Set(all.lazy.map { side.plain[$0.plain] }).count
  }

  private func hasWord(_ text: [UInt8], _ range: Range<Int>) -> Bool {
    var offset = range.lowerBound
    while offset < range.upperBound {
      let (value, length) = Scalars.scalar(text, at: offset, before: range.upperBound)
      if Scalars.isWord(value) { return true }
      offset += length
    }
    return false
  }
}

/// What differs between the emphasised stretches of the two sides of a unit, put into words.
struct EmphasisDifference {
  let message: String
  let targetRange: Range<Int>?
  let sourceRange: Range<Int>?

  init(
    style: EmphasisStyle,
    source: EmphasisSpans,
    target: EmphasisSpans,
    unit: CheckedUnit
  ) {
    func quoted(_ mark: SideText.Mark, _ side: SideText) -> String {
      Quoted.text(side.plain[mark.plain])
    }
    let (sourceSide, targetSide) = (unit.document.source, unit.document.target)
    let (source, target) = (source.all, target.all)
    sourceRange = source.count == 1 ? source.first?.range : nil
    targetRange = target.count == 1 ? target.first?.range : nil
    switch (source.count, target.count) {
    case (1, 0):
      message = "\(quoted(source[0], sourceSide)) is \(style.word) in the source, nothing here"
    case (_, 0):
      message = "\(source.count) phrases are \(style.word) in the source, none here"
    case (0, 1):
      message = "\(quoted(target[0], targetSide)) is \(style.word) here, nothing in the source"
    case (0, _):
      message = "\(target.count) phrases are \(style.word) here, none in the source"
    default:
      message =
        "the source makes \(source.count) \(source.count == 1 ? "phrase" : "phrases") "
        + "\(style.word), this text \(target.count)"
    }
  }
}
