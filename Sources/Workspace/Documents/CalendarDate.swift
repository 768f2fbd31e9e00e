/// A day of the Gregorian calendar, without a time zone.
public struct CalendarDate: Sendable, Hashable, Comparable {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12.
  public let month: Int
  /// The day of the month, 1 to 31.
  public let day: Int

  /// Creates a date; nil where the calendar has no such day.
  public init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.days(inMonth: month, of: year)
    else { return nil }
    (self.year, self.month, self.day) = (year, month, day)
  }

  /// Reads `MM/DD/YYYY`, as front matter writes it, or `YYYY-MM-DD`, with or without a time after it.
  public init?(_ text: some StringProtocol) {
    var numbers = [0, 0, 0]
    var (part, digits, separator) = (0, 0, UInt8(0))
    reading: for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: " "), UInt8(ascii: "T"): break reading
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        digits += 1
        guard digits <= 8 else { return nil }
        numbers[part] = numbers[part] * 10 + Int(byte - UInt8(ascii: "0"))
      case UInt8(ascii: "/"), UInt8(ascii: "-"):
        guard digits > 0, part < 2, part == 0 || byte == separator else { return nil }
        (part, digits, separator) = (part + 1, 0, byte)
      default: return nil
      }
    }
    guard part == 2, digits > 0 else { return nil }
    if separator == UInt8(ascii: "/") {
      self.init(year: numbers[2], month: numbers[0], day: numbers[1])
    } else {
      self.init(year: numbers[0], month: numbers[1], day: numbers[2])
    }
  }

  private static func days(inMonth month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Orders dates by time.
  public static func < (left: Self, right: Self) -> Bool {
    (left.year, left.month, left.day) < (right.year, right.month, right.day)
  }
}

extension CalendarDate: CustomStringConvertible {
  /// `YYYY-MM-DD` (ISO 8601).
  public var description: String {
    func padded(_ number: Int, _ width: Int) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
    }
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
  }
}
