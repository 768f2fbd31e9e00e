import Workspace

/// Compares a translation that came back with the document it belongs to.
struct UnitComparison {
  /// What is to be done with the translation.
  enum Verdict {
    /// The document has it, or the translator left it as it was exported.
    case unchanged
    /// It has no target, or one of white space; nothing is emptied by an import.
    case empty
    /// The segment takes the target.
    case changed(Segment, target: String)
    /// The segment takes the target under another key than it was exported under.
    case moved(Segment, target: String)
    /// It is not taken; the segment is the one that it was compared with.
    case refused(ImportProblem, Segment?)

    /// The segment that the translation was compared with.
    var segment: Segment? {
      switch self {
      case .unchanged, .empty: nil
      case .changed(let segment, _), .moved(let segment, _): segment
      case .refused(_, let segment): segment
      }
    }

    /// Whether there is more to it than to count it.
    var hasWork: Bool {
      switch self {
      case .unchanged, .empty: false
      case .changed, .moved, .refused: true
      }
    }
  }

  let unit: ExchangeUnit
  let compared: ComparedDocument

  /// Whether the file itself tells that nobody edited the target, whatever became of the document.
  static func isUntouched(_ unit: ExchangeUnit) -> Bool {
    guard let fingerprint = unit.fingerprint, let markdown = unit.target?.markdown else {
      return false
    }
    return TargetFingerprint.of(markdown) == fingerprint
  }

  /// Compares; see `Importer` for the rules.
  var verdict: Verdict {
    let candidates = unit.key.map { compared[$0] } ?? []
    guard let target = unit.target, !target.isBlank else {
      return candidates.contains { PlainText.collapsed($0.target).isEmpty } ? .unchanged : .empty
    }
    if candidates.contains(where: { hasTarget($0, target) }) { return .unchanged }
    if candidates.count > 1 { return .refused(.ambiguousKey, candidates.first) }
    guard let segment = candidates.first else { return withoutSegment(target) }
    switch agreesOnSource(segment) {
    case true?: break
    case false?: return movedOn(target, from: segment)
    case nil where isVouchedFor(segment): break
    case nil: return .refused(.unvouched, segment)
    }
    return verdict(target, for: segment) { .changed(segment, target: $0) }
  }

  private func hasTarget(_ segment: Segment, _ target: ExchangeUnit.Text) -> Bool {
    target.markdown.map { $0.isEqualApartFromLineEnds(segment.target) } ?? false
  }

  /// Whether file and document have the same source; nil where one of them does not know it.
  private func agreesOnSource(_ segment: Segment) -> Bool? {
    guard let source = unit.source, segment.source != nil else { return nil }
    return source.isSource(of: segment)
  }

  /// Whether something other than the source tells that the key names the same segment as before.
  private func isVouchedFor(_ segment: Segment) -> Bool {
    if case .frontMatter = segment.key { return true }
    if let fingerprint = unit.fingerprint {
      return TargetFingerprint.of(segment.target) == fingerprint
    }
    guard let exported = unit.document.version?.hash, !exported.isEmpty else { return false }
    return exported == compared.document.info.version?.hash
  }

  /// A segment that agrees takes the target, unless its codes or the document's own changes forbid it.
  private func verdict(
    _ target: ExchangeUnit.Text,
    for segment: Segment,
    _ taken: (String) -> Verdict
  ) -> Verdict {
    let written: String
    switch Self.markdown(of: target, for: segment) {
    case .success(let markdown): written = markdown
    case .failure(let problems): return .refused(.codes(problems), segment)
    }
    if written.isEqualApartFromLineEnds(segment.target) { return .unchanged }
    guard let fingerprint = unit.fingerprint else { return taken(written) }
    if TargetFingerprint.of(written) == fingerprint { return .unchanged }
    if TargetFingerprint.of(segment.target) != fingerprint {
      return .refused(.targetChanged, segment)
    }
    return taken(written)
  }

  /// The target as the document writes it.
  private static func markdown(
    of target: ExchangeUnit.Text,
    for segment: Segment
  ) -> Result<String, CodeProblems> {
    let book = Codebook(segment)
    switch target {
    case .coded(let text): return book.markdown(of: text)
    case .markdown(let text):
      let problems = book.problems(in: text)
      return problems.isEmpty ? .success(text) : .failure(CodeProblems(all: problems))
    }
  }

  /// The key is gone, or the file names none.
  private func withoutSegment(_ target: ExchangeUnit.Text) -> Verdict {
    guard let source = unit.source, !source.isEmpty else {
      return .refused(unit.key == nil ? .noKey : .gone(now: []), nil)
    }
    let found = compared.segments(of: source)
    guard unit.key == nil else { return follow(target, to: found, otherwise: .gone(now: []), nil) }
    guard found.count == 1 else { return .refused(found.isEmpty ? .noKey : .severalSources, nil) }
    return verdict(target, for: found[0]) { .changed(found[0], target: $0) }
  }

  /// The key has another source than it was exported with.
  private func movedOn(_ target: ExchangeUnit.Text, from segment: Segment) -> Verdict {
    guard let source = unit.source, !source.isEmpty else {
      return .refused(.sourceChanged(now: []), segment)
    }
    let found = compared.segments(of: source)
    return follow(target, to: found, otherwise: .sourceChanged(now: []), segment)
  }

  /// Follows a source to another key, where it stands under no other and its target is still the exported
  /// one.
  private func follow(
    _ target: ExchangeUnit.Text,
    to found: [Segment],
    otherwise problem: ImportProblem,
    _ segment: Segment?
  ) -> Verdict {
    guard found.count == 1, let fingerprint = unit.fingerprint,
      TargetFingerprint.of(found[0].target) == fingerprint
    else {
      return .refused(problem.standing(at: found.map(\.key)), segment ?? found.first)
    }
    return verdict(target, for: found[0]) { .moved(found[0], target: $0) }
  }
}
