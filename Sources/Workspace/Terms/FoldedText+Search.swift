extension FoldedText {
  /// The text as it is compared: a scalar for each letter, in small letters; U+0000 stands as U+FFFD.
  public var folded: String {
    var text = String.UnicodeScalarView()
    for unit in units {
      text.append(Unicode.Scalar(unit.folded).flatMap { $0 == "\0" ? nil : $0 } ?? "\u{FFFD}")
    }
    return String(text)
  }

  /// The words: runs of letters and digits, and whole runs of letters of scripts without spaces.
  public var words: [FoldedText] {
    var words: [FoldedText] = []
    var start = 0
    while start < units.count {
      var end = start
      while end < units.count, units[end].isSpacedLetter { end += 1 }
      if end == start {
        while end < units.count, units[end].isUnspaced { end += 1 }
      }
      if end > start { words.append(part(start..<end)) }
      start = max(end, start + 1)
    }
    return words
  }

  /// How many scalars it is compared by.
  public var count: Int { units.count }

  /// Where another text stands in this one, letter case aside: ranges of UTF-8 offsets that do not overlap.
  ///
  /// - Parameters:
  ///   - other: the text looked for; one without scalars stands nowhere.
  ///   - asWord: whether no letter of the same word may stand before or behind it.
  /// - Returns: the ranges from left to right.
  /// - Complexity: O(*n* × *m*).
  public func ranges(of other: FoldedText, asWord: Bool = false) -> [Range<Int>] {
    let length = other.units.count
    guard length > 0, length <= units.count, let first = other.units.first?.folded else {
      return []
    }
    var found: [Range<Int>] = []
    var start = 0
    while start + length <= units.count {
      if units[start].folded == first,
        other.units.indices.allSatisfy({ units[start + $0].folded == other.units[$0].folded }),
        !asWord || (isBoundary(at: start) && isBoundary(at: start + length))
      {
        found.append(offsets[start]..<offsets[start + length])
        start += length
      } else {
        start += 1
      }
    }
    return found
  }

  private func part(_ range: Range<Int>) -> FoldedText {
    var part = FoldedText()
    part.units = Array(units[range])
    part.offsets = offsets[range.lowerBound...range.upperBound].map {
      $0 - offsets[range.lowerBound]
    }
    return part
  }
}
