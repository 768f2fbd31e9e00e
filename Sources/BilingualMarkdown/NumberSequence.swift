/// Tells the numbers that fall or come again.
///
/// While numbers rise, as they do in nearly every document, nothing is remembered but the last.
struct NumberSequence {
  private var previous = Int32.min
  private var highest = Int32.min
  private var seen: Set<Int32>?

  /// What is wrong with `number`, the next after those of `units`; nil where nothing is.
  ///
  /// - Complexity: constant on average; once linear, at the first number that does not rise.
  mutating func flaw(of number: Int32, after units: [TranslationUnit]) -> Damage.Kind? {
    defer {
      previous = number
      highest = max(highest, number)
    }
    if number > highest {
      seen?.insert(number)
      return nil
    }
    if seen == nil { seen = Set(units.lazy.compactMap { $0.id?.number }) }
    if seen?.insert(number).inserted == false { return .duplicateID }
    return number < previous ? .order : nil
  }
}
