/// What is wrong with the codes of a text that came back from a translator.
public enum CodeProblem: Error, Sendable, Hashable {
  /// A code of the source is not there.
  case dropped(CodedText.Code)
  /// A code stands more than once.
  case doubled(CodedText.Code)
  /// A pair begins inside another and ends outside it, or ends before it begins.
  case crossed(CodedText.Code)
  /// A code that neither the source has nor the translation had.
  case added(CodedText.Code)
  /// A code that the file does not explain and the document does not have.
  case unknown(CodedText.Code)
  /// A text that would be read as other markup than its codes say, and cannot be escaped.
  case unreadable
}

extension CodeProblem: CustomStringConvertible {
  /// What is wrong in plain words, without a full stop: `the tag 2 (‘**’) was dropped`.
  public var description: String {
    switch self {
    case .dropped(let code): "the tag \(Self.name(code)) was dropped"
    case .doubled(let code): "the tag \(Self.name(code)) stands twice"
    case .crossed(let code): "the tag \(Self.name(code)) crosses another or lacks its partner"
    case .added(let code): "the tag \(Self.name(code)) is not in the source"
    case .unknown(let code): "the tag \(Self.name(code)) is not known"
    case .unreadable: "the text would be read as other markup than its tags say"
    }
  }

  private static func name(_ code: CodedText.Code) -> String {
    code.native.map { "\(code.id) (‘\($0)’)" } ?? code.id
  }
}
