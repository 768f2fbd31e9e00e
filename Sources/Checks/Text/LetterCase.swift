/// Capitals and small letters, told by the scalar without looking them up where the script is common.
enum LetterCase: Sendable {
  case upper, lower, none

  /// The case of a scalar.
  static func of(_ value: UInt32) -> LetterCase {
    switch value {
    case 0x41...0x5A: .upper
    case 0x61...0x7A: .lower
    case 0x00...0xBF: .none
    case 0xD7, 0xF7: .none
    case 0xC0...0xDE: .upper
    case 0xDF...0xFF: .lower
    case 0x400...0x42F: .upper
    case 0x430...0x45F: .lower
    case 0x2000...0x2BFF, 0x2E00...0xA63F, 0xAC00...0xFAFF: .none
    default: lookedUp(value)
    }
  }

  /// A scalar as a small letter; one that has none is returned as it is.
  static func lowered(_ value: UInt32) -> UInt32 {
    switch value {
    case 0x41...0x5A: return value + 0x20
    case 0x00...0xBF, 0xD7, 0xF7: return value
    case 0xC0...0xDE, 0x410...0x42F: return value + 0x20
    case 0x400...0x40F: return value + 0x50
    case 0xDF...0xFF, 0x430...0x45F, 0x2000...0x2BFF, 0x2E00...0xA63F, 0xAC00...0xFAFF:
      return value
    default:
      let mapped = Unicode.Scalar(value)?.properties.lowercaseMapping.unicodeScalars
      guard let first = mapped?.first, mapped?.count == 1 else { return value }
      return first.value
    }
  }

  private static func lookedUp(_ value: UInt32) -> LetterCase {
    guard let properties = Unicode.Scalar(value)?.properties else { return .none }
    return properties.isUppercase ? .upper : properties.isLowercase ? .lower : .none
  }
}
