import BilingualMarkdown
public import Diagnostics
public import Workspace

/// Runs the checks that need the documents of all locales together.
public struct CrossLocaleChecker: Sendable {
  private let settings: CheckSettings
  private let checks: [Check]
  private let plans: CheckPlans
  private let pages: PageCatalog
  private let flows: FlowCatalog?
  private let locales: [LocaleTag]
  private let memory: ProposalSource?

  /// Makes a checker.
  ///
  /// - Parameters:
  ///   - pages: the documents grouped into pages.
  ///   - locales: the locales that every page should have; empty for those that documents are found in.
  ///   - flows: the flows; nil where there are none.
  ///   - memory: what offers translations for segments that a locale lacks; nil where there is no memory.
  ///   - settings: which checks run and what is shown.
  ///   - checks: the checks to choose from.
  public init(
    pages: PageCatalog,
    locales: [LocaleTag] = [],
    flows: FlowCatalog? = nil,
    memory: ProposalSource? = nil,
    settings: CheckSettings = CheckSettings(),
    checks: [Check] = Check.catalog
  ) {
    self.pages = pages
    self.locales = locales
    self.flows = flows
    self.memory = memory
    self.settings = settings
    self.checks = checks.filter { settings.runs($0.id) }
    plans = CheckPlans(self.checks, settings)
  }

  /// Checks the documents together.
  ///
  /// - Parameters:
  ///   - facts: what is known of each document, in any order.
  ///   - read: reads a document again for the places and excerpts of findings; nil where it no longer
  ///     can be read, and the finding then is told without them.
  /// - Returns: the findings at or above the lowest severity that is shown, in order, and how many there
  ///   are of each severity.
  /// - Complexity: O(*n* log *n*) in the number of units, without what `read` costs.
  public func check(
    _ facts: [DocumentFacts],
    reading read: @escaping (DocumentSummary) -> Document?
  ) -> (findings: [Finding], counts: SeverityCounts) {
    let collection = CheckedCollection(
      pages: pages,
      flows: flows,
      locales: locales,
      facts: facts.sorted { $0.path < $1.path },
      memory: memory,
      thresholds: settings.rules.thresholds
    )
    var sink = CollectionHitSink()
    for (index, check) in checks.enumerated() {
      (sink.check, sink.severity) = (index, check.severity)
      switch check.work {
      case .acrossLocales(let run), .unitAndAcrossLocales(_, let run): run(collection, &sink)
      case .document, .unit, .unusedSuppression: break
      }
    }
    let hits = withoutSuppressed(sink.hits.compactMap(settled), of: collection.facts)
    var counts = SeverityCounts()
    var writer = CollectionFindingWriter(pages: pages, read: read)
    var findings: [Finding] = []
    for hit in hits.sorted(by: { ($0.path, $0.check) < ($1.path, $1.check) })
    where writer.isBorneOut(hit) {
      counts[hit.severity] += 1
      guard hit.severity >= settings.severity else { continue }
      findings.append(writer.finding(hit, check: checks[hit.check].id))
    }
    findings.sort(by: Finding.precedes)
    return (findings, counts)
  }
}

extension CrossLocaleChecker {
  /// The hits that no comment keeps back, and one for every comment that keeps nothing back.
  private func withoutSuppressed(
    _ hits: [CollectionHit],
    of facts: [DocumentFacts]
  ) -> [CollectionHit] {
    var suppressions: [String: Suppressions] = [:]
    for document in facts where !document.suppressions.isEmpty {
      suppressions[document.path] = document.suppressions
    }
    guard !suppressions.isEmpty else { return hits }
    var kept = hits.filter { hit in
      let place = hit.place.unitAndOffset
      let id = checks[hit.check].id
      return suppressions[hit.path]?.keepBack(id, unit: place.unit, offset: place.offset) != true
    }
    for (index, check) in checks.enumerated() {
      guard case .unusedSuppression(let message) = check.work else { continue }
      var sink = CollectionHitSink()
      (sink.check, sink.severity) = (index, check.severity)
      for document in facts {
        let names = suppressions[document.path]?.comments.flatMap(\.names) ?? []
        for name in names where name.isPending {
          sink.report(
            message(name.id),
            path: document.path,
            locale: document.locale,
            at: .range(name.range)
          )
        }
      }
      kept += sink.hits.compactMap(settled)
    }
    return kept
  }

  /// A hit as the settings of its document want it; nil where they want none.
  private func settled(_ hit: CollectionHit) -> CollectionHit? {
    let plan = plans.plan(for: hit.locale, path: hit.path)
    guard plan.runs(hit.check) else { return nil }
    var hit = hit
    hit.severity = plan.severity(hit.check) ?? hit.severity
    return hit
  }
}

extension CollectionHit.Place {
  /// The index of the unit, and the offset in the document, as far as they are known.
  fileprivate var unitAndOffset: (unit: Int?, offset: Int?) {
    switch self {
    case .unit(let unit): (unit, nil)
    case .range(let range): (nil, range.lowerBound)
    case .part(let unit, let range): (unit, range.lowerBound)
    case .document, .position: (nil, nil)
    }
  }
}

/// Writes findings across locales, reading documents again for their texts.
private struct CollectionFindingWriter {
  private let summaries: [String: DocumentSummary]
  private let read: (DocumentSummary) -> Document?
  /// The documents read last, the newest at the end; findings come by path, so few suffice.
  private var recent: [(path: String, document: Document?)] = []

  init(pages: PageCatalog, read: @escaping (DocumentSummary) -> Document?) {
    let documents = pages.pages.flatMap(\.documents) + pages.navigation
    summaries = Dictionary(documents.map { ($0.info.path, $0) }, uniquingKeysWith: { a, _ in a })
    self.read = read
  }

  /// Whether the texts that a hit is about say what their hashes let suppose.
  mutating func isBorneOut(_ hit: CollectionHit) -> Bool {
    guard let condition = hit.condition else { return true }
    let texts = hit.quotations.compactMap { text($0) }
    return texts.count == hit.quotations.count && condition(texts)
  }

  mutating func finding(_ hit: CollectionHit, check: String) -> Finding {
    let texts = hit.quotations.map { text($0) ?? "…" }
    var written = Hit(check: 0, severity: hit.severity, message: hit.message(texts))
    switch hit.place {
    case .unit(let unit): written.unit = unit
    case .range(let range): written.range = range
    case .part(let unit, let range): (written.unit, written.range) = (unit, range)
    case .document, .position: break
    }
    var finding: Finding
    if written.unit != nil || written.range != nil, let document = document(at: hit.path) {
      finding = FindingWriter.finding(written, check: check, in: document)
    } else {
      finding = Finding(
        check: check,
        severity: hit.severity,
        message: written.message,
        location: Location(path: hit.path)
      )
      if case .position(let position) = hit.place {
        finding.location = Location(path: hit.path, start: position)
      }
    }
    finding.locale = hit.locale?.text ?? finding.locale
    if let fix = hit.fix, let document = document(at: hit.path) {
      finding.fix = document.bilingual.admitted(fix, of: written.unit, tags: false).map {
        FindingWriter.placed($0, near: written.unit, in: document)
      }
    }
    finding.related = hit.related.compactMap { related(to: $0) }
    if hit.identity != nil || finding.fingerprint.isEmpty {
      finding.fingerprint = Fingerprint.of(
        check: check,
        locale: finding.locale,
        texts: [summaries[hit.path]?.info.page ?? hit.path, hit.identity ?? written.message]
      )
    }
    if let source = hit.source {
      finding.source = text(source).map { Excerpt($0) }
      finding.target = nil
    }
    return finding
  }

  private mutating func related(to unit: CollectionHit.RelatedUnit) -> Finding.Related? {
    guard let document = document(at: unit.path),
      document.bilingual.units.indices.contains(unit.unit)
    else { return nil }
    let place = Hit(check: 0, severity: .note, message: "", unit: unit.unit)
    let location = FindingWriter.finding(place, check: "", in: document).location
    return Finding.Related(location: location, message: unit.message)
  }

  private mutating func text(_ quotation: CollectionHit.Quotation) -> String? {
    guard let document = document(at: quotation.path),
      document.bilingual.units.indices.contains(quotation.unit)
    else { return nil }
    let unit = document.bilingual.units[quotation.unit]
    if let range = quotation.range {
      return document.bilingual.text(range.clamped(to: document.bilingual.bytes.indices))
    }
    return document.bilingual.text(quotation.isSource ? unit.source : unit.target)
  }

  private mutating func document(at path: String) -> Document? {
    if let index = recent.lastIndex(where: { $0.path == path }) { return recent[index].document }
    let document = summaries[path].flatMap(read)
    if recent.count >= 16 { recent.removeFirst() }
    recent.append((path, document))
    return document
  }
}
