import HelpSite

/// Renders one template with the partials given, as text.
func rendered(
  _ text: String,
  with value: TemplateValue = .null,
  partials: [String: String] = [:],
  missingPartials: TemplateLibrary.MissingPartials = .refused
) throws -> String {
  let library = try TemplateLibrary(
    [Template(compiling: text, name: "page", path: "templates/page.mustache")]
      + partials.map { try Template(compiling: $1, name: $0, path: "templates/\($0).mustache") },
    missingPartials: missingPartials
  )
  return String(decoding: try library.render("page", with: value), as: UTF8.self)
}

/// What goes wrong when a template is compiled and rendered.
func failure(
  _ text: String,
  with value: TemplateValue = .null,
  partials: [String: String] = [:]
) throws -> TemplateError? {
  do {
    _ = try rendered(text, with: value, partials: partials)
    return nil
  } catch let error as TemplateError {
    return error
  }
}
