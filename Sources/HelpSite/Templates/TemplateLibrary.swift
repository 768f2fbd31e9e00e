import Diagnostics

/// Templates that may include one another, each known by its name.
public struct TemplateLibrary: Sendable {
  /// What becomes of a partial that is not in the library.
  public enum MissingPartials: Sendable {
    /// The library is not made, so that a misspelt name is noticed.
    case refused
    /// It renders as nothing, as the Mustache specification suggests.
    case empty
  }

  /// The templates, ordered by name.
  public let templates: [Template]
  private let indices: [String: Int]
  /// For each template, the template of each of its includes.
  let includes: [[Int?]]

  /// Makes a library and connects the partials.
  ///
  /// - Throws: an error for two templates of the same name, and for a partial that is missing.
  public init(
    _ templates: [Template],
    missingPartials: MissingPartials = .refused
  ) throws(TemplateError) {
    let templates = templates.sorted { ($0.name, $0.path) < ($1.name, $1.path) }
    var indices: [String: Int] = [:]
    for (index, template) in templates.enumerated() {
      if let other = indices.updateValue(index, forKey: template.name) {
        throw TemplateError(
          .duplicateTemplate,
          path: template.path,
          "the name ‘\(template.name)’ is that of \(templates[other].path), too",
          advice: "Rename one of them."
        )
      }
    }
    var includes: [[Int?]] = []
    for template in templates {
      for include in template.includes
      where missingPartials == .refused && indices[include.name] == nil {
        throw template.source.error(
          .missingPartial,
          at: include.offset,
          "there is no template ‘\(include.name)’",
          advice: Self.advice(for: include.name, among: templates)
        )
      }
      includes.append(template.includes.map { indices[$0.name] })
    }
    self.templates = templates
    self.indices = indices
    self.includes = includes
  }

  /// Renders a template.
  ///
  /// - Returns: the page in UTF-8.
  /// - Throws: an error for a template that is not there, and for one that goes beyond a limit.
  public func render(
    _ name: String,
    with value: TemplateValue
  ) throws(TemplateError) -> [UInt8] {
    var renderer = TemplateRenderer(self, value: value)
    try renderer.render(try index(of: name))
    return renderer.output
  }

  func index(of name: String) throws(TemplateError) -> Int {
    guard let index = indices[name] else {
      throw TemplateError(
        .unknownTemplate,
        path: name,
        "there is no template ‘\(name)’",
        advice: Self.advice(for: name, among: templates)
      )
    }
    return index
  }

  private static func advice(for name: String, among templates: [Template]) -> String {
    if let nearest = Suggestion.nearest(to: name, among: templates.lazy.map(\.name)) {
      return "Did you mean ‘\(nearest)’?"
    }
    return "Add a file ‘\(name).mustache’ to the templates, or correct the name."
  }
}
