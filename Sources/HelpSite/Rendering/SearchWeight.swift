import Workspace

/// How much a hit on a page counts in search, beside 1 for an ordinary one.
enum SearchWeight {
  /// A flow, which is what most members come for.
  static let flow = "3"

  /// A page: one that announces, or that is not in the reader's language, counts less.
  static func page(_ name: String, isFallback: Bool) -> String {
    isFallback || isAnnouncement(name) ? "0.5" : "1"
  }

  /// Whether a page tells news, by the words in its path; these are old soon.
  private static func isAnnouncement(_ name: String) -> Bool {
    let words: Set<Substring> = ["announcement", "announcements", "news", "changelog", "blog"]
    return name.lowercased().split { "/-_.".contains($0) }.contains(where: words.contains)
      || name.lowercased().contains("whats-new") || name.lowercased().contains("release-notes")
  }
}
