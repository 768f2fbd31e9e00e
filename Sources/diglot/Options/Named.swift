import CommandLineInterface
import Diagnostics

/// The one of `all` that the word after an option names.
func named<Value>(
  _ word: String,
  by option: String,
  among all: [Value],
  _ name: (Value) -> String
) throws(UsageError) -> Value {
  if let value = all.first(where: { name($0) == word }) { return value }
  let names = all.map(name)
  let near = Suggestion.nearest(to: word, among: names).map { "; did you mean ‘\($0)’?" } ?? ""
  throw UsageError("\(option): ‘\(word)’ is not one of \(names.joined(separator: ", "))\(near)")
}
