import BilingualMarkdown
import Workspace

/// A value of the front matter that is the same in every locale of a source version.
struct MetadataFact: Sendable {
  /// Its key.
  var key: String
  /// The hash of its value.
  var value: UInt64
  /// Where its value stands in the document.
  var start: UInt32
  var end: UInt32

  /// What is translated, or belongs to the translation rather than to its source.
  private static let own: Set<String> = [
    "title", "titlesuffix", "description", "summary", "keywords", "ms.contentlocale",
    "ms.locfileid",
    "ms.lasthandoff", "ms.openlocfilehash", "ms.sourcegitcommit", "ms.translationtype",
  ]

  /// What a document says beside its translated values; nothing where its front matter is no YAML.
  static func all(of document: Document) -> [MetadataFact] {
    guard document.frontMatter.failure == nil, document.info.version != nil else { return [] }
    let units = document.bilingual.units
    var unit = 0
    return document.frontMatter.entries.compactMap { entry in
      while unit < units.count, units[unit].whole.upperBound <= entry.range.lowerBound { unit += 1 }
      let isTranslated = unit < units.count && units[unit].whole.overlaps(entry.range)
      guard !isTranslated, !own.contains(entry.key.lowercased()) else { return nil }
      return MetadataFact(
        key: entry.key,
        value: TextHash.of(entry.value),
        start: UInt32(entry.range.lowerBound),
        end: UInt32(entry.range.upperBound)
      )
    }
  }
}
