/// Numbers in Chinese characters.
enum HanNumbers {
  /// The values of the numbers in a text, and of each of their digits.
  static func values(in text: String) -> Set<Int> {
    var values: Set<Int> = []
    var (total, digit, isInside) = (0, 0, false)
    func close() {
      if isInside { values.insert(total + digit) }
      (total, digit, isInside) = (0, 0, false)
    }
    for scalar in text.unicodeScalars {
      if let value = digits[scalar] {
        values.insert(value)
        digit = value
        isInside = true
      } else if let unit = units[scalar] {
        total += max(digit, isInside ? 0 : 1) * unit
        if digit == 0, isInside, total == 0 { total = unit }
        digit = 0
        isInside = true
      } else {
        close()
      }
    }
    close()
    return values
  }

  /// Whether a text has a number in ten thousands or more: too hard to compare.
  static func hasScale(_ text: String) -> Bool {
    text.unicodeScalars.contains { "千万亿萬億".unicodeScalars.contains($0) }
  }

  private static let digits: [Unicode.Scalar: Int] = [
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "双": 2, "雙": 2, "三": 3, "四": 4, "五": 5,
    "六": 6, "七": 7, "八": 8, "九": 9, "首": 1, "单": 1, "半": 2, "季": 4, "周": 7, "年": 12, "月": 30,
    "日": 24, "天": 24, "时": 60, "分": 60,
  ]

  private static let units: [Unicode.Scalar: Int] = ["十": 10, "百": 100]
}
