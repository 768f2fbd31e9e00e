/// What plain scalars mean, by the core schema of YAML 1.2 (section 10.3).
///
/// Numbers with a fraction stay texts: nothing here reads them.
enum CoreSchema {
  static func isNull(_ scalar: YAMLScalar) -> Bool {
    scalar.style == .plain && ["", "~", "null", "Null", "NULL"].contains(scalar.text)
  }

  static func bool(_ scalar: YAMLScalar) -> Bool? {
    guard scalar.style == .plain else { return nil }
    return switch scalar.text {
    case "true", "True", "TRUE": true
    case "false", "False", "FALSE": false
    default: nil
    }
  }

  static func int(_ scalar: YAMLScalar) -> Int? {
    guard scalar.style == .plain else { return nil }
    let text = scalar.text
    // `Int(_:radix:)` takes a sign, which the schema allows before decimal digits only.
    for (prefix, radix) in [("0x", 16), ("0o", 8)] where text.hasPrefix(prefix) {
      let digits = text.dropFirst(2)
      return digits.first?.isHexDigit == true ? Int(digits, radix: radix) : nil
    }
    return Int(text)
  }
}
