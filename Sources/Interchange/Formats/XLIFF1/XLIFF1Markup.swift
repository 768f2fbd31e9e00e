/// The Markdown behind the codes of a unit, which the elements of XLIFF 1.2 have no attribute for: contexts
/// named after their ids, `x-code-1`, and `x-target-code-1` where the target has another.
///
/// What the type of a code tells already, as of bold text, is not said again. The document that a unit
/// belongs to has all of it; a memory without documents has only this.
struct XLIFF1Markup {
  private static let source = "x-code-"
  private static let target = "x-target-code-"

  private var natives: [String: String] = [:]

  /// The contexts of a segment, in the order of its codes.
  static func written(_ segment: CodedSegment) -> [ExchangeProperty.Written] {
    var written: [ExchangeProperty.Written] = []
    var known: [String: String] = [:]
    for code in segment.source?.codes ?? [] where !isImplied(code) {
      guard let native = code.native else { continue }
      let name = name(of: code)
      known[name] = native
      written.append(.exact(Self.source + name, native))
    }
    for code in segment.target.codes {
      let name = name(of: code)
      guard let native = code.native, known[name] != native, known[name] != nil || !isImplied(code)
      else { continue }
      written.append(.exact(Self.target + name, native))
    }
    return written
  }

  /// Takes what a context says; does nothing for one of another name.
  mutating func take(_ context: ExchangeProperty.Written) {
    guard context.name.hasPrefix(Self.source) || context.name.hasPrefix(Self.target),
      let exact = context.exact
    else { return }
    natives[exact.name] = exact.value
  }

  /// A text with the Markdown of its codes, of the source or the target.
  func filled(_ text: CodedText, isTarget: Bool) -> CodedText {
    if natives.isEmpty { return text }
    return text.pieces.reduce(into: CodedText()) { filled, piece in
      switch piece {
      case .text(let run): filled.append(run)
      case .code(var code):
        let name = Self.name(of: code)
        let own = isTarget ? natives[Self.target + name] : nil
        code.native = code.native ?? own ?? natives[Self.source + name]
        filled.append(code)
      }
    }
  }

  /// The id of a code, which differs for the two of a pair.
  private static func name(of code: CodedText.Code) -> String {
    code.role == .closing ? CodedText.Code.endID(of: code.id) : code.id
  }

  private static func isImplied(_ code: CodedText.Code) -> Bool {
    switch (code.kind, code.native) {
    case (.strong, "**"), (.emphasis, "*"), (.strikethrough, "~~"): true
    default: false
    }
  }
}
