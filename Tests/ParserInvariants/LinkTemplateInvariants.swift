import Workspace

/// What holds for an address with names to fill in whatever its bytes are.
public enum LinkTemplateInvariants {
  /// Reads `bytes`; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let text = String(decoding: bytes, as: UTF8.self)
    let template: LinkTemplate
    do throws(LinkTemplate.Mistake) {
      template = try LinkTemplate(text)
    } catch {
      switch error {
      case .openBrace: try require(text.utf8.contains(UInt8(ascii: "{")), "a brace is open")
      case .unknownName(let name):
        try require(
          LinkTemplate.Name(rawValue: name) == nil && !name.utf8.contains(UInt8(ascii: "}")),
          "‘\(name)’ is not known"
        )
        try require(occurs("{\(name)}", in: text), "‘\(name)’ stands in braces")
      }
      return
    }
    try require(
      template.filled { "{\($0.rawValue)}" }.utf8.elementsEqual(encoded(text).utf8),
      "each name is replaced by its value, encoded"
    )
    try require(
      template.filled { $0.rawValue }.utf8.elementsEqual(withoutBraces(text).utf8),
      "the text around names stays as it is"
    )
  }

  /// The template, the braces of its names encoded.
  private static func encoded(_ text: String) -> String {
    LinkTemplate.Name.allCases.reduce(text) {
      replaced("{\($1.rawValue)}", by: "%7B\($1.rawValue)%7D", in: $0)
    }
  }

  private static func withoutBraces(_ text: String) -> String {
    LinkTemplate.Name.allCases.reduce(text) {
      replaced("{\($1.rawValue)}", by: $1.rawValue, in: $0)
    }
  }

  private static func replaced(_ name: String, by value: String, in text: String) -> String {
    String(
      decoding: Array(text.utf8).replacing(Array(name.utf8), with: Array(value.utf8)),
      as: UTF8.self
    )
  }

  private static func occurs(_ part: String, in text: String) -> Bool {
    Array(text.utf8).firstRange(of: Array(part.utf8)) != nil
  }
}
