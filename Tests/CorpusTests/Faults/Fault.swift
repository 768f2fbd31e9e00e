import BilingualMarkdown
import Testing
import Workspace

/// A way to damage a document, and the check that must tell it.
struct Fault: Sendable, CustomTestStringConvertible {
  let name: String
  /// The checks any of which tells it rightly.
  let expected: Set<String>
  /// Whether the same check rightly tells it at other places too.
  var spreads = false
  /// Whether other units of the document are rightly told.
  var changesTheDocument = false
  /// The edits that put it into a unit; nil where it cannot be put there.
  let inject: @Sendable (FaultSite) -> [FaultSite.Edit]?

  var testDescription: String { name }

  /// The first unit of a document that it can be put into, looked for from the middle.
  func site(in document: Document) -> (site: FaultSite, edits: [FaultSite.Edit])? {
    let count = document.bilingual.units.count
    for offset in 0..<count {
      let site = FaultSite(document: document, index: (count / 2 + offset) % count)
      if let edits = inject(site) { return (site, edits) }
    }
    return nil
  }
}
