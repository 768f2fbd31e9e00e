/// The page that searches, as the template `search` reads it.
struct SearchModel: FramedModel {
  /// How many results there are, in the form that a number asks for.
  struct Count: TemplateModel {
    /// The plural category of Unicode CLDR.
    var form: String
    /// The words, with `{count}` for the number.
    var text: String

    static let fields: TemplateFields<Self> = [
      .text("form", "The plural category of Unicode CLDR", \.form),
      .text("text", "The words, with {count} for the number", \.text),
    ]
  }

  var frame: FrameModel
  /// What leads to the folder of the index; nil where there is none.
  var index: String?
  /// The language that texts are translated from.
  var sourceLanguage: String
  /// How many results there are, in all forms that the language has.
  var counts: [Count]

  static let fields: TemplateFields<Self> = [
    .frame,
    .text(
      "index",
      "What leads to the folder of the index, with a slash at its end; empty where there is none",
      \.index
    ),
    .text(
      "source-language",
      "The language that texts are translated from",
      \.sourceLanguage
    ),
    .list("counts", "How many results there are, in all forms the language has", \.counts),
  ]
}
