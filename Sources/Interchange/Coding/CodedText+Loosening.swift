extension CodedText {
  /// The text with pairs of these ids as loose codes.
  ///
  /// A pair that crosses another in a document may cross none as the translator puts it, and is then read
  /// as a pair.
  func loosened(_ ids: Set<String>) -> CodedText {
    pieces.reduce(into: CodedText()) { text, piece in
      switch piece {
      case .text(let run): text.append(run)
      case .code(var code):
        if ids.contains(code.id), code.role == .opening {
          code.role = .looseOpening
          code.partner = Code.endID(of: code.id)
        } else if ids.contains(code.id), code.role == .closing {
          code.role = .looseClosing
          code.partner = code.id
          code.id = Code.endID(of: code.id)
        }
        text.append(code)
      }
    }
  }
}
