import XML

extension XMLStreamWriter {
  /// Writes text, with a placeholder in the place of each character that XML cannot hold.
  mutating func text(
    _ text: String,
    placeholder: (Unicode.Scalar, inout XMLStreamWriter) throws -> Void
  ) throws {
    guard ForbiddenScalar.occurs(in: text) else { return try self.text(text) }
    for piece in ForbiddenScalar.pieces(of: text) {
      switch piece {
      case .text(let text): try self.text(text)
      case .scalar(let scalar): try placeholder(scalar, &self)
      }
    }
  }
}
