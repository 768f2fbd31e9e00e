import BilingualMarkdown
import Workspace

/// A real document with its texts at hand.
struct FaultDocument: Sendable {
  let document: Document
  /// The target and the source of each unit.
  let texts: [(target: String, source: String)]

  init(_ document: Document) {
    self.document = document
    texts = document.bilingual.units.map { unit in
      (document.bilingual.text(unit.target), document.bilingual.text(unit.source))
    }
  }

  var path: String { document.info.path }

  /// The document after some edits; nil where they leave nothing of it.
  func applying(_ edits: [FaultSite.Edit]) throws -> Document? {
    var bytes = document.bilingual.bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.text.utf8)
    }
    return bytes.isEmpty ? nil : try Document(parsing: bytes, at: document.place)
  }

  /// The numbers of the units that some edits change; an empty one for text outside units.
  func units(changedBy edits: [FaultSite.Edit]) -> Set<String> {
    var names: Set<String> = []
    for edit in edits {
      let unit = document.bilingual.units.first {
        $0.whole.lowerBound <= edit.range.lowerBound && edit.range.upperBound <= $0.whole.upperBound
      }
      names.insert(unit?.number.map(String.init) ?? "")
    }
    return names
  }
}
