import Workspace

/// How much a hit on a page counts in search, beside 1 for an ordinary one.
enum SearchWeight {
  /// A flow, which is what most members come for.
  static let flow = "3"

  /// A page: one that announces, or that is not in the reader's language, counts less.
  static func page(_ page: SitePage, isFallback: Bool) -> String {
    isFallback || page.isAnnouncement ? "0.5" : "1"
  }

  /// Whether a page tells news, by the words in its path; these are old soon.
  static func isAnnouncement(_ name: String) -> Bool {
    let words = name.lowercased().utf8.split { separators.contains($0) }.map(Substring.init)
    return words.contains(where: news.contains)
      || zip(words, words.dropFirst()).contains { pair in newsInTwoWords.contains { pair == $0 } }
  }

  private static let separators = Array("/-_.".utf8)
  private static let news: Set<Substring> = [
    "announcement", "announcements", "news", "changelog", "blog",
  ]
  private static let newsInTwoWords: [(Substring, Substring)] = [
    ("whats", "new"), ("release", "notes"),
  ]
}
