/// The identifier of a translation unit: five hexadecimal digits, a hyphen and a number, `4bb9f-103`.
///
/// The prefix is one per file version, differs between locales and means nothing. The number is the
/// unit's ordinal in the source file; it joins the locales of one source version.
public struct UnitID: Sendable, Hashable {
  /// The five hexadecimal digits as a value below 2²⁰.
  public let prefix: UInt32
  /// The unit's ordinal in its source file, usually from 103.
  public let number: Int32

  /// Creates an identifier; `prefix` keeps its lower 20 bits.
  public init(prefix: UInt32, number: Int32) {
    self.prefix = prefix & 0xFFFFF
    self.number = number
  }

  /// Reads an identifier; nil unless it is five lower-case hexadecimal digits, a hyphen and up to nine digits.
  init?(_ bytes: Span<UInt8>, in range: Range<Int>) {
    guard (7...15).contains(range.count), bytes[range.lowerBound + 5] == UInt8(ascii: "-") else {
      return nil
    }
    var prefix: UInt32 = 0
    for index in range.lowerBound..<range.lowerBound + 5 {
      switch bytes[index] {
      case let digit where digit &- 0x30 < 10: prefix = prefix << 4 | UInt32(digit &- 0x30)
      case let letter where letter &- 0x61 < 6: prefix = prefix << 4 | UInt32(letter &- 0x57)
      default: return nil
      }
    }
    var number: Int32 = 0
    for index in range.lowerBound + 6..<range.upperBound {
      let digit = bytes[index] &- 0x30
      guard digit < 10 else { return nil }
      number = number &* 10 &+ Int32(digit)
    }
    self.init(prefix: prefix, number: number)
  }
}

extension UnitID: CustomStringConvertible {
  /// The identifier as it stands in documents.
  public var description: String {
    var bytes: [UInt8] = []
    append(to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Appends the identifier as it stands in documents.
  public func append(to bytes: inout [UInt8]) {
    for shift in [16, 12, 8, 4, 0] as [UInt32] {
      let digit = UInt8(truncatingIfNeeded: prefix >> shift & 0xF)
      bytes.append(digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10)
    }
    bytes.append(UInt8(ascii: "-"))
    bytes += String(number).utf8
  }
}
