/// The scalars of a segment's texts, and how they are written as bytes.
///
/// Scalars are ranked by how often they occur. The 223 most frequent have a symbol of their own, from 1;
/// the others share 32 symbols, and a record tells apart those that it holds. Symbol 0 is no scalar.
///
/// Symbols fall into classes of about equal weight, the rarest scalars in class 0. So many classes
/// that few of a text's scalars tell it from an unlike one, and so few that the order
/// of a class's scalars still tells something.
struct FuzzyAlphabet: Sendable {
  static let classCount = 4
  /// The symbols that stand for one scalar each are those from 1 to here.
  static let lastOwnSymbol = 223
  private static let sharedSymbols = 32

  /// The scalars by rank.
  let scalars: [UInt32]
  /// The last symbols of the classes but the rarest, from the most frequent on, each at least the one before.
  let classEnds: [UInt8]

  /// Ranks scalars by their counts.
  init(counts: [UInt32: Int]) {
    let ranked = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    scalars = ranked.map(\.key)
    let total = counts.values.reduce(0, +)
    var ends: [UInt8] = []
    var (covered, symbol) = (0, 0)
    for part in 1..<Self.classCount {
      while symbol < min(Self.lastOwnSymbol, ranked.count),
        covered * Self.classCount < total * part
      {
        covered += ranked[symbol].value
        symbol += 1
      }
      ends.append(UInt8(symbol))
    }
    classEnds = ends
  }

  /// Takes an alphabet as it was stored; nil where it cannot be one.
  init?(scalars: [UInt32], classEnds: [UInt8]) {
    guard classEnds.count == Self.classCount - 1,
      zip(classEnds, classEnds.dropFirst()).allSatisfy({ $0 <= $1 }),
      classEnds.allSatisfy({ $0 <= Self.lastOwnSymbol })
    else { return nil }
    (self.scalars, self.classEnds) = (scalars, classEnds)
  }

  /// The symbol of a rank.
  static func symbol(ofRank rank: Int) -> UInt8 {
    rank < lastOwnSymbol
      ? UInt8(rank + 1) : UInt8(lastOwnSymbol + 1 + (rank - lastOwnSymbol) % sharedSymbols)
  }

  /// The class of a symbol, from 0 for the rarest.
  func symbolClass(_ symbol: UInt8) -> Int { Self.classCount - 1 - classEnds.count { symbol > $0 } }
}
