import Diagnostics
import Workspace

/// Makes a list of terms of concepts, one after another.
struct TermListBuilder {
  private(set) var list = TermList()
  private let path: String
  private let locale: (String) -> LocaleTag?
  private let report: (InputError) -> Void
  private let leaveOut: (InputError) -> Void
  private var concepts = NumberedNames(sign: " ")
  private var unknownLanguages: Set<String> = []

  init(
    path: String,
    locale: @escaping (String) -> LocaleTag?,
    report: @escaping (InputError) -> Void,
    leavingOut: @escaping (InputError) -> Void
  ) {
    self.path = path
    self.locale = locale
    self.report = report
    leaveOut = leavingOut
  }

  /// Adds a concept: as one term, or as two where some of its words are forbidden and others are not.
  mutating func add(_ entry: TBXEntry) {
    var allowed: [LocaleTag: [String]] = [:]
    var forbidden: [LocaleTag: [String]] = [:]
    var notes = Notes(entry.notes)
    for word in entry.words {
      guard let locale = locale(of: word), let pattern = pattern(of: word, &notes) else { continue }
      if word.status.map(TBXText.forbids) ?? false {
        forbidden[locale, default: []].append(pattern)
      } else {
        allowed[locale, default: []].append(pattern)
      }
    }
    guard !allowed.isEmpty || !forbidden.isEmpty else {
      tell("a concept without a term that can be used is left out", entry.position)
      return
    }
    let isKept = notes.all.contains(where: TBXText.keeps)
    let others = notes.all.filter { !TBXText.keeps($0) }
    let note = (others.isEmpty ? entry.definitions : others).joined(separator: " ")
    let name = entry.id.map(TBXConceptID.concept) ?? entry.words.first?.text ?? ""
    if !allowed.isEmpty { append(name, isKept ? .keep : .translate, note, allowed, entry) }
    if !forbidden.isEmpty {
      append(allowed.isEmpty ? name : name + " (forbidden)", .forbid, note, forbidden, entry)
    }
  }

  /// What is noted of a concept: all that stands at the concept, and what its words add.
  private struct Notes {
    private(set) var all: [String]
    private var known: Set<String>

    init(_ notes: [String]) { (all, known) = (notes, Set(notes)) }

    mutating func add(_ note: String) {
      if known.insert(note).inserted { all.append(note) }
    }
  }

  private mutating func append(
    _ name: String,
    _ rule: Term.Rule,
    _ note: String,
    _ words: [LocaleTag: [String]],
    _ entry: TBXEntry
  ) {
    let name = PlainText.collapsed(name)
    let concept = concepts.unique(name.isEmpty ? "concept" : name)
    let cells = words.compactMapValues { try? TermPattern($0.joined(separator: "|")) }
    for locale in cells.keys.sorted() where !list.locales.contains(locale) {
      list.locales.append(locale)
    }
    list.terms.append(
      Term(concept: concept, rule: rule, note: note, cells: cells, position: entry.position)
    )
  }

  private mutating func locale(of word: TBXEntry.Word) -> LocaleTag? {
    if let locale = locale(word.language) { return locale }
    if unknownLanguages.count < ExchangeLimits.nesting,
      unknownLanguages.insert(word.language).inserted
    {
      leaveOut(
        InputError(
          path: path,
          position: word.position,
          message: "the project has no locale ‘\(word.language.prefix(60))’; its terms are left out"
        )
      )
    }
    return nil
  }

  /// The pattern of a word; its notes, but for the one that tells the pattern, are added to `notes`.
  private func pattern(of word: TBXEntry.Word, _ notes: inout Notes) -> String? {
    var pattern = word.text
    for note in word.notes {
      let written = note.dropFirst(TBXText.patternLabel.count)
      if note.hasPrefix(TBXText.patternLabel), written.filter({ $0 != "*" }) == word.text {
        pattern = String(written)
      } else {
        notes.add(note)
      }
    }
    let isLiteral = pattern == word.text
    guard !pattern.isEmpty else {
      tell("a term without text is left out", word.position)
      return nil
    }
    if isLiteral, word.text.contains(where: { $0 == "|" || $0 == "*" }) {
      tell(
        "‘\(word.text.prefix(60))’ is left out: in a list of terms ‘|’ and ‘*’ are signs",
        word.position
      )
      return nil
    }
    do throws(TermPattern.Problem) {
      _ = try TermPattern(pattern)
    } catch {
      tell("‘\(word.text.prefix(60))’ is left out: \(error.message)", word.position)
      return nil
    }
    return pattern
  }

  private func tell(_ message: String, _ position: Position) {
    report(InputError(path: path, position: position, message: message))
  }
}
