import BilingualMarkdown
import Checks
import Diagnostics
import Workspace

/// Real documents with what is found in them as they are.
struct FaultRun: Sendable {
  private let documents: [FaultDocument]
  private let results: [DocumentChecker.Result]
  private let checker: DocumentChecker
  private let settings: CheckSettings
  private let flows: FlowCatalog?
  private let evidence: FaultEvidence
  private var base: [Place: [Finding]] = [:]

  /// What a finding is known by: lines move, but units do not.
  struct Place: Hashable, Comparable, CustomStringConvertible {
    var check: String
    var path: String
    var unit: String

    var description: String { "\(check) at \(path) \(unit)" }

    static func < (left: Self, right: Self) -> Bool {
      (left.path, left.unit, left.check) < (right.path, right.unit, right.check)
    }
  }

  /// What a fault did.
  struct Outcome: Sendable {
    /// The documents it was put into.
    var injected = 0
    /// Those in which it was not told.
    var missed: [String] = []
    /// What was found elsewhere that was not there before.
    var added: [Place] = []
  }

  /// A document that a fault was put into.
  private struct Faulted {
    var index: Int
    /// The numbers of the units that were changed.
    var units: Set<String>
  }

  /// Checks documents as they are.
  init(_ documents: [Document], locales: LocaleCatalog, flows: FlowCatalog? = nil) {
    var settings = CheckSettings()
    settings.severity = .note
    self.settings = settings
    self.flows = flows
    let checker = DocumentChecker(settings: settings, locales: locales.profiles, flows: flows)
    self.checker = checker
    self.documents = documents.map(FaultDocument.init)
    evidence = FaultEvidence(self.documents)
    results = documents.map(checker.check)
    base = findings(documents, results)
  }

  /// Puts a fault into documents spread over all of them, one a document, and checks everything again.
  func outcome(of fault: Fault) throws -> Outcome {
    var (changed, results) = (documents.map { Optional($0.document) }, results)
    var faulted: [Faulted] = []
    var learntFrom: Set<String> = []
    for index in spread where faulted.count < fault.sites {
      // Faults in two locales of a page could hide each other.
      let page = documents[index].document.info.page
      if fault.reach != .unit,
        faulted.contains(where: { documents[$0.index].document.info.page == page })
      {
        continue
      }
      // What is told already cannot be told anew.
      let edits = fault.edits(in: documents[index], evidence) { site, edits in
        if let lesson = fault.learntFrom(site),
          !learntFrom.insert("\(site.locale) \(lesson)").inserted
        {
          return false
        }
        let units = documents[index].units(changedBy: edits)
        return !base.keys.contains { place in
          place.path == documents[index].path && fault.expected.contains(place.check)
            && (fault.reach != .unit || units.contains(place.unit))
        }
      }
      guard let edits else { continue }
      changed[index] = try documents[index].applying(edits)
      if let document = changed[index] { results[index] = checker.check(document) }
      faulted.append(Faulted(index: index, units: documents[index].units(changedBy: edits)))
    }
    let left = changed.indices.filter { changed[$0] != nil }
    let after = findings(left.compactMap { changed[$0] }, left.map { results[$0] })
    return Outcome(
      injected: faulted.count,
      missed: faulted.filter { !isTold(fault, $0, after) }.map { faulted in
        "\(documents[faulted.index].path) \(faulted.units.sorted().joined(separator: " "))"
      },
      added: added(by: fault, faulted, changed, after)
    )
  }

  /// The documents in an order that goes through all folders at once.
  private var spread: [Int] {
    let count = documents.count
    let step = [389, 383, 379].first { count % $0 != 0 } ?? 1
    return (0..<count).map { $0 * step % count }
  }

  private func isTold(_ fault: Fault, _ faulted: Faulted, _ after: [Place: [Finding]]) -> Bool {
    let info = documents[faulted.index].document.info
    func isNew(_ place: Place) -> Bool {
      fault.expected.contains(place.check)
        && after[place, default: []].count > base[place, default: []].count
    }
    switch fault.reach {
    case .unit:
      return faulted.units.allSatisfy { unit in
        fault.expected.contains { isNew(Place(check: $0, path: info.path, unit: unit)) }
      }
    case .document: return after.keys.contains { $0.path == info.path && isNew($0) }
    case .page:
      let page = documents.filter { $0.document.info.page == info.page }.map(\.path)
      return after.keys.contains { page.contains($0.path) && isNew($0) }
    case .workspace:
      return after.keys.contains { place in
        isNew(place)
          && documents.contains {
            $0.path == place.path && $0.document.info.locale == info.locale
          }
      }
    }
  }

  /// What is new and neither stands where a fault was put nor names that place.
  private func added(
    by fault: Fault,
    _ faulted: [Faulted],
    _ changed: [Document?],
    _ after: [Place: [Finding]]
  ) -> [Place] {
    var touched: [String: Set<String>] = [:]
    var spans: [String: [Range<Position>]] = [:]
    for fault in faulted {
      let path = documents[fault.index].path
      touched[path] = fault.units
      guard let document = changed[fault.index] else { continue }
      let units = documents[fault.index].document.bilingual.units
      if units.count == document.bilingual.units.count {
        for (old, new) in zip(units, document.bilingual.units) where old.number != new.number {
          touched[path]?.insert(new.number.map(String.init) ?? "")
        }
      }
      spans[path] = document.bilingual.units.filter { unit in
        fault.units.contains(unit.number.map(String.init) ?? "")
      }.map { unit in
        unit.position..<document.location(of: unit.whole).end
      }
    }
    return after.filter { place, findings in
      let known = base[place, default: []]
      guard findings.count > known.count, touched[place.path]?.contains(place.unit) != true,
        !fault.elsewhere.contains(place.check),
        !(fault.changesTheDocument && touched[place.path] != nil)
      else { return false }
      if fault.reach != .unit, fault.expected.contains(place.check) { return false }
      return !findings.contains { finding in
        finding.related.contains { related in
          spans[related.location.path]?.contains { $0.contains(related.location.start) } ?? false
        }
      }
    }.map(\.key).sorted()
  }

  private func findings(
    _ documents: [Document],
    _ results: [DocumentChecker.Result]
  ) -> [Place: [Finding]] {
    let pages = PageCatalog(documents.map { DocumentSummary($0) })
    let byPath = Dictionary(documents.map { ($0.info.path, $0) }, uniquingKeysWith: { a, _ in a })
    let together = CrossLocaleChecker(pages: pages, flows: flows, settings: settings)
      .check(results.map(\.facts)) { byPath[$0.info.path] }
    return Dictionary(grouping: results.flatMap(\.findings) + together.findings) { finding in
      Place(check: finding.check, path: finding.location.path, unit: finding.unit ?? "")
    }
  }
}
