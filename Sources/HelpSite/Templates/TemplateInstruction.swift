/// A step of a compiled template; indices point into the template's tables.
enum TemplateInstruction: Sendable {
  /// Copies these bytes of the template.
  case text(Range<Int>)
  /// Marks where a line of the template begins, for a partial that is indented as a whole.
  case lineStart
  /// Writes a value, escaped.
  case value(name: Int)
  /// Writes a value as it is.
  case rawValue(name: Int)
  /// Enters a section, or goes on behind it.
  case section(name: Int, end: Int)
  /// Goes on behind an inverted section if there is a value.
  case inverted(name: Int, end: Int)
  /// Repeats the section for the next element, or leaves it.
  case sectionEnd(start: Int)
  /// Renders another template.
  case include(Int)
}

/// A name in a template, as `page.title`, taken apart once.
struct TemplateName: Sendable {
  /// The first word, looked up through all contexts; empty for the current value, ‘.’.
  let first: TemplateWord
  /// The words behind it, each looked up only in the value before.
  let rest: [TemplateWord]
  /// Where the tag stands.
  let offset: Int
}

/// A tag that includes another template.
struct TemplateInclude: Sendable {
  let name: String
  /// The white space before a tag that stands alone on its line; `nil` for one within a line, whose
  /// template is not indented.
  let indentation: Range<Int>?
  /// Where the tag stands.
  let offset: Int
}
