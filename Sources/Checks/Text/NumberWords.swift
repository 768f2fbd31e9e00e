/// The words of numbers in a language.
struct NumberWords: Sendable {
  static let known: [String: NumberWords] = [:]
}
