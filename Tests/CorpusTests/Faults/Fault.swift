import BilingualMarkdown
import Testing
import Workspace

/// A way to damage a document, and the check that must tell it.
struct Fault: Sendable, CustomTestStringConvertible {
  /// Where a fault is told.
  enum Reach: Sendable {
    /// At each unit that it changes.
    case unit
    /// Anywhere in the document that it changes.
    case document
    /// In the document or in the same page of another locale.
    case page
    /// Wherever the document is linked from.
    case workspace
  }

  let name: String
  /// The checks any of which tells it rightly.
  let expected: Set<String>
  /// Where it is told.
  var reach = Reach.unit
  /// The checks that rightly tell of it at other places too.
  var elsewhere: Set<String> = []
  /// How many documents it is put into at most.
  var sites = 60
  /// The share of them that must be told.
  var atLeast = 0.99
  /// Whether the whole document is read in another way, so that anything may be told in it.
  var changesTheDocument = false
  /// What a locale must know for it to be told: two sites that need the same would outvote the rest.
  var learntFrom: @Sendable (FaultSite) -> Substring? = { _ in nil }
  /// The edits that put it into a unit; nil where it cannot be put there.
  let inject: @Sendable (FaultSite) -> [FaultSite.Edit]?

  var testDescription: String { name }

  /// The edits at the first unit of a document that it can be put into, looked for from the middle.
  func edits(
    in document: FaultDocument,
    _ evidence: FaultEvidence,
    where isUsable: (FaultSite, [FaultSite.Edit]) -> Bool
  ) -> [FaultSite.Edit]? {
    let count = document.texts.count
    for offset in 0..<count {
      let site = FaultSite(
        document: document,
        index: (count / 2 + offset) % count,
        evidence: evidence
      )
      if let edits = inject(site), isUsable(site, edits) { return edits }
    }
    return nil
  }
}
