/// One side of a document as checks read it: the text without markup, and the markup, unit by unit.
///
/// All texts stand one after another in one buffer; tables of small values lead back to the document, so
/// that nothing is a `String` before something is reported. A class, as each check takes it: copying the
/// references to its tables would cost more than most checks.
final class SideText: Sendable {
  /// The texts of all units, markup removed, one after another.
  let plain: [UInt8]
  /// Stretches of `plain` in order, each from one place of the document.
  let runs: [Run]
  /// The markup in the order in which it opens.
  let marks: [Mark]
  /// Where links and images lead, as the parser resolved it.
  let destinations: [[UInt8]]
  /// Where each unit's part of the tables begins, and one more for their ends.
  private let slices: [SideTables.Slice]
  /// What is known of each unit as a whole.
  let traits: [Traits]
  /// The words of all units, in order.
  let words: [Word]
  /// Where each unit's words begin, and one more for their end.
  private let wordStarts: [UInt32]
  /// What characters each unit has.
  let characters: [CharacterClasses]

  /// Finds the words in tables that are complete.
  init(_ tables: SideTables) {
    plain = tables.plain
    runs = tables.runs
    marks = tables.marks
    destinations = tables.destinations
    slices = tables.slices
    traits = tables.traits
    let found = WordFinder(tables)
    words = found.words
    wordStarts = found.starts
    characters = found.characters
  }

  /// A stretch of `plain` that stands in the document as it is, up to the next stretch.
  struct Run: Sendable {
    enum Kind: UInt8, Sendable {
      /// Text that a reader reads as language.
      case text
      /// Text in a code span or code block.
      case code
      /// An address, or text marked as not to be translated.
      case verbatim
      /// One character that stands for something else: a character reference, an image, a line break.
      case substitute
    }

    var plain: UInt32
    var origin: UInt32
    var kind: Kind
  }

  /// A piece of markup that lies in one unit as a whole.
  struct Mark: Sendable {
    enum Kind: UInt8, Sendable {
      case strong, emphasis, code, link, image, html
    }

    var kind: Kind
    var start: UInt32
    var end: UInt32
    /// The part of `plain` that it stands around.
    var plainStart: UInt32
    var plainEnd: UInt32
    /// An index into `destinations`, or -1.
    var destination: Int32 = -1
    /// Whether a link is an address in the text itself.
    var isAddress = false

    /// The element of an HTML tag; nil for other marks, and for tags that are no element.
    var element: HTMLElement?
    /// Whether an HTML tag is an end tag.
    var isEndTag = false

    /// Its bytes in the document.
    var range: Range<Int> { Int(start)..<Int(end) }
    /// Its text in `plain`.
    var plain: Range<Int> { Int(plainStart)..<Int(plainEnd) }
  }

  /// What is known of a unit as a whole.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// A bold or italic stretch, a link or an image begins or ends in the unit and reaches beyond it.
    static let strongCrosses = Traits(rawValue: 1)
    static let emphasisCrosses = Traits(rawValue: 2)
    static let linkCrosses = Traits(rawValue: 4)
    /// The unit as a whole is bold, italic, or the text of a link or an image.
    static let isStrong = Traits(rawValue: 8)
    static let isEmphasis = Traits(rawValue: 16)
    static let isLinked = Traits(rawValue: 32)
    /// The unit stands in a block of HTML, where Markdown is not read.
    static let inHTMLBlock = Traits(rawValue: 64)
    /// The unit stands in a block of code.
    static let inCodeBlock = Traits(rawValue: 128)
    /// The unit is a value of the front matter, which is no Markdown.
    static let inFrontMatter = Traits(rawValue: 256)
    /// The unit stands in a heading.
    static let inHeading = Traits(rawValue: 512)
    /// The unit stands in a cell of a table that is written with pipes.
    static let inTable = Traits(rawValue: 1024)
  }
}

extension SideText {
  /// The part of `plain` that is a unit's text.
  func plain(of unit: Int) -> Range<Int> {
    Int(slices[unit].plain)..<Int(slices[unit + 1].plain)
  }

  /// The part of `words` that is a unit's text.
  func words(of unit: Int) -> Range<Int> { Int(wordStarts[unit])..<Int(wordStarts[unit + 1]) }

  /// The part of `marks` that is a unit's markup.
  func marks(of unit: Int) -> Range<Int> { Int(slices[unit].mark)..<Int(slices[unit + 1].mark) }

  /// The part of `runs` that a unit's text consists of.
  func runs(of unit: Int) -> Range<Int> { Int(slices[unit].run)..<Int(slices[unit + 1].run) }

  /// The run of a unit that holds an offset of `plain`; the last one for the end.
  func run(at offset: Int, of unit: Int) -> Run? {
    var (low, high) = (Int(slices[unit].run), Int(slices[unit + 1].run))
    let first = low
    while low < high {
      let middle = (low + high) / 2
      if Int(runs[middle].plain) <= offset { low = middle + 1 } else { high = middle }
    }
    return low > first ? runs[low - 1] : nil
  }

  /// A range of a unit's plain text as a range of the document; nil where the unit has no text.
  func documentRange(of range: Range<Int>, of unit: Int) -> Range<Int>? {
    guard let first = run(at: range.lowerBound, of: unit),
      let last = run(at: max(range.lowerBound, range.upperBound - 1), of: unit)
    else { return nil }
    let start = Int(first.origin) + range.lowerBound - Int(first.plain)
    let end = Int(last.origin) + range.upperBound - Int(last.plain)
    return start..<max(start, end)
  }
}
