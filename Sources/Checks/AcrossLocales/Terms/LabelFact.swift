/// A label of an interface: a bold phrase of a target and the one it seems to translate.
///
/// 48 bytes, and one in six units has one.
struct LabelFact: Sendable {
  /// What is known of a label beyond its words.
  struct Traits: OptionSet, Sendable {
    let rawValue: UInt16

    /// The target begins with a capital, or with a small letter; with neither where it has no case.
    static let targetIsUpper = Traits(rawValue: 1)
    static let targetIsLower = Traits(rawValue: 2)
    /// A later word of the target has a capital, or its first has one inside.
    static let hasLaterCapital = Traits(rawValue: 4)
    /// Both sides have the same words.
    static let isKept = Traits(rawValue: 8)
    /// The target has the words of the source and others.
    static let holdsSource = Traits(rawValue: 16)
    /// The source is a phrase, as it has a word in small letters after its first.
    static let isPhrase = Traits(rawValue: 32)
    /// It begins the text of its unit, on either side.
    static let isFirst = Traits(rawValue: 64)
    /// A word of the source is written like an identifier, such as `MaxSize`.
    static let isIdentifier = Traits(rawValue: 256)
    /// A bracket follows the target and not the source, most likely with a translation.
    static let isGlossed = Traits(rawValue: 512)
    /// The target begins or ends with a short word, or is much longer than its source, as where the
    /// wrong words stand in bold.
    static let isRagged = Traits(rawValue: 1024)
    /// The source has bold words in small letters in the same unit.
    static let isAmongEmphasis = Traits(rawValue: 2048)
    /// The target is the source letter by letter.
    static let isExact = Traits(rawValue: 4096)
    /// The label is, or lies in, the text of a link, as names in references do.
    static let isLinked = Traits(rawValue: 8192)
    /// The source has small letters: it is no abbreviation.
    static let hasSmallLetters = Traits(rawValue: 128)
  }

  /// The words of the source.
  var source: UInt64
  /// The words of the target.
  var target: UInt64
  /// The words of the target without their endings, as `PhraseReader.Phrase.stems`.
  var stems: UInt64
  var unit: UInt32
  /// The target label's bytes in the document.
  var start: UInt32
  var length: UInt16
  /// The source label's bytes in the document.
  var sourceLength: UInt16
  var sourceStart: UInt32
  /// The first character of the target.
  var initial: UInt32
  var traits: Traits

  /// The target label's bytes in the document.
  var range: Range<Int> { Int(start)..<Int(start) + Int(length) }
  /// The source label's bytes in the document.
  var sourceRange: Range<Int> { Int(sourceStart)..<Int(sourceStart) + Int(sourceLength) }
}

extension CollectionHit.Quotation {
  /// The words of a label in the document at a path.
  init(_ label: LabelFact, at path: String, isSource: Bool = false) {
    self.init(
      path: path,
      unit: Int(label.unit),
      isSource: isSource,
      range: isSource ? label.sourceRange : label.range
    )
  }
}
