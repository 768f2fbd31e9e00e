extension ParserFailure {
  /// What libyaml stopped at, in words for the one who wrote the file.
  var explanation: String {
    if startsTooEarly {
      return context == "while scanning a simple key"
        ? "this key has no ‘:’ after it"
        : "this quoted text is never closed; add the quote at its end"
    }
    // What has no words of its own here comes only from files that nobody writes by hand.
    return Self.words[problem] ?? [problem, context].filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// The index of the scalar to point at: where the mistake was made, not where it was noticed.
  var place: Int { startsTooEarly ? contextPosition : position }

  private var startsTooEarly: Bool {
    context == "while scanning a simple key" && problem == "could not find expected ':'"
      || context == "while scanning a quoted scalar"
        && ["found unexpected end of stream", "found unexpected document indicator"]
          .contains(problem)
  }

  private static let words = [
    "mapping values are not allowed in this context":
      "‘:’ cannot stand here; put the text in quotes if ‘:’ is part of it, or fix the indentation",
    "did not find expected key":
      "expected a key here; check the indentation, and that the quotes above are closed",
    "did not find expected '-' indicator":
      "expected ‘-’ and the next item of the list; check the indentation",
    "did not find expected ',' or ']'": "expected ‘,’ or ‘]’ in the list",
    "did not find expected ',' or '}'": "expected ‘,’ or ‘}’ in the mapping",
    "did not find expected node content": "a value is missing here",
    "did not find expected <document start>":
      "text after the end of the document; check the indentation, or put the value in quotes",
    "block sequence entries are not allowed in this context":
      "a list item cannot start here; put the list on its own lines, or the text in quotes",
    "mapping keys are not allowed in this context":
      "‘?’ cannot stand here; put the text in quotes if ‘?’ is part of it",
    "found character that cannot start any token":
      "a value cannot start with this character; put the value in quotes, and use spaces, not tabs, "
      + "to indent",
    "found a tab character that violates indentation": "a tab; indent with spaces",
    "found a tab character where an indentation space is expected": "a tab; indent with spaces",
    "found an indentation indicator equal to 0":
      "the indentation after ‘|’ or ‘>’ must be from 1 to 9",
    "found unknown escape character":
      "an unknown escape in double quotes; write ‘\\\\’ for a backslash, or use single quotes",
    "did not find expected hexdecimal number":
      "an escape in double quotes lacks hexadecimal digits; write ‘\\\\’ for a backslash",
    "found invalid Unicode character escape code":
      "an escape in double quotes names no character; write ‘\\\\’ for a backslash",
    "did not find expected comment or line break":
      "unexpected text after ‘|’ or ‘>’; start the text on the next line",
    "did not find expected alphabetic or numeric character":
      "‘&’ and ‘*’ start a name; put the text in quotes if they are part of it",
    "found undefined tag handle":
      "‘!’ starts a tag; put the text in quotes if it is part of it",
    "did not find expected whitespace or line break":
      "expected a space after the tag; put the text in quotes if ‘!’ is part of it",
    "found incompatible YAML document": "this version of YAML is not understood; remove ‘%YAML’",
    "found unknown directive name":
      "‘%’ starts a directive; put the text in quotes if it is part of it",
  ]
}
