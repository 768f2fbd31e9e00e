extension TemplateLibrary {
  /// The names that a template and its partials use although the page model never defines them.
  ///
  /// Rendering takes such a name for nothing, as Mustache demands; a misspelt one is found here. No
  /// condition is evaluated: both what a section and what an inverted one holds are read. Nothing is
  /// said about the insides of a section whose name is undefined or whose list is empty in `schema`.
  ///
  /// - Parameters:
  ///   - name: the template.
  ///   - schema: a page that has every name. Its lists have one element or more; what any of the
  ///     elements defines counts as defined.
  /// - Returns: one error for each tag, ordered by path and place.
  /// - Throws: an error for a template that is not there, and for one that goes beyond a limit.
  public func undefinedNames(
    in name: String,
    schema: TemplateValue
  ) throws(TemplateError) -> [TemplateError] {
    var walk = NameWalk(self, schema: schema)
    try walk.run(try index(of: name))
    return walk.undefined
      .map { (place: $0.key, name: $0.value) }
      .sorted { left, right in
        (templates[left.place.template].path, left.place.offset)
          < (templates[right.place.template].path, right.place.offset)
      }
      .map { error(at: $0.place, for: $0.name) }
  }

  private func error(
    at place: NameWalk.Place,
    for name: NameWalk.UndefinedName
  ) -> TemplateError {
    let advice = name.suggestion.map { "Did you mean ‘\($0)’?" }
    return templates[place.template].source.error(
      .undefinedName,
      at: place.offset,
      "the name ‘\(name.name)’ is never defined",
      advice: advice ?? "Remove the tag, or define the name in the page model."
    )
  }
}
