/// Something with digits in a text: a number, or what looks like one and is copied as it is.
struct NumberToken {
  /// The value of a number by its digits, so that none is rounded.
  struct Value: Hashable {
    var integer: String
    /// The decimals; empty where there are none.
    var fraction: String
  }

  /// What two tokens must share to be the same.
  enum Key: Hashable {
    case value(Value)
    /// A date, a time, a version or something else that is not read as a number.
    case literal(String)
    /// Letters and digits, such as `MP3`: a number of its own, or none.
    case name(String)
  }

  /// Where it stands, in Unicode scalars.
  let range: Range<Int>
  /// Its scalars.
  let written: String
  let key: Key
  /// What parts its thousands; nil where nothing does.
  let thousands: Unicode.Scalar?

  /// Takes a stretch of a text that holds digits.
  init(_ scalars: [Unicode.Scalar], _ range: Range<Int>, isName: Bool, marks: NumberMarks?) {
    self.range = range
    written = NumberText.string(scalars[range])
    if isName {
      (key, thousands) = (.name(written), nil)
    } else if let (value, thousands) = Self.value(of: scalars[range], marks) {
      (key, self.thousands) = (.value(value), thousands)
    } else {
      (key, thousands) = (.literal(written), nil)
    }
  }

  var value: Value? {
    if case .value(let value) = key { value } else { nil }
  }

  /// The value of a number; nil for what the marks do not make one, and without marks for all but digits.
  static func value(
    of scalars: ArraySlice<Unicode.Scalar>,
    _ marks: NumberMarks?
  ) -> (Value, thousands: Unicode.Scalar?)? {
    var parts: [String] = [""]
    var between: [Unicode.Scalar] = []
    for scalar in scalars {
      if ("0"..."9").contains(scalar) {
        parts[parts.count - 1].unicodeScalars.append(scalar)
      } else {
        parts.append("")
        between.append(scalar)
      }
    }
    guard !parts.contains(where: \.isEmpty) else { return nil }
    var fraction = ""
    if let marks, between.last == marks.decimal {
      fraction = parts.removeLast()
      between.removeLast()
    }
    if let thousands = between.first {
      guard marks?.partsThousands(thousands) == true, between.allSatisfy({ $0 == thousands }),
        parts[0].utf8.count <= 3, parts.dropFirst().allSatisfy({ $0.utf8.count == 3 })
      else { return nil }
    }
    return (Value(integer: parts.joined(), fraction: fraction), between.first)
  }
}
