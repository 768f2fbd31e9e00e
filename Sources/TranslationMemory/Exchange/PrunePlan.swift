import Diagnostics
import Workspace

/// What rules remove from a memory.
struct PrunePlan {
  /// What leaves of one document.
  struct Part {
    var id: Int64
    var unwanted: [(ordinal: Int, translation: Int64)]
    var told: PruneSummary.Document
  }

  /// The documents that lose segments, in the order of their paths.
  private(set) var parts: [Part] = []

  init(_ rules: PruneRules, _ tables: MemoryTables) throws(InputError) {
    for (id, document) in try tables.documents.all() where rules.concerns(document) {
      let unwanted = try tables.occurrences.segments(of: id, rules)
      let count = try tables.occurrences.number(in: id)
      let isRemoved = unwanted.count == count && (!document.isFile || rules.isGone != nil)
      if unwanted.isEmpty, !isRemoved { continue }
      let told = PruneSummary.Document(
        path: document.path,
        locale: document.info.locale,
        removed: unwanted.count,
        kept: count - unwanted.count,
        isRemoved: isRemoved
      )
      parts.append(Part(id: id, unwanted: unwanted, told: told))
    }
  }

  /// What would leave, with the translations and sources that would then stand nowhere.
  func summary(_ tables: MemoryTables) throws(InputError) -> PruneSummary {
    var summary = PruneSummary(documents: parts.map(\.told))
    var places: [Int64: Int] = [:]
    for one in parts.lazy.flatMap(\.unwanted) { places[one.translation, default: 0] += 1 }
    var translations: [Int64: Int] = [:]
    for (translation, count) in places
    where try tables.translations.places(of: translation) == count {
      summary.translations += 1
      if let source = try tables.translations.source(of: translation) {
        translations[source, default: 0] += 1
      }
    }
    for (source, count) in translations
    where try tables.translations.number(of: source) == count { summary.sources += 1 }
    return summary
  }
}
