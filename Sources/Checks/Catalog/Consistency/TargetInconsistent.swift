import Diagnostics
import Workspace

extension Check {
  /// One source that a locale translates in several ways.
  static let targetInconsistent = Check(
    id: "target-inconsistent",
    summary: "One source text has several translations in a locale.",
    rationale: """
      Readers take two wordings for two things. Markup and white space do not count, nor do sources of \
      fewer than four words, whose translation may depend on what they belong to. Each rarer wording of a \
      source is reported once, at its first place, together with the usual wording.
      """,
    severity: .note,
    examples: [
      .documents(
        .init("es-ES/a.md", "{103|Pague antes del último día.|Pay before the last day.}\n"),
        .init("es-ES/b.md", "{103|Pague antes del último día.|Pay before the last day.}\n"),
        .init("es-ES/c.md", "{103|⟦Abone antes del último día.⟧|Pay before the last day.}\n")
      ),
      .documents(
        .init("es-ES/a.md", "{103|Pague antes del último día.|Pay before the last day.}\n"),
        .init("es-ES/b.md", "{103|Pague antes del **último** día.|Pay before the **last** day.}\n")
      ),
      .documents(
        .init("de-DE/a.md", "{103|Speichern|Save}\n"),
        .init("de-DE/b.md", "{103|Sichern|Save}\n")
      ),
    ],
    work: .acrossLocales { collection, sink in
      let locales = Dictionary(grouping: collection.facts.indices) { collection.facts[$0].locale }
      for locale in locales.keys.sorted() {
        for group in TranslationGroup.groups(in: collection.facts, at: locales[locale] ?? []) {
          group.report(collection.facts, &sink)
        }
      }
    }
  )
}

/// The translations of one source in a locale, the usual one first.
private struct TranslationGroup {
  /// A unit with the hashes of its texts.
  struct Entry {
    var source: UInt64
    var target: UInt64
    var document: UInt32
    var unit: UInt32
  }

  /// The entries of each wording, in order of their places.
  var wordings: [ArraySlice<Entry>]

  /// The sources of a locale with more than one translation, in order of their first place.
  static func groups(in facts: [DocumentFacts], at documents: [Int]) -> [TranslationGroup] {
    var entries: [Entry] = []
    entries.reserveCapacity(documents.reduce(0) { $0 + facts[$1].unitCount })
    for document in documents {
      for unit in facts[document].sources.indices where facts[document].areSentences[unit] {
        entries.append(
          Entry(
            source: facts[document].sources[unit],
            target: facts[document].targets[unit],
            document: UInt32(document),
            unit: UInt32(unit)
          )
        )
      }
    }
    entries.sort {
      ($0.source, $0.target, $0.document, $0.unit) < ($1.source, $1.target, $1.document, $1.unit)
    }
    var groups: [TranslationGroup] = []
    var start = 0
    while start < entries.count {
      let source = entries[start].source
      let end = entries[start...].firstIndex { $0.source != source } ?? entries.count
      if entries[start].target != entries[end - 1].target {
        groups.append(TranslationGroup(entries[start..<end]))
      }
      start = end
    }
    return groups
  }

  private init(_ entries: ArraySlice<Entry>) {
    wordings = []
    var start = entries.startIndex
    while start < entries.endIndex {
      let target = entries[start].target
      let end = entries[start...].firstIndex { $0.target != target } ?? entries.endIndex
      wordings.append(entries[start..<end])
      start = end
    }
    wordings.sort { left, right in
      guard left.count == right.count, let a = left.first, let b = right.first else {
        return left.count > right.count
      }
      return (a.document, a.unit) < (b.document, b.unit)
    }
  }

  func report(_ facts: [DocumentFacts], _ sink: inout CollectionHitSink) {
    guard let usual = wordings.first, let sample = usual.first else { return }
    for wording in wordings.dropFirst() {
      guard let place = wording.first else { continue }
      let document = facts[Int(place.document)]
      let (usualCount, count) = (usual.count, wording.count)
      sink.report(
        CollectionHit(
          path: document.path,
          locale: document.locale,
          place: .unit(Int(place.unit)),
          quotations: [
            .init(path: facts[Int(sample.document)].path, unit: Int(sample.unit), isSource: false)
          ],
          message: { texts in
            let usually = texts.first.map { Quoted.text($0) } ?? "something else"
            let times = usualCount == 1 ? "once" : "\(usualCount) times"
            let here = count == 1 ? "" : " \(count) times"
            return "the same source is translated \(times) as \(usually), otherwise here\(here)"
          }
        )
      )
    }
  }
}
