import Workspace

/// The substitution of numbers where two texts differ in nothing else.
struct Numbers {
  /// How the sources write numbers.
  var source: NumberMarks?
  /// How the targets do.
  var target: NumberMarks?

  /// What becomes of a target.
  enum Outcome: Equatable {
    /// The texts differ in more than numbers, or in none.
    case unconcerned
    /// Both targets with the numbers of the text asked about.
    case substituted(target: String, plainTarget: String, [NumberSubstitution])
    /// It is not certain what the target should have in the place of these; it stays.
    case refused([NumberDifference])
  }

  /// Puts the numbers of the text asked about into a target.
  ///
  /// A number is certain where it stands as often in the target as in the source, written by the habits of
  /// the target's locale or copied as it is, and becomes the same one wherever it stands. Unless all are,
  /// none is put in.
  ///
  /// - Parameters:
  ///   - query: the plain text asked about.
  ///   - source: the plain source that the memory has.
  ///   - target: its target with markup.
  ///   - plainTarget: its plain target.
  /// - Returns: what becomes of both targets.
  func substituted(
    for query: String,
    source: String,
    target: String,
    plainTarget: String
  ) -> Outcome {
    let wanted = NumberText(query, marks: self.source)
    let held = NumberText(source, marks: self.source)
    guard wanted.numbers.count == held.numbers.count, wanted.frame == held.frame else {
      return .unconcerned
    }
    let pairs = zip(held.numbers, wanted.numbers)
    var differences: [NumberDifference] = []
    for (old, new) in pairs where old.key != new.key {
      let difference = NumberDifference(old: old.written, new: new.written)
      if !differences.contains(difference) { differences.append(difference) }
    }
    if differences.isEmpty { return .unconcerned }
    var mapping: [NumberToken.Key: (old: NumberToken, new: NumberToken, count: Int)] = [:]
    for (old, new) in pairs {
      let known = mapping[old.key]
      guard known == nil || known?.new.key == new.key else { return .refused(differences) }
      mapping[old.key] = (old, new, (known?.count ?? 0) + 1)
    }
    let changes = mapping.values.filter { $0.old.key != $0.new.key }
    let (marked, plain) = (
      NumberText(target, marks: self.target), NumberText(plainTarget, marks: self.target)
    )
    guard let inMarked = replacements(changes, in: marked),
      let found = replacements(changes, in: plain)
    else { return .refused(differences) }
    // A plain text has no spaces but ordinary ones.
    let inPlain = found.map { (index: $0.index, new: PlainText.collapsed($0.new)) }
    guard inMarked.map({ PlainText.collapsed($0.new) }) == inPlain.map(\.new) else {
      return .refused(differences)
    }
    let (newTarget, ranges) = marked.replacing(inMarked)
    let substitutions = zip(inMarked, ranges).map { change, range in
      NumberSubstitution(old: marked.numbers[change.index].written, new: change.new, range: range)
    }
    return .substituted(
      target: newTarget,
      plainTarget: plain.replacing(inPlain).text,
      substitutions
    )
  }

  /// What takes the places of numbers in a target, in its order; nil where one is not certain.
  private func replacements(
    _ changes: [(old: NumberToken, new: NumberToken, count: Int)],
    in text: NumberText
  ) -> [(index: Int, new: String)]? {
    var replacements: [(index: Int, new: String)] = []
    for (old, new, count) in changes {
      let written = text.numbers.indices.filter {
        old.value != nil && text.numbers[$0].value == old.value
      }
      let copied = text.numbers.indices.filter {
        text.numbers[$0].value == nil && text.numbers[$0].written == old.written
      }
      guard written.isEmpty || copied.isEmpty, written.count + copied.count == count else {
        return nil
      }
      for index in written {
        guard let new = self.written(new, for: old, like: text.numbers[index]) else { return nil }
        replacements.append((index, new))
      }
      for index in copied {
        guard mayCopy(new, for: old) else { return nil }
        replacements.append((index, new.written))
      }
    }
    return replacements.sorted { $0.index < $1.index }
  }

  /// A number as the target's locale writes it; nil where that is not certain.
  private func written(
    _ new: NumberToken,
    for old: NumberToken,
    like held: NumberToken
  ) -> String? {
    guard let value = new.value, let before = old.value else { return nil }
    if !value.fraction.isEmpty, before.fraction.isEmpty, new.thousands == nil,
      source?.decimal != target?.decimal
    {
      // A version would be copied, and 10 was no witness of what 10.5 is.
      return nil
    }
    let length = value.integer.utf8.count
    let isLike = length > 3 && length == before.integer.utf8.count
    var text = value.integer
    if length > 3, isLike ? held.thousands != nil : new.thousands != nil {
      guard let thousands = held.thousands ?? target?.thousands else { return nil }
      text = Self.grouped(value.integer, by: thousands)
    }
    if value.fraction.isEmpty { return text }
    guard let decimal = target?.decimal else { return nil }
    return text + String(Character(decimal)) + value.fraction
  }

  /// Whether a token of which the target has a copy may be copied as well: it is of the same shape, and
  /// nobody there reads another number in it.
  private func mayCopy(_ new: NumberToken, for old: NumberToken) -> Bool {
    switch (old.key, new.key) {
    case (.value, .value), (.literal, .literal): break
    default: return false
    }
    let (shape, length) = (Self.shape(old.written), Self.shape(new.written))
    guard shape.marks == length.marks else { return false }
    if target == nil { return shape.lengths.dropFirst() == length.lengths.dropFirst() }
    return NumberToken.value(of: Array(new.written.unicodeScalars)[...], target) == nil
  }

  /// What stands between the digits of a token, and how many digits stand before and between.
  private static func shape(_ text: String) -> (marks: [Unicode.Scalar], lengths: [Int]) {
    var (marks, lengths): ([Unicode.Scalar], [Int]) = ([], [0])
    for scalar in text.unicodeScalars {
      if scalar.properties.generalCategory == .decimalNumber {
        lengths[lengths.count - 1] += 1
      } else {
        marks.append(scalar)
        lengths.append(0)
      }
    }
    return (marks, lengths)
  }

  private static func grouped(_ digits: String, by mark: Unicode.Scalar) -> String {
    var text = String.UnicodeScalarView()
    let count = digits.unicodeScalars.count
    for (index, digit) in digits.unicodeScalars.enumerated() {
      if index > 0, (count - index) % 3 == 0 { text.append(mark) }
      text.append(digit)
    }
    return String(text)
  }
}
