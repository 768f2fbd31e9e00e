/// A name that a template can use, and what it stands for.
public struct TemplateVariable: Sendable, Hashable {
  /// What a name stands for.
  public enum Kind: String, Sendable, Hashable {
    /// Text, escaped where it is written.
    case text
    /// HTML that Diglot made, written as it is.
    case html
    /// A condition.
    case flag
    /// Texts in order; inside the section `{{.}}` is each of them.
    case texts = "list of texts"
    /// Pieces of HTML in order; inside the section `{{.}}` is each of them.
    case pieces = "list of HTML"
    /// Things in order, each with names of its own.
    case list
    /// A thing with names of its own; nothing where there is none.
    case object
    /// The words of the language, each by its key in the locale's file.
    case words
  }

  /// The name as a template writes it.
  public let name: String
  /// What it stands for.
  public let kind: Kind
  /// What it means, in a sentence without its full stop.
  public let summary: String
  /// The names of what it stands for, for a list or an object.
  public let names: [TemplateVariable]

  init(_ name: String, _ kind: Kind, _ summary: String, names: [TemplateVariable] = []) {
    (self.name, self.kind, self.summary, self.names) = (name, kind, summary, names)
  }

  /// A value that has every one of some names.
  static func schema(_ names: [TemplateVariable], words: TemplateValue) -> TemplateValue {
    .object(TemplateObject(names.map { ($0.name, $0.schema(words: words)) }))
  }

  private func schema(words: TemplateValue) -> TemplateValue {
    switch kind {
    case .text: .text(name)
    case .html: .html(Array(name.utf8))
    case .flag: true
    case .texts: [.text(name)]
    case .pieces: .list([.html(Array(name.utf8))])
    case .list: .list([Self.schema(names, words: words)])
    case .object: Self.schema(names, words: words)
    case .words: words
    }
  }
}
