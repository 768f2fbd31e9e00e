import Workspace

/// Small words that change with the word they stand before, or may be left out.
///
/// Two wordings that differ in them alone differ by inflection. Negations are never among them.
struct Articles: Sendable {
  private let hashes: WordTable

  private init(_ words: String) {
    hashes = WordTable(words.split(separator: " ").map { (WordHash.of(String($0)), 0) })
  }

  /// Whether the word with a hash is one of them.
  func contains(_ hash: UInt64) -> Bool { hashes.contains(hash) }

  /// Those of a language, such as `pt`; none where the language has none.
  static func of(_ language: String) -> Articles { known[language] ?? none }

  private static let none = Articles("")
  private static let known = [
    "de": Articles(
      "der die das den dem des ein eine einen einem einer eines zur zum im ins am ans in an zu"
    ),
    "en": Articles("the a an"),
    "es": Articles("el la los las un una unos unas lo al del a de"),
    "fr": Articles("le la les l un une des du de d au aux à"),
    "it": Articles("il lo la l i gli le un uno una un del dello della dei degli delle al alla ai"),
    "pt": Articles(
      "o a os as um uma no na nos nas do da dos das ao à aos às pelo pela pelos pelas de em"
    ),
    "ru": Articles("в во с со о об к ко"),
    "zh": Articles("的 了 在 则 将 会 你 您 请 个"),
  ]
}
