public import Diagnostics

/// One translated unit of a document: a target and the source it translates.
///
/// All ranges are byte offsets into the document.
public struct TranslationUnit: Sendable, Hashable {
  /// The identifier, or nil where the one written is malformed.
  public let id: UnitID?
  /// Where the unit starts, columns in Unicode scalars.
  public let position: Position
  /// What the unit's own line and the nearest heading tell of its place.
  public let place: Place

  private let start: UInt32
  private let targetStart: UInt32
  private let targetEnd: UInt32
  private let sourceStart: UInt32
  private let sourceEnd: UInt32
  private let end: UInt32

  init(
    id: UnitID?,
    position: Position,
    place: Place,
    whole: Range<Int>,
    target: Range<Int>,
    source: Range<Int>
  ) {
    self.id = id
    self.position = position
    self.place = place
    start = UInt32(whole.lowerBound)
    targetStart = UInt32(target.lowerBound)
    targetEnd = UInt32(target.upperBound)
    sourceStart = UInt32(source.lowerBound)
    sourceEnd = UInt32(source.upperBound)
    end = UInt32(whole.upperBound)
  }

  /// The unit with all its tags.
  public var whole: Range<Int> { Int(start)..<Int(end) }

  /// The translated text.
  public var target: Range<Int> { Int(targetStart)..<Int(targetEnd) }

  /// The text it translates.
  public var source: Range<Int> { Int(sourceStart)..<Int(sourceEnd) }

  /// The unit's ordinal in its source file, or nil where the identifier is malformed.
  public var number: Int? { id.map { Int($0.number) } }
}

/// The two languages of a unit.
public enum Side: String, Sendable, Hashable, CaseIterable {
  /// The translation.
  case target
  /// The text that was translated.
  case source
}

extension TranslationUnit {
  /// The byte range of one side.
  public subscript(side: Side) -> Range<Int> {
    switch side {
    case .target: target
    case .source: source
    }
  }
}
