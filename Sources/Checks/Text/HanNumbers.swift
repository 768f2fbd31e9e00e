/// Numbers in Chinese characters.
enum HanNumbers {
  /// The values of the numbers in a text, and of each of their digits.
  static func values(in text: ArraySlice<UInt8>) -> Set<Int> {
    var values: Set<Int> = []
    var (total, digit, isInside) = (0, 0, false)
    func close() {
      if isInside { values.insert(total + digit) }
      (total, digit, isInside) = (0, 0, false)
    }
    var offset = 0
    let bytes = text.span
    while offset < bytes.count {
      let (scalar, length) = Scalars.scalar(bytes, at: offset, before: bytes.count)
      offset += length
      guard scalar > 0x3000 else {
        close()
        continue
      }
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
  static func hasScale(_ text: ArraySlice<UInt8>) -> Bool {
    var offset = 0
    let bytes = text.span
    while offset < bytes.count {
      let (scalar, length) = Scalars.scalar(bytes, at: offset, before: bytes.count)
      offset += length
      switch Unicode.Scalar(scalar) {
      case "千", "万", "亿", "萬", "億": return true
      default: continue
      }
    }
    return false
  }

  private static let digits = byValue([
    "零": 0, "〇": 0, "一": 1, "二": 2, "两": 2, "兩": 2, "双": 2, "雙": 2, "三": 3, "四": 4, "五": 5,
    "六": 6, "七": 7, "八": 8, "九": 9, "首": 1, "单": 1, "半": 2, "季": 4, "周": 7, "年": 12, "月": 30,
    "日": 24, "天": 24, "时": 60, "分": 60,
  ])

  private static let units = byValue(["十": 10, "百": 100])

  private static func byValue(_ values: [Unicode.Scalar: Int]) -> [UInt32: Int] {
    Dictionary(uniqueKeysWithValues: values.map { ($0.key.value, $0.value) })
  }
}
