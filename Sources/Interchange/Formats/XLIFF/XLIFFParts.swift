import Workspace

/// What a unit of XLIFF 2 holds, before it is one translation.
struct XLIFFParts {
  /// A step through the content of a source or target.
  enum Step {
    case text(String)
    case code(CodedTextBuilder.Element)
    /// The second of a pair.
    case closing(CodedTextBuilder.Element)
  }

  /// A segment, or what stands between segments.
  struct Part {
    var isIgnorable: Bool
    var state: TranslationState
    var source: [Step] = []
    var target: [Step]?
    /// The place of the target among those of the unit, counted from 1, where it is not that of the source.
    var order: Int?
  }

  var parts: [Part] = []
  /// The markup of codes by its id.
  var data: [String: String] = [:]
  var sourceIsUnknown = false

  /// Whether some segments have a target and others, which are not empty, do not.
  var isPartlyTranslated: Bool {
    isTranslated && parts.contains { !$0.isIgnorable && $0.target == nil && !$0.source.isEmpty }
  }

  private var isTranslated: Bool { parts.contains { !$0.isIgnorable && $0.target != nil } }

  /// Joins the parts.
  func fill(_ unit: inout ExchangeUnit) {
    unit.source = sourceIsUnknown ? nil : .coded(Self.joined(parts) { $0.source })
    if !isTranslated, unit.fingerprint == TargetFingerprint.ofNothing {
      unit.target = .coded(CodedText())
    }
    guard isTranslated, !isPartlyTranslated else { return }
    // What the metadata say was before somebody translated it.
    unit.state = nil
    let isOrdered = parts.contains { $0.order != nil }
    // What stands between segments is the same on both sides unless a target says otherwise.
    unit.target = .coded(
      Self.joined(isOrdered ? inTargetOrder : parts) { part in
        part.target ?? (part.isIgnorable ? part.source : [])
      }
    )
    for part in parts where !part.isIgnorable {
      unit.state = min(unit.state ?? .final, part.state)
    }
  }

  private var inTargetOrder: [Part] {
    parts.enumerated().map { (place: $1.order ?? $0 + 1, part: $1) }
      .sorted { $0.place < $1.place }
      .map(\.part)
  }

  private static func joined(_ parts: [Part], _ content: (Part) -> [Step]) -> CodedText {
    if parts.count == 1, let steps = parts.first.map(content), steps.count == 1,
      case .text(let text) = steps[0]
    {
      return CodedText(text)
    }
    var builder = CodedTextBuilder()
    for part in parts {
      for step in content(part) {
        switch step {
        case .text(let text): builder.append(text)
        case .code(let element): builder.append(element)
        case .closing(let element): builder.close(element)
        }
      }
    }
    return builder.text
  }
}
