import Workspace

/// Puts the codes of a segment in order: placeholders found, pairs nested, numbers rising.
struct InlineOrder {
  private(set) var pieces: [InlineMarkup.Piece]

  init(_ pieces: [InlineMarkup.Piece], of bytes: [UInt8]) {
    self.pieces = Self.separatingPlaceholders(pieces, bytes)
    loosenCrossedPairs()
    renumber()
  }

  private static func separatingPlaceholders(
    _ pieces: [InlineMarkup.Piece],
    _ bytes: [UInt8]
  ) -> [InlineMarkup.Piece] {
    guard bytes.contains(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "%") }) else {
      return pieces
    }
    return pieces.flatMap { piece in
      guard piece.code == nil else { return [piece] }
      var parts: [InlineMarkup.Piece] = []
      var start = piece.range.lowerBound
      for range in Placeholder.ranges(in: bytes, piece.range) {
        if start < range.lowerBound { parts.append(.init(range: start..<range.lowerBound)) }
        let code = InlineCode(role: .standalone, kind: .placeholder, number: 0)
        parts.append(.init(range: range, code: code))
        start = range.upperBound
      }
      if start < piece.range.upperBound {
        parts.append(.init(range: start..<piece.range.upperBound))
      }
      return parts
    }
  }

  /// Makes two loose codes of a pair of HTML tags that crosses another pair; formats hold pairs as
  /// elements, and these nest.
  private mutating func loosenCrossedPairs() {
    // Pairs that were loosened stay where they are until they are the last.
    var open: [(number: Int, piece: Int, isLoose: Bool)] = []
    var places: [Int: Int] = [:]
    for (index, piece) in pieces.enumerated() {
      guard let code = piece.code else { continue }
      if code.role == .opening {
        places[code.number] = open.count
        open.append((code.number, index, false))
      }
      guard code.role == .closing, let place = places[code.number], place < open.count,
        open[place].number == code.number
      else { continue }
      while open.last?.isLoose == true { open.removeLast() }
      if place == open.count - 1 {
        open.removeLast()
      } else if case .html = code.kind {
        pieces[open[place].piece].code?.role = .looseOpening
        pieces[index].code?.role = .looseClosing
        open[place].isLoose = true
      } else {
        for crossed in open[(place + 1)...] { pieces[crossed.piece].code?.role = .looseOpening }
        open.removeSubrange(place...)
      }
    }
    let paired = Set(pieces.compactMap { $0.code?.role == .opening ? $0.code?.number : nil })
    for index in pieces.indices {
      guard let code = pieces[index].code, code.role == .closing else { continue }
      if !paired.contains(code.number) { pieces[index].code?.role = .looseClosing }
    }
  }

  private mutating func renumber() {
    var numbers: [Int: Int] = [:]
    /// The pieces that are loose openings, by the numbers that they had.
    var loose: [Int: Int] = [:]
    var last = 0
    for index in pieces.indices {
      guard let code = pieces[index].code else { continue }
      if code.role == .closing, let number = numbers[code.number] {
        pieces[index].code?.number = number
        continue
      }
      last += 1
      if code.role == .opening { numbers[code.number] = last }
      if code.role == .looseOpening { loose[code.number] = index }
      if code.role == .looseClosing, let opening = loose[code.number] {
        let partner = pieces[opening].code?.number
        pieces[index].code?.partner = partner
        pieces[opening].code?.partner = last
      }
      pieces[index].code?.number = last
    }
  }
}
