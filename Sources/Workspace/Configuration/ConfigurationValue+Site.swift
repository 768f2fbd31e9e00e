import Diagnostics

/// The kinds of values that keys of the site ask for.
extension ConfigurationValue {
  func linkTemplate() throws(InputError) -> LinkTemplate? {
    let text = try text()
    guard text.hasPrefix("https://") || text.hasPrefix("http://") || text.hasPrefix("mailto:")
    else {
      throw failure(
        "‘\(text)’ is not an address",
        advice: "begin it with https://, http:// or mailto:"
      )
    }
    let names = LinkTemplate.Name.allCases.map { "{\($0.rawValue)}" }.joined(separator: ", ")
    do {
      return try LinkTemplate(text)
    } catch {
      switch error {
      case .openBrace:
        throw failure("a brace in ‘\(text)’ is not closed", advice: "close it: \(names)")
      case .unknownName(let name):
        let near = Suggestion.nearest(to: name, among: LinkTemplate.Name.allCases.map(\.rawValue))
        throw failure(
          "nothing is called ‘{\(name)}’ in an address",
          advice: near.map { "did you mean ‘{\($0)}’?" } ?? "write one of \(names)"
        )
      }
    }
  }

  func search() throws(InputError) -> SiteSettings.Search {
    // YAML reads a bare ‘off’ as a text here, as every value is one.
    let text = try text()
    guard !text.isEmpty else {
      throw failure("the program has no name", advice: "write its name or path, or ‘off’")
    }
    if text == "off" { return .off }
    return .program(text.contains("/") ? try path() : text)
  }
}
