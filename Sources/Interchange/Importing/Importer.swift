public import Diagnostics
public import Workspace

/// Brings translations from exchange files back to the documents of a folder.
///
/// For each translation, in this order:
///
/// 1. Where the target is the exported one, by its fingerprint, or the one that the document has, there is
///    nothing to do. Nor is there where it is empty: an import empties no document.
/// 2. The document is found by page and locale, else by path; the segment by its key.
/// 3. The source must be the document's: as Markdown, else, where the file lost its markup, as plain text.
///    Where file or document do not know it, the fingerprint or the source version must agree instead; a
///    value of front matter needs neither. A source that stands under exactly one other key, with
///    the exported target still beside it, is followed there and told.
/// 4. The tags of the target must be those of its source.
/// 5. The document's target must still be the exported one, where the file has its fingerprint.
/// 6. The translation must be far enough. In a format whose tools do not keep the state, a target that
///    was edited while the state stayed as exported counts as translated.
///
/// Nothing is written: the plan that comes of it is for the caller to carry out when all files were read.
/// Only targets that change are kept, so that memory does not grow with the files.
public struct Importer {
  /// How many findings are kept; beyond that they are counted.
  private static let findingsLimit = 10_000

  private let index: DocumentIndex
  private let options: ImportOptions
  private let knownLocales: [LocaleTag]
  private let locales: LocaleMatching
  private var compared: ComparedDocuments
  private var matches: [String: LocaleMatching.Match] = [:]
  private var changes: [Int: [SegmentKey: ImportedTarget]] = [:]
  private var contested: Set<Contested> = []
  private var misplaced = MisplacedUnits()
  private var plan = ImportPlan()

  private struct Contested: Hashable {
    var document: Int
    var key: SegmentKey
  }

  /// Begins an import.
  ///
  /// - Parameters:
  ///   - index: the documents.
  ///   - options: what is taken.
  ///   - read: reads a document by its position in the index; what it throws ends the import.
  public init(
    into index: DocumentIndex,
    options: ImportOptions,
    read: @escaping (Int) throws -> SegmentedDocument
  ) {
    (self.index, self.options) = (index, options)
    knownLocales = index.locales.sorted()
    locales = LocaleMatching(options.locale.map { [$0] } ?? knownLocales)
    compared = ComparedDocuments(read)
  }

  /// Takes a translation of a file.
  ///
  /// - Throws: what reading its document throws.
  public mutating func take(_ unit: ExchangeUnit, of file: ImportedFile) throws {
    plan.summary.units += 1
    let location = Location(path: file.path, start: unit.position)
    let locale: LocaleTag?
    switch self.locale(of: unit) {
    case .success(let found): locale = found
    case .failure(.unknownLocale) where options.locale != nil:
      plan.summary.otherLocales += 1
      return
    case .failure(let problem): return misplace(problem, location)
    }
    switch index.find(unit.document, locale: locale) {
    case .failure(let problem): misplace(problem, location)
    case .success(let index):
      plan.units[index, default: 0] += 1
      if UnitComparison.isUntouched(unit) {
        plan.summary.unchanged += 1
      } else {
        try take(unit, of: file, at: location, into: index)
      }
    }
  }

  /// Takes a report of what a file's reader could not use.
  public mutating func take(_ problem: InputError) {
    plan.summary.refused += 1
    let advice = problem.advice.map { "; \($0)" } ?? ""
    let location = Location(path: problem.path, start: problem.position ?? .start)
    tell(ImportFinding.unreadable.finding(problem.message + advice, at: location))
  }

  /// What the import comes to.
  public consuming func finish() -> ImportPlan {
    for finding in misplaced.findings { tell(finding) }
    plan.documents = changes.sorted { $0.key < $1.key }.filter { !$0.value.isEmpty }.map {
      ImportPlan.Document(index: $0.key, info: index.documents[$0.key], changes: $0.value)
    }
    return plan
  }

  private mutating func locale(of unit: ExchangeUnit) -> Result<LocaleTag?, PlacementProblem> {
    guard let name = unit.locale, !name.isEmpty else { return .success(options.locale) }
    let match = matches[name] ?? locales.match(name)
    matches[name] = match
    switch match {
    case .locale(let tag): return .success(tag)
    case .several(let tags): return .failure(.severalLocales(name, tags))
    case .none: return .failure(.unknownLocale(name, known: knownLocales))
    }
  }

  private mutating func take(
    _ unit: ExchangeUnit,
    of file: ImportedFile,
    at location: Location,
    into index: Int
  ) throws {
    let document = try compared.document(index)
    let info = document.document.info
    let verdict = UnitComparison(unit: unit, compared: document).verdict
    if verdict.hasWork, isDraft(unit, verdict.segment, info, file) {
      plan.summary.drafts += 1
      return
    }
    switch verdict {
    case .unchanged: plan.summary.unchanged += 1
    case .empty: plan.summary.empty += 1
    case .changed(let segment, let target):
      enter(ImportedTarget(target, at: location, for: segment), for: segment, in: index, unit)
    case .moved(let segment, let target):
      plan.summary.moved += 1
      let was = unit.key?.name ?? "it"
      let message = "\(was) is \(segment.key.name) of \(info.path) now, and is taken for that"
      tell(ImportFinding.moved.finding(message, unit, at: location, for: segment, in: info))
      enter(ImportedTarget(target, at: location, for: segment), for: segment, in: index, unit)
    case .refused(let problem, let segment):
      plan.summary.refused += 1
      let name = (unit.key ?? segment?.key)?.name ?? "it"
      let message = problem.message(name, in: info.path)
      tell(problem.kind.finding(message, unit, at: location, for: segment, in: info))
    }
  }

  private func isDraft(
    _ unit: ExchangeUnit,
    _ segment: Segment?,
    _ info: DocumentInfo,
    _ file: ImportedFile
  ) -> Bool {
    var state = unit.state ?? .translated
    if !file.keepsState, state == segment?.state(in: info) { state = max(state, .translated) }
    return state < options.leastState
  }

  /// Enters a new target, unless the files have another one for the same segment.
  private mutating func enter(
    _ target: ImportedTarget,
    for segment: Segment,
    in document: Int,
    _ unit: ExchangeUnit
  ) {
    let contest = Contested(document: document, key: segment.key)
    let other = changes[document]?[segment.key]
    if let other, other.target == target.target {
      plan.summary.unchanged += 1
      return
    }
    guard other == nil, !contested.contains(contest) else {
      if other != nil { plan.summary.taken -= 1; plan.summary.refused += 1 }
      plan.summary.refused += 1
      changes[document]?[segment.key] = nil
      contested.insert(contest)
      let info = index.documents[document]
      let there = other.map { " (\($0.location))" } ?? ""
      let message =
        "\(segment.key.name) of \(info.path) has another translation in the files\(there); "
        + "neither is taken; keep one of them"
      tell(
        ImportFinding.twice.finding(message, unit, at: target.location, for: segment, in: info)
      )
      return
    }
    plan.summary.taken += 1
    changes[document, default: [:]][segment.key] = target
  }

  private mutating func misplace(_ problem: PlacementProblem, _ location: Location) {
    plan.summary.refused += 1
    if !misplaced.add(problem, location) { plan.omittedFindings += 1 }
  }

  private mutating func tell(_ finding: Finding) {
    if plan.findings.count < Self.findingsLimit {
      plan.findings.append(finding)
    } else if finding.severity == .error {
      plan.omittedFindings += 1
    }
  }
}
