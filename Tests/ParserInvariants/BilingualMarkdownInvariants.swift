import BilingualMarkdown
import Diagnostics

/// What holds for a bilingual document whatever its bytes are.
///
/// Property tests and the fuzz target check the same list.
public enum BilingualMarkdownInvariants {
  /// Reads `bytes` and checks the result; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let document = BilingualDocument(parsing: bytes)
    try require(document.bytes == bytes, "the document keeps its bytes")
    try require(document.rewritten() == bytes, "writing gives the bytes that were read")
    try checkUnits(of: document)
    try checkDamage(of: document)
    try checkAnchors(of: document)
    try checkFrontMatter(of: document)
    for side in Side.allCases { try checkView(of: document, side) }
  }

  private static func checkUnits(of document: BilingualDocument) throws(Violation) {
    var positions = NaivePositions(document.bytes)
    var end = 0
    for (index, unit) in document.units.enumerated() {
      let bounds = [
        unit.whole.lowerBound, unit.target.lowerBound, unit.target.upperBound,
        unit.source.lowerBound, unit.source.upperBound, unit.whole.upperBound,
      ]
      try require(unit.whole.lowerBound >= end, "unit \(index) starts after the one before it")
      try require(unit.whole.upperBound <= document.bytes.count, "unit \(index) is in bounds")
      try require(bounds == bounds.sorted(), "the sides of unit \(index) lie in order")
      let position = positions.position(of: unit.whole.lowerBound)
      try require(unit.position == position, "unit \(index) stands at \(position)")
      try require(
        Int(unit.place.lineStart) == positions.lineStart,
        "the line of unit \(index) starts at \(positions.lineStart)"
      )
      try require(
        (-1..<document.anchors.count).contains(Int(unit.place.anchor)),
        "the anchor of unit \(index) is one of the document's"
      )
      if let key = document.frontMatterKey(of: unit) {
        try require(key.upperBound < unit.whole.lowerBound, "the key stands before unit \(index)")
      }
      end = unit.whole.upperBound
    }
  }

  private static func checkDamage(of document: BilingualDocument) throws(Violation) {
    var positions = NaivePositions(document.bytes)
    var start = 0
    for damage in document.damage {
      let range = damage.range
      try require(!range.isEmpty, "\(damage.kind) covers something")
      try require(range.lowerBound >= start, "\(damage.kind) comes in order")
      try require(range.upperBound <= document.bytes.count, "\(damage.kind) is in bounds")
      let position = positions.position(of: range.lowerBound)
      try require(damage.position == position, "\(damage.kind) stands at \(position)")
      if let unit = damage.unit {
        try require(document.units.indices.contains(unit), "\(damage.kind) names a unit")
        try require(
          document.units[unit].whole.lowerBound == range.lowerBound,
          "\(damage.kind) stands where unit \(unit) does"
        )
      }
      start = range.lowerBound
    }
    let isText = String(validating: document.bytes, as: UTF8.self) != nil
    try require(
      isText == !document.damage.contains { $0.kind == .encoding },
      "what is not UTF-8 is told, and nothing else"
    )
  }

  private static func checkAnchors(of document: BilingualDocument) throws(Violation) {
    var end = 0
    for anchor in document.anchors {
      try require(anchor.offset >= end, "anchors come in order")
      try require(anchor.name.lowerBound > anchor.offset, "an anchor's name is inside its tag")
      try require(anchor.name.upperBound < document.bytes.count, "an anchor's name ends")
      end = anchor.name.upperBound
    }
  }

  private static func checkFrontMatter(of document: BilingualDocument) throws(Violation) {
    try require((0...document.bytes.count).contains(document.bodyStart), "the body is in bounds")
    guard let frontMatter = document.frontMatter else { return }
    try require(
      frontMatter.lowerBound >= 3 && frontMatter.upperBound + 3 <= document.bodyStart,
      "the front matter lies between two fences"
    )
  }

  private static func checkView(
    of document: BilingualDocument,
    _ side: Side
  ) throws(Violation) {
    let view = document.view(side)
    var end = 0
    var units: [Int] = []
    for piece in view.pieces {
      try require(piece.range.lowerBound == end, "the pieces tile the \(side) view")
      let origin = piece.origin..<piece.origin + piece.range.count
      try require(
        view.bytes[piece.range] == document.bytes[origin],
        "a piece of the \(side) view is a stretch of the document"
      )
      if let unit = piece.unit {
        try require(document.units[unit][side] == origin, "unit \(unit) shows its \(side)")
        units.append(unit)
      }
      for offset in [origin.lowerBound, (origin.lowerBound + origin.upperBound) / 2]
      where origin.contains(offset) {
        let shown = view.viewOffset(of: offset)
        try require(piece.range.contains(shown), "\(offset) is shown where its piece is")
        try require(view.documentOffset(of: shown) == offset, "\(offset) maps there and back")
        try require(view.unit(at: shown) == piece.unit, "\(shown) belongs to its piece's unit")
      }
      try require(
        piece.range.isEmpty || view.documentEnd(of: piece.range.upperBound) == origin.upperBound,
        "the end of a piece maps to the end of its stretch"
      )
      end = piece.range.upperBound
    }
    try require(end == view.bytes.count, "the pieces tile the whole \(side) view")
    try require(units == Array(document.units.indices), "the \(side) view shows every unit")
  }
}
