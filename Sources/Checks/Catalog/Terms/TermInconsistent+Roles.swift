import Diagnostics
import Workspace

extension Check {
  /// Reports where a page has another word for a role than it has nearly always.
  static func reportRoles(
    _ collection: CheckedCollection,
    _ least: Int,
    _ share: Double,
    _ sink: inout CollectionHitSink
  ) {
    let locales = Dictionary(grouping: collection.facts.indices) { collection.facts[$0].locale }
    for locale in locales.keys.sorted() {
      let documents = locales[locale] ?? []
      let lexicon = RoleLexicon(documents.lazy.map { collection.facts[$0] })
      guard !lexicon.entries.isEmpty else { continue }
      for document in documents {
        reportRoles(of: collection.facts[document], lexicon, least, share, &sink)
      }
    }
  }

  private static func reportRoles(
    of document: DocumentFacts,
    _ lexicon: RoleLexicon,
    _ least: Int,
    _ share: Double,
    _ sink: inout CollectionHitSink
  ) {
    let roles = document.terms.roles
    let isUnspaced = LanguageTraits(of: document.locale).isHan
    let uses = Dictionary(
      grouping: roles.all.filter { lexicon.entries[$0.role] != nil },
      by: \.role
    )
    for role in uses.keys.sorted() {
      guard let entry = lexicon.entries[role], let facts = uses[role] else { continue }
      let usual = facts.filter { roles.stems(of: $0).contains(entry.usual) }
      guard let model = usual.first, usual.count >= least else { continue }
      var odd: [(fact: RoleFact, word: UInt32)] = []
      for fact in facts {
        let stems = roles.stems(of: fact)
        guard !stems.contains(entry.usual),
          let word = entry.others.first(where: { stems.contains($0) })
        else { continue }
        odd.append((fact, word))
      }
      guard Double(usual.count) >= share * Double(usual.count + odd.count) else { continue }
      for (fact, word) in odd {
        sink.report(
          .otherWord(word, for: fact, entry.usual, model, count: usual.count, in: document),
          // Without spaces, what was learnt may be half of one word and half of the next.
          severity: isUnspaced ? .note : nil
        )
      }
    }
  }
}

extension CollectionHit {
  /// A role with another word than the usual one.
  fileprivate static func otherWord(
    _ word: UInt32,
    for fact: RoleFact,
    _ usual: UInt32,
    _ model: RoleFact,
    count: Int,
    in document: DocumentFacts
  ) -> CollectionHit {
    CollectionHit(
      path: document.path,
      locale: document.locale,
      place: .unit(Int(fact.unit)),
      quotations: [
        .init(path: document.path, unit: Int(fact.unit), isSource: true, range: fact.range),
        .init(path: document.path, unit: Int(model.unit), isSource: false),
        .init(path: document.path, unit: Int(fact.unit), isSource: false),
      ],
      related: [
        .init(path: document.path, unit: Int(model.unit), message: "the usual word is here")
      ],
      condition: { areTwoWords($0[0], TermStems.word(usual, in: $0[1]), word, in: $0[2]) },
      message: { texts in
        let usually = TermStems.word(usual, in: texts[1]) ?? "…"
        let here = TermStems.word(word, in: texts[2]) ?? "…"
        return "\(Quoted.text(texts[0])) is \(Quoted.text(usually)) \(count) times on this page, "
          + "here \(Quoted.text(here))"
      }
    )
  }

  /// Whether two words are neither forms nor parts of one, and the other is none of the source's.
  private static func areTwoWords(
    _ source: String,
    _ usual: String?,
    _ other: UInt32,
    in text: String
  ) -> Bool {
    guard let usual, let other = TermStems.word(other, in: text) else { return false }
    let word = usual.lowercased()
    return !text.lowercased().contains(word.prefix(4))
      && !isForm(other.lowercased(), of: word)
      && !other.lowercased().hasPrefix(source.lowercased().prefix(4))
  }

  /// Whether two words begin alike; of a script without spaces, whether they share a character.
  private static func isForm(_ word: String, of other: String) -> Bool {
    let isSpaced = word.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
    return isSpaced ? word.hasPrefix(other.prefix(3)) : word.contains { other.contains($0) }
  }
}
