import BilingualMarkdown
public import Diagnostics
public import Workspace

/// Runs the checks that need one document only.
///
/// A pure function of the document and what it was made with, so documents can be checked in any order
/// and in parallel.
public struct DocumentChecker: Sendable {
  /// What is known after a document has been checked.
  public struct Result: Sendable {
    /// The findings at or above the lowest severity that is shown, in order.
    public var findings: [Finding]
    /// How many findings there are of each severity, shown or not.
    public var counts: SeverityCounts
    /// What the checks across locales need of the document.
    public var facts: DocumentFacts
  }

  /// A check of single units, its place in the catalogue and what settings make of it.
  private struct UnitCheck {
    let index: Int
    let severity: Severity
    let imposed: Severity?
    let run: @Sendable (CheckedUnit, inout HitSink) -> Void
  }

  private let checks: [Check]
  private let plans: CheckPlans
  private let settings: CheckSettings
  private let locales: [LocaleTag: LocaleProfile]
  private let flows: FlowCatalog?
  private let terms: [LocaleTag: TermMatcher]

  /// Makes a checker.
  ///
  /// - Parameters:
  ///   - settings: which checks run and what is shown.
  ///   - locales: what is known of the locales.
  ///   - terms: the words to use and to avoid; nil where there are none.
  ///   - sourceLocale: the locale that documents are translated from.
  ///   - flows: the flows whose steps are counted; nil where there are none.
  ///   - checks: the checks to choose from.
  public init(
    settings: CheckSettings = CheckSettings(),
    locales: [LocaleTag: LocaleProfile],
    terms: TermBase? = nil,
    sourceLocale: LocaleTag = .americanEnglish,
    flows: FlowCatalog? = nil,
    checks: [Check] = Check.catalog
  ) {
    self.settings = settings
    self.locales = locales
    self.flows = flows
    var matchers: [LocaleTag: TermMatcher] = [:]
    if let terms {
      for locale in terms.locales where locale != sourceLocale {
        matchers[locale] = TermMatcher(terms, from: sourceLocale, to: locale)
      }
    }
    self.terms = matchers
    self.checks = checks.filter { settings.runs($0.id) }
    plans = CheckPlans(self.checks, settings)
  }

  /// Checks a document.
  ///
  /// - Complexity: linear in the size of the document.
  public func check(_ document: Document) -> Result {
    let plan = plans.plan(for: document.info.locale, path: document.info.path)
    let checked = CheckedDocument(
      document,
      profile: locales[document.info.locale],
      thresholds: plan.thresholds
    )
    var sink = HitSink()
    sink.shown = settings.severity
    var unitChecks: [UnitCheck] = []
    for (index, check) in checks.enumerated()
    where plan.runs(index) && check.languages.contains(document.info.locale) {
      switch check.work {
      case .document(let run):
        (sink.check, sink.severity, sink.imposed) = (index, check.severity, plan.severity(index))
        run(checked, &sink)
      case .unit(let run), .unitAndAcrossLocales(let run, _):
        unitChecks.append(
          UnitCheck(
            index: index,
            severity: check.severity,
            imposed: plan.severity(index),
            run: run
          )
        )
      case .acrossLocales, .unusedSuppression: break
      }
    }
    var search = terms[document.info.locale].map { TermSearch($0, in: checked) }
    for index in 0..<checked.unitCount {
      let unit = CheckedUnit(
        document: checked,
        index: index,
        terms: search?.terms(of: index)
      )
      sink.unit = index
      for check in unitChecks {
        (sink.check, sink.severity, sink.imposed) = (check.index, check.severity, check.imposed)
        check.run(unit, &sink)
      }
    }
    return result(of: sink.hits, checked, plan)
  }

  /// What the checks across locales need of a document that is read for comparison alone.
  ///
  /// - Complexity: linear in the size of the document.
  public func facts(of document: Document) -> DocumentFacts {
    let checked = CheckedDocument(document, profile: locales[document.info.locale])
    return DocumentFacts(checked, flows: flows, suppressions: checked.suppressions)
  }

  private func result(of hits: [Hit], _ checked: CheckedDocument, _ plan: CheckPlan) -> Result {
    let locale = checked.document.info.locale
    var suppressions = checked.suppressions
    var hits = hits
    if !suppressions.isEmpty {
      let running = checks.indices.filter { index in
        plan.runs(index) && checks[index].languages.contains(locale)
          && checks[index].group != .suppressions
      }
      let names = Set(running.map { checks[$0].id })
      suppressions.expect(names.contains)
      hits.removeAll { hit in
        suppressions.keepBack(
          checks[hit.check].id,
          unit: hit.unit,
          offset: hit.range?.lowerBound
        )
      }
    }
    var counts = SeverityCounts()
    var findings: [Finding] = []
    for hit in hits {
      counts[hit.severity] += 1
      guard hit.severity >= settings.severity else { continue }
      var hit = hit
      hit.fix = checked.document.bilingual.admitted(
        hit.fix,
        of: hit.unit,
        tags: checks[hit.check].group == .structure
      )
      findings.append(
        FindingWriter.finding(
          hit,
          check: checks[hit.check].id,
          in: checked.document
        )
      )
    }
    findings.sort(by: Finding.precedes)
    return Result(
      findings: findings,
      counts: counts,
      facts: DocumentFacts(checked, flows: flows, suppressions: suppressions)
    )
  }
}
