/// Numbers in a text, and their substitution where two texts differ in nothing else.
///
/// A number is a run of decimal digits, with single points, commas or colons between digits; digits that
/// follow a Latin letter are part of a name (`MP3`), not a number.
enum Numbers {
  /// A text with its numbers.
  struct Text {
    let scalars: [Unicode.Scalar]
    /// The numbers in order.
    let numbers: [Range<Int>]

    init(_ text: String) {
      scalars = Array(text.unicodeScalars)
      numbers = Numbers.find(in: scalars)
    }

    /// A number as it is written.
    func written(_ range: Range<Int>) -> String { Numbers.string(scalars[range]) }

    /// The only place of a number; nil where it stands nowhere or more than once.
    func only(_ number: String) -> Range<Int>? {
      let found = numbers.filter { written($0) == number }
      return found.count == 1 ? found.first : nil
    }

    /// What stands around the numbers.
    var frame: [ArraySlice<Unicode.Scalar>] {
      var pieces: [ArraySlice<Unicode.Scalar>] = []
      var start = 0
      for number in numbers {
        pieces.append(scalars[start..<number.lowerBound])
        start = number.upperBound
      }
      return pieces + [scalars[start...]]
    }
  }

  /// What becomes of a target; nil where the texts differ in more than numbers, in none, or where a number
  /// that differs does not stand exactly once in the source and in the target.
  ///
  /// - Parameters:
  ///   - query: the plain text asked about.
  ///   - source: the plain source that the memory has.
  ///   - target: its target with markup.
  ///   - plainTarget: its plain target.
  /// - Returns: both targets with the numbers of the text asked about, and where these stand.
  static func substituted(
    for query: String,
    source: String,
    target: String,
    plainTarget: String
  ) -> (target: String, plainTarget: String, substitutions: [NumberSubstitution])? {
    let (wanted, held) = (Text(query), Text(source))
    guard wanted.numbers.count == held.numbers.count, wanted.frame == held.frame else { return nil }
    let (marked, plain) = (Text(target), Text(plainTarget))
    var changes: [(old: String, new: String, range: Range<Int>, plainRange: Range<Int>)] = []
    for (new, old) in zip(wanted.numbers, held.numbers) {
      let (new, old) = (wanted.written(new), held.written(old))
      if new == old { continue }
      guard held.only(old) != nil, let range = marked.only(old), let plainRange = plain.only(old)
      else { return nil }
      changes.append((old, new, range, plainRange))
    }
    guard !changes.isEmpty else { return nil }
    let (newTarget, ranges) = replaced(in: marked.scalars, changes.map { ($0.range, $0.new) })
    let (newPlain, plainRanges) = replaced(
      in: plain.scalars,
      changes.map { ($0.plainRange, $0.new) }
    )
    let substitutions = changes.indices.map { index in
      NumberSubstitution(
        old: changes[index].old,
        new: changes[index].new,
        range: ranges[index],
        plainRange: plainRanges[index]
      )
    }.sorted { $0.range.lowerBound < $1.range.lowerBound }
    return (newTarget, newPlain, substitutions)
  }

  /// Replaces stretches of a text; gives where the new ones stand, in the order given.
  private static func replaced(
    in scalars: [Unicode.Scalar],
    _ changes: [(range: Range<Int>, new: String)]
  ) -> (String, [Range<Int>]) {
    var result: [Unicode.Scalar] = []
    var ranges = Array(repeating: 0..<0, count: changes.count)
    var end = 0
    let inOrder = changes.indices.sorted {
      changes[$0].range.lowerBound < changes[$1].range.lowerBound
    }
    for index in inOrder {
      let change = changes[index]
      result += scalars[end..<change.range.lowerBound]
      let start = result.count
      result += change.new.unicodeScalars
      ranges[index] = start..<result.count
      end = change.range.upperBound
    }
    result += scalars[end...]
    return (string(result[...]), ranges)
  }

  private static func find(in scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var numbers: [Range<Int>] = []
    var index = 0
    while index < scalars.count {
      guard isDigit(scalars[index]) else {
        index += 1
        continue
      }
      let start = index
      index += 1
      while index < scalars.count {
        if isDigit(scalars[index]) {
          index += 1
        } else if [".", ",", ":"].contains(scalars[index]), index + 1 < scalars.count,
          isDigit(scalars[index + 1])
        {
          index += 2
        } else {
          break
        }
      }
      if start == 0 || !isLatinLetter(scalars[start - 1]) { numbers.append(start..<index) }
    }
    return numbers
  }

  private static func string(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return ("0"..."9").contains(scalar) }
    return scalar.properties.generalCategory == .decimalNumber
  }

  private static func isLatinLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar) || scalar == "_"
  }
}
