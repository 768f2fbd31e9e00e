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
    for index in bytes.indices {
      let byte = bytes[index]
      if byte < 0x20, byte != 0x09, byte != 0x0A, byte != 0x0D { return true }
      if byte == 0xEF, bytes.count - index > 2, bytes[index + 1] == 0xBF, bytes[index + 2] > 0xBD {
        return true
      }
    }
    return false
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
  static func name(of scalar: Unicode.Scalar) -> String {
    let digits = String(scalar.value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.utf8.count)) + digits
  }

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
