public import Diagnostics
public import Workspace

/// Takes lists of terms into another one: nothing that stands there is changed or removed.
///
/// A term goes to the one of the same concept, unless both have words of the source locale and share none:
/// other tools number their concepts, so that a name of theirs may mean anything. Else it goes to one of the
/// same rule that shares a word of the source locale, else to the end. Words that are new are added as further
/// alternatives. A rule or a note that differs is told and left out.
///
/// - Complexity: linear in the lists.
public struct TermMerging: Sendable {
  /// How many findings are kept; beyond that they are counted.
  private static let findingsLimit = 10_000

  /// The longer list.
  public private(set) var list: TermList
  /// What became of the terms, and what could not be used.
  public private(set) var findings: [Finding] = []
  /// How many errors there are beyond those in `findings`.
  public private(set) var omittedFindings = 0
  /// How many terms went which way.
  public private(set) var summary = TermSummary()

  private let path: String
  private let sourceLocale: LocaleTag
  /// The files that the terms of the list stand in.
  private var paths: [String]
  private var byConcept: [String: Int] = [:]
  private var byWord: [String: Int] = [:]

  /// Begins with a list.
  ///
  /// - Parameters:
  ///   - list: the terms that stay as they are.
  ///   - path: the file that they stand in.
  ///   - sourceLocale: the locale of the sources.
  public init(into list: TermList, at path: String, sourceLocale: LocaleTag) {
    (self.list, self.path, self.sourceLocale) = (list, path, sourceLocale)
    paths = Array(repeating: path, count: list.terms.count)
    for index in list.terms.indices { enter(index) }
  }

  /// Takes in the terms of a file.
  public mutating func take(_ other: TermList, from path: String) {
    list.locales += other.locales.filter { !list.locales.contains($0) }
    for term in other.terms {
      guard let index = place(of: term) else {
        add(term, from: path)
        continue
      }
      guard list.terms[index].rule == term.rule else {
        refuse(term, for: index, from: path)
        continue
      }
      extend(index, by: term, from: path)
    }
  }

  /// Takes a report of what cannot be used of a file.
  public mutating func take(_ problem: InputError) {
    summary.refused += 1
    tell(.unreadable, problem)
  }

  /// Takes a report of what has no place in a list of terms.
  public mutating func leaveOut(_ problem: InputError) { tell(.leftOut, problem) }

  private mutating func place(of term: Term) -> Int? {
    let words = term.words(in: sourceLocale)
    if let index = byConcept[term.concept] ?? byConcept[PlainText.collapsed(term.concept)] {
      let own = list.terms[index].words(in: sourceLocale)
      if words.isEmpty || own.isEmpty || !Set(own).isDisjoint(with: words) { return index }
    }
    for word in words {
      if let index = byWord[term.rule.rawValue + " " + word] { return index }
    }
    return nil
  }

  private mutating func enter(_ index: Int) {
    let term = list.terms[index]
    byConcept[term.concept] = index
    let name = PlainText.collapsed(term.concept)
    byConcept[name] = byConcept[name] ?? index
    for word in term.words(in: sourceLocale) {
      let key = term.rule.rawValue + " " + word
      byWord[key] = byWord[key] ?? index
    }
  }

  private mutating func add(_ term: Term, from path: String) {
    var term = term
    let name = term.concept
    var number = 2
    while byConcept[PlainText.collapsed(term.concept)] != nil {
      term.concept = "\(name) \(number)"
      number += 1
    }
    list.terms.append(term)
    paths.append(path)
    enter(list.terms.count - 1)
    summary.added += 1
    tell(.term, "‘\(term.concept)’ is new\(Self.list(term.cells))", term, path)
  }

  private mutating func refuse(_ term: Term, for index: Int, from path: String) {
    summary.refused += 1
    let own = list.terms[index]
    tell(
      .conflict,
      "‘\(own.concept)’ is to ‘\(term.rule.rawValue)’ here, but to ‘\(own.rule.rawValue)’ in "
        + "\(paths[index]); keep one of the two by hand",
      term,
      path,
      besides: index
    )
  }

  private mutating func extend(_ index: Int, by term: Term, from path: String) {
    let old = list.terms[index]
    var gained: [LocaleTag: TermPattern] = [:]
    for (locale, pattern) in term.cells {
      guard let own = old.cells[locale] else {
        gained[locale] = pattern
        list.terms[index].cells[locale] = pattern
        continue
      }
      let known = Set(own.alternatives.map(PlainText.collapsed))
      let words = pattern.alternatives.filter { !known.contains(PlainText.collapsed($0)) }
      guard !words.isEmpty, let new = try? TermPattern(words.joined(separator: "|")),
        let longer = try? TermPattern(own.text + "|" + new.text)
      else { continue }
      gained[locale] = new
      list.terms[index].cells[locale] = longer
    }
    let note = PlainText.collapsed(term.note)
    let takesNote = old.note.isEmpty && !note.isEmpty
    if takesNote { list.terms[index].note = term.note }
    if !takesNote, !note.isEmpty, note != PlainText.collapsed(old.note) {
      tell(
        .conflict,
        "the note of ‘\(old.concept)’ is another one in \(paths[index]), which stays",
        term,
        path,
        besides: index
      )
    }
    if gained.isEmpty, !takesNote {
      summary.unchanged += 1
      return
    }
    enter(index)
    summary.extended += 1
    let what = Self.list(gained) + (takesNote ? (gained.isEmpty ? ": " : "; ") + "a note" : "")
    tell(.term, "‘\(old.concept)’ gets more\(what)", term, path, besides: index)
  }

  private static func list(_ cells: [LocaleTag: TermPattern]) -> String {
    let words = cells.sorted { $0.key < $1.key }.map { "\($0.key) ‘\($0.value)’" }
    return (words.isEmpty ? "" : ": ") + words.joined(separator: ", ")
  }

  private mutating func tell(_ kind: ImportFinding, _ problem: InputError) {
    let advice = problem.advice.map { "; \($0)" } ?? ""
    let location = Location(path: problem.path, start: problem.position ?? .start)
    tell(kind.finding(problem.message + advice, at: location))
  }

  private mutating func tell(
    _ kind: ImportFinding,
    _ message: String,
    _ term: Term,
    _ path: String,
    besides index: Int? = nil
  ) {
    var finding = kind.finding(message, at: Location(path: path, start: term.position))
    if let index {
      let place = Location(path: paths[index], start: list.terms[index].position)
      finding.related = [.init(location: place, message: "‘\(list.terms[index].concept)’")]
    }
    tell(finding)
  }

  private mutating func tell(_ finding: Finding) {
    if findings.count < Self.findingsLimit {
      findings.append(finding)
    } else if finding.severity == .error {
      omittedFindings += 1
    }
  }
}

/// How many terms of an import went which way.
public struct TermSummary: Sendable, Hashable {
  /// Those that are new.
  public var added = 0
  /// Those of the list that got words or a note.
  public var extended = 0
  /// Those that the list has.
  public var unchanged = 0
  /// Those that are not taken for a reason that a finding tells.
  public var refused = 0

  /// Creates a summary of nothing.
  public init() {}
}

extension Term {
  /// The words of a locale, as they are compared.
  fileprivate func words(in locale: LocaleTag) -> [String] {
    (cells[locale]?.alternatives ?? []).map(PlainText.collapsed)
  }
}
