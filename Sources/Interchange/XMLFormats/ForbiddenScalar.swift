/// The characters that no XML 1.0 document can hold (production 2), such as U+0000 or U+FFFE.
///
/// Formats write a placeholder in the place of each, which names it: `U+0000`.
enum ForbiddenScalar {
  /// A stretch of a text.
  enum Piece: Hashable {
    case text(String)
    case scalar(Unicode.Scalar)
  }

  /// Whether any is in a text.
  static func occurs(in text: String) -> Bool {
    let bytes = text.utf8.span
    for index in bytes.indices where at(index, in: bytes) != nil { return true }
    return false
  }

  /// The one that begins at an index of a text in UTF-8; nil where none does.
  @inline(__always)
  static func at(_ index: Int, in bytes: Span<UInt8>) -> (scalar: Unicode.Scalar, length: Int)? {
    let byte = bytes[index]
    if byte < 0x20 {
      return byte == 0x09 || byte == 0x0A || byte == 0x0D ? nil : (Unicode.Scalar(byte), 1)
    }
    guard byte == 0xEF, bytes.count - index > 2, bytes[index + 1] == 0xBF else { return nil }
    switch bytes[index + 2] {
    case 0xBE: return ("\u{FFFE}", 3)
    case 0xBF: return ("\u{FFFF}", 3)
    default: return nil
    }
  }

  /// Cuts a text at them.
  static func pieces(of text: String) -> [Piece] {
    var pieces: [Piece] = []
    var run = String.UnicodeScalarView()
    func endRun() {
      if !run.isEmpty { pieces.append(.text(String(run))) }
      run.removeAll()
    }
    for scalar in text.unicodeScalars {
      if contains(scalar) {
        endRun()
        pieces.append(.scalar(scalar))
      } else {
        run.append(scalar)
      }
    }
    endRun()
    return pieces
  }

  /// The name of one: `U+001B`.
  static func name(of scalar: Unicode.Scalar) -> String { "U+" + scalar.codePoint }

  /// The one of a name; nil where the name is another character's or none.
  static func named(_ name: String) -> Unicode.Scalar? {
    guard name.hasPrefix("U+"), let value = UInt32(name.dropFirst(2), radix: 16),
      let scalar = Unicode.Scalar(value), contains(scalar)
    else { return nil }
    return scalar
  }

  private static func contains(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x09, 0x0A, 0x0D: false
    case 0x00..<0x20, 0xFFFE, 0xFFFF: true
    default: false
    }
  }
}
