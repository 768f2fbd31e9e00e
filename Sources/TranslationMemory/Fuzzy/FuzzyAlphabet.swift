/// The scalars of a segment's texts, and how they are written as bytes.
///
/// Scalars are ranked by how often they occur. The 223 most frequent have a symbol of their own, from 1;
/// the others share 32 symbols, and a record tells apart those that it holds. Symbol 0 is no scalar.
///
/// Symbols fall into four classes of about equal weight, the rarest scalars in class 0.
struct FuzzyAlphabet: Sendable {
  static let classCount = 4
  /// The symbols that stand for one scalar each are those from 1 to here.
  static let lastOwnSymbol = 223
  private static let sharedSymbols = 32
  /// As many of the most frequent symbols have a column of their own in every block.
  static let columnsOfTheirOwn = 12

  /// The scalars by rank.
  let scalars: [UInt32]
  /// The last symbols of classes 3, 2 and 1, each at least the one before.
  let classEnds: [UInt8]

  /// Ranks scalars by their counts.
  init(counts: [UInt32: Int]) {
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    scalars = ranked.map(\.key)
    let total = counts.values.reduce(0, +)
    var ends: [UInt8] = []
    var (covered, symbol) = (0, 0)
    for part in 1..<Self.classCount {
      // The first two classes must end where columns are still a symbol's own.
      let limit = part < 3 ? Self.columnsOfTheirOwn : Self.lastOwnSymbol
      while symbol < min(limit, ranked.count), covered * Self.classCount < total * part {
        covered += ranked[symbol].value
        symbol += 1
      }
      ends.append(UInt8(symbol))
    }
    classEnds = ends
  }

  /// Takes an alphabet as it was stored; nil where it cannot be one.
  init?(scalars: [UInt32], classEnds: [UInt8]) {
    guard classEnds.count == Self.classCount - 1, classEnds[0] <= classEnds[1],
      classEnds[1] <= min(classEnds[2], UInt8(Self.columnsOfTheirOwn)),
      classEnds[2] <= UInt8(Self.lastOwnSymbol)
    else { return nil }
    (self.scalars, self.classEnds) = (scalars, classEnds)
  }

  /// The symbol of a rank.
  static func symbol(ofRank rank: Int) -> UInt8 {
    rank < lastOwnSymbol
      ? UInt8(rank + 1) : UInt8(lastOwnSymbol + 1 + (rank - lastOwnSymbol) % sharedSymbols)
  }

  /// The class of a symbol, from 0 for the rarest to 3.
  func symbolClass(_ symbol: UInt8) -> Int { Self.classCount - 1 - classEnds.count { symbol > $0 } }
}
