import Checks
import CommandLineInterface
import TranslationMemory
import Workspace

extension TranslationConflict {
  /// The conflict for people: the source, then each target with the first of its places.
  func described(on stream: Terminal.Stream) -> String {
    var text = "\(locale)  \(stream.styled(VisibleText.of(plainSource), .bold))\n"
    for choice in choices {
      let count = String(choice.placeCount)
      let margin = String(repeating: " ", count: max(0, 5 - count.count))
      text += "\(margin)\(count) × \(VisibleText.of(choice.plainTarget))\n"
      for occurrence in choice.occurrences.prefix(2) {
        text += "        \(stream.styled(occurrence.shown, .dim))\n"
      }
      if choice.placeCount > 2 {
        let rest = "and \(counted(choice.placeCount - 2, "place")) more"
        text += "        \(stream.styled(rest, .dim))\n"
      }
    }
    return text + "\n"
  }

  /// The conflict for programs.
  var json: JSONValue {
    .object([
      ("locale", .string(locale.text)), ("source", .string(plainSource)),
      (
        "targets",
        .array(
          choices.map { choice in
            .object([
              ("target", .string(choice.target)), ("plainTarget", .string(choice.plainTarget)),
              ("count", .integer(choice.placeCount)),
              ("places", .array(choice.occurrences.map(\.json))),
            ])
          }
        )
      ),
    ])
  }
}
