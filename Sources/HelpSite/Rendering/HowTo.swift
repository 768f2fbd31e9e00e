import Workspace

/// The steps of a flow as search engines read them: `HowTo` of schema.org, in JSON-LD.
struct HowTo: Sendable {
  /// The name of the flow.
  let title: String
  /// The language of the steps.
  let language: LocaleTag
  /// The plain text of each step.
  let steps: [String]

  init(title: String, language: LocaleTag, _ steps: [String]) {
    (self.title, self.language, self.steps) = (title, language, steps)
  }

  /// The data, such that it can stand in a `<script>` element: no `<`, `>` or `&` is left in it.
  var json: [UInt8] {
    let steps = steps.enumerated().map { index, text -> JSONValue in
      .object(["@type": "HowToStep", "position": .integer(index + 1), "text": .string(text)])
    }
    var bytes: [UInt8] = []
    JSONValue.object([
      "@context": "https://schema.org", "@type": "HowTo", "name": .string(title),
      "inLanguage": .string(language.text), "step": .array(steps),
    ]).append(to: &bytes)
    return bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "<"): Array("\\u003c".utf8)
      case UInt8(ascii: ">"): Array("\\u003e".utf8)
      case UInt8(ascii: "&"): Array("\\u0026".utf8)
      default: [byte]
      }
    }
  }
}
