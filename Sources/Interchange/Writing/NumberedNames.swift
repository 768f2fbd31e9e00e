/// Names that are all different, though the same may be asked for again.
///
/// - Complexity: constant for each, whatever was asked for before.
struct NumberedNames {
  /// What parts a name from its number.
  let sign: String
  private var taken: Set<String> = []
  /// The last number that was put behind a name.
  private var numbers: [String: Int] = [:]

  init(sign: String) { self.sign = sign }

  /// The name, or the name and a number: `103~2`.
  mutating func unique(_ name: String) -> String {
    var unique = name
    while !taken.insert(unique).inserted {
      let number = numbers[name, default: 1] + 1
      numbers[name] = number
      unique = "\(name)\(sign)\(number)"
    }
    return unique
  }
}
