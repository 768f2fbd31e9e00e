/// A text with its numbers.
///
/// A number is a run of decimal digits with points, commas or colons between digits, or with spaces and
/// apostrophes before three of them. Dates as `2024-01-30` and versions as `v1.2` are one.
struct NumberText {
  let scalars: [Unicode.Scalar]
  /// The numbers in order.
  let numbers: [NumberToken]

  /// Finds the numbers of a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - marks: how its locale writes numbers, where that is known.
  init(_ text: String, marks: NumberMarks?) {
    scalars = Array(text.unicodeScalars)
    numbers = Self.find(in: scalars, marks)
  }

  /// What stands around the numbers.
  var frame: [ArraySlice<Unicode.Scalar>] {
    var pieces: [ArraySlice<Unicode.Scalar>] = []
    var start = 0
    for number in numbers {
      pieces.append(scalars[start..<number.range.lowerBound])
      start = number.range.upperBound
    }
    return pieces + [scalars[start...]]
  }

  /// The text with other numbers, and where these stand.
  ///
  /// - Parameter changes: indices of numbers in order, with what takes their places.
  /// - Returns: the new text, and the places in the order of the changes.
  func replacing(_ changes: [(index: Int, new: String)]) -> (text: String, ranges: [Range<Int>]) {
    var result: [Unicode.Scalar] = []
    var ranges: [Range<Int>] = []
    var end = 0
    for (index, new) in changes {
      let range = numbers[index].range
      result += scalars[end..<range.lowerBound]
      let start = result.count
      result += new.unicodeScalars
      ranges.append(start..<result.count)
      end = range.upperBound
    }
    result += scalars[end...]
    return (Self.string(result[...]), ranges)
  }

  static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func find(in scalars: [Unicode.Scalar], _ marks: NumberMarks?) -> [NumberToken] {
    var numbers: [NumberToken] = []
    var index = 0
    while index < scalars.count {
      let start = index
      if isLetter(scalars[start]) {
        index = nameEnd(in: scalars, from: start)
        guard scalars[start..<index].contains(where: isDigit) else { continue }
        let isVersion = isVersion(scalars[start..<index])
        numbers.append(NumberToken(scalars, start..<index, isName: !isVersion, marks: nil))
      } else if isDigit(scalars[start]) {
        index = numberEnd(in: scalars, from: start)
        let name =
          index < scalars.count && isLetter(scalars[index])
          ? nameEnd(in: scalars, from: index) : index
        // `5GB` is a number with its unit, `4bb9f` is neither.
        let isName = scalars[index..<name].contains(where: isDigit)
        if isName { index = name }
        numbers.append(NumberToken(scalars, start..<index, isName: isName, marks: marks))
      } else {
        index += 1
      }
    }
    return numbers
  }

  /// Where a word ends, and what is joined to it by points or colons where it holds digits.
  private static func nameEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    var end = start
    func skipWord() {
      while end < scalars.count, isLetter(scalars[end]) || isDigit(scalars[end]) { end += 1 }
    }
    skipWord()
    while end + 1 < scalars.count, isDigit(scalars[end - 1]), joinsAll.contains(scalars[end]),
      isDigit(scalars[end + 1])
    {
      end += 1
      skipWord()
    }
    return end
  }

  private static func isVersion(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.first == "v" || scalars.first == "V"
      ? scalars.dropFirst().allSatisfy { $0 == "." || isDigit($0) } : false
  }

  private static func numberEnd(
    in scalars: [Unicode.Scalar],
    from start: Int
  ) -> Int {
    if let end = dateEnd(in: scalars, from: start) { return end }
    var end = digitsEnd(in: scalars, from: start)
    while end + 1 < scalars.count, isDigit(scalars[end + 1]) {
      let next = digitsEnd(in: scalars, from: end + 1)
      let joins =
        joinsAll.contains(scalars[end])
        || next == end + 4 && joinsThousands.contains(scalars[end])
      guard joins else { break }
      end = next
    }
    return end
  }

  /// Where a date ends that begins with its year; nil where there is none.
  private static func dateEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int? {
    var end = start
    for length in [4, 2, 2] {
      if end > start {
        guard end < scalars.count, scalars[end] == "-" else { return nil }
        end += 1
      }
      guard digitsEnd(in: scalars, from: end) == end + length else { return nil }
      end += length
    }
    return end
  }

  private static func digitsEnd(in scalars: [Unicode.Scalar], from start: Int) -> Int {
    scalars[start...].firstIndex { !isDigit($0) } ?? scalars.count
  }

  private static let joinsAll: [Unicode.Scalar] = [".", ",", ":"]
  private static let joinsThousands: [Unicode.Scalar] = ["'", "\u{2019}"] + NumberMarks.spaces

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("0"..."9").contains(scalar) }
    return scalar.properties.generalCategory == .decimalNumber
  }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
  }
}
