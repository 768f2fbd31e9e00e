public import Diagnostics
public import Workspace

extension TermList {
  /// The list with the terms of another one: nothing that stands here is changed or removed.
  ///
  /// A term goes to the one of the same concept, else to one of the same rule that shares a word of the source
  /// locale, else to the end. Words that are new are added as further alternatives. A rule or a note that
  /// differs is told and left out.
  ///
  /// - Parameters:
  ///   - other: the terms to take in.
  ///   - path: the file that they come from.
  ///   - sourceLocale: the locale of the sources.
  ///   - report: takes what was left out.
  /// - Returns: the longer list.
  public func merging(
    _ other: TermList,
    from path: String,
    sourceLocale: LocaleTag,
    report: (InputError) -> Void
  ) -> TermList {
    var merged = self
    merged.locales += other.locales.filter { !locales.contains($0) }
    var byConcept: [String: Int] = [:]
    var byWord: [String: Int] = [:]
    for (index, term) in merged.terms.enumerated() {
      byConcept[term.concept] = index
      for word in term.words(in: sourceLocale) { byWord[word] = byWord[word] ?? index }
    }
    for term in other.terms {
      let known = term.words(in: sourceLocale).lazy.compactMap { byWord[$0] }.first
      guard let index = byConcept[term.concept] ?? known else {
        byConcept[term.concept] = merged.terms.count
        merged.terms.append(term)
        continue
      }
      merged.terms[index].take(term, from: path, report: report)
    }
    return merged
  }
}

extension Term {
  /// The words of a locale, each with the rule, so that what is forbidden never meets what is not.
  fileprivate func words(in locale: LocaleTag) -> [String] {
    (cells[locale]?.alternatives ?? []).map { "\(rule.rawValue) \($0)" }
  }

  fileprivate mutating func take(
    _ other: Term,
    from path: String,
    report: (InputError) -> Void
  ) {
    func tell(_ message: String) {
      report(InputError(path: path, position: other.position, message: message))
    }
    guard rule == other.rule else {
      tell(
        "‘\(concept)’ is to ‘\(other.rule.rawValue)’ here, but to ‘\(rule.rawValue)’ in the project; "
          + "the term is left out"
      )
      return
    }
    if note.isEmpty {
      note = other.note
    } else if !other.note.isEmpty, other.note != note {
      tell("the note of ‘\(concept)’ is another one in the project, which is kept")
    }
    for (locale, pattern) in other.cells {
      guard let own = cells[locale] else {
        cells[locale] = pattern
        continue
      }
      let new = pattern.alternatives.filter { !own.alternatives.contains($0) }
      if !new.isEmpty, let longer = try? TermPattern(([own.text] + new).joined(separator: "|")) {
        cells[locale] = longer
      }
    }
  }
}
