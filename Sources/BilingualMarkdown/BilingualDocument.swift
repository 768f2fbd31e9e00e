public import Diagnostics

/// A document whose translated units carry their source beside them.
///
/// Reading never fails: what is wrong with the form is told in ``damage``, and no byte is lost. The
/// document keeps its bytes; units, anchors and damage are ranges into them.
public struct BilingualDocument: Sendable {
  /// The deepest nesting of spans inside a unit that is taken as meant.
  public static let nestingLimit = 256

  /// The largest document, in bytes, whose units can be read; offsets are kept in 32 bits.
  public static let sizeLimit = Int(UInt32.max)

  /// The document as it was read.
  public let bytes: [UInt8]
  /// The units in the order in which they stand.
  public let units: [TranslationUnit]
  /// What is wrong with the form, by place.
  public let damage: [Damage]
  /// The anchors of headings, in order.
  public let anchors: [HeadingAnchor]
  /// The lines between the fences of the front matter, or nil where there is none.
  ///
  /// Told by the fences alone; whether it is YAML is for its reader to say.
  public let frontMatter: Range<Int>?
  /// Where the body starts: after the front matter, or after a byte order mark.
  public let bodyStart: Int

  /// Reads the units of a document.
  ///
  /// - Complexity: linear in the number of bytes, whatever they are.
  /// - Precondition: at most ``sizeLimit`` bytes.
  public init(parsing bytes: [UInt8]) {
    precondition(bytes.count <= Self.sizeLimit)
    let span = bytes.span
    let start = span.hasBytes("\u{FEFF}", at: 0) ? 3 : 0
    let fence = FrontMatterFence.content(span, from: start)
    frontMatter = fence?.content
    bodyStart = fence?.end ?? start
    let scanner = UnitScanner(span, from: start, frontMatterEnd: fence?.content.upperBound ?? 0)
    units = scanner.units
    anchors = scanner.anchors
    damage = Self.merged(scanner.damage, UTF8Validation.invalidRanges(span), in: span, from: start)
    self.bytes = bytes
  }

  private static func merged(
    _ damage: [Damage],
    _ invalid: [Range<Int>],
    in bytes: Span<UInt8>,
    from start: Int
  ) -> [Damage] {
    guard !invalid.isEmpty else { return damage }
    var positions = PositionCounter(from: start)
    var merged = damage
    for range in invalid {
      let position = positions.position(of: range.lowerBound, in: bytes)
      merged.append(Damage(kind: .encoding, range: range, position: position, unit: nil))
    }
    return merged.enumerated().sorted {
      ($0.element.range.lowerBound, $0.offset) < ($1.element.range.lowerBound, $1.offset)
    }.map(\.element)
  }

  /// The text of a range, what is not UTF-8 replaced by U+FFFD.
  public func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
  }

  /// Where `offset` lies.
  ///
  /// - Complexity: linear in the distance from the document's start.
  public func position(of offset: Int) -> Position {
    let span = bytes.span
    var positions = PositionCounter(from: span.hasBytes("\u{FEFF}", at: 0) ? 3 : 0)
    return positions.position(of: min(max(offset, 0), bytes.count), in: span)
  }

  /// Where each of several offsets lies, which must rise.
  ///
  /// - Complexity: linear in the distance from the document's start to the last offset.
  public func positions(ofRising offsets: some Sequence<Int>) -> [Position] {
    let span = bytes.span
    var positions = PositionCounter(from: span.hasBytes("\u{FEFF}", at: 0) ? 3 : 0)
    return offsets.map { positions.position(of: min(max($0, 0), span.count), in: span) }
  }
}
