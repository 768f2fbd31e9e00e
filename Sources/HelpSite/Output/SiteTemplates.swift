import Diagnostics
import Workspace

/// The templates that a site is made of, and the files that come with them.
enum SiteTemplates {
  /// A template that is rendered, with something that has every name it may use.
  typealias Sample = (name: String, sample: TemplateValue)

  /// Where the joined style sheet stands.
  static let styleSheet = "assets/site.css"

  /// Checks that the templates are there and use only names and words that exist.
  ///
  /// - Throws: the first mistake, with its file and place.
  static func check(_ library: TemplateLibrary, _ samples: [Sample]) throws(TemplateError) {
    for (name, sample) in samples {
      if let mistake = try library.undefinedNames(in: name, schema: sample).first { throw mistake }
    }
  }

  /// A finding for each template of a folder that no page is made of, which perhaps is a misspelt name.
  static func unused(
    _ library: TemplateLibrary,
    _ samples: [Sample],
    in folder: String
  ) -> [Finding] {
    let unused = library.unused(besides: samples.map(\.name)).filter { $0.path.hasPrefix(folder) }
    let names = Set(library.templates.map(\.name)).subtracting(unused.map(\.name))
    return unused.map { template in
      let near = Suggestion.nearest(to: template.name, among: names.sorted())
      return Finding(
        check: "site-template",
        severity: .warning,
        message: "no page uses this template" + (near.map { "; did you mean ‘\($0)’?" } ?? ""),
        location: Location(path: template.path)
      )
    }
  }

  /// The files that pages load, from several folders of templates: of files of one name, that in the first
  /// folder counts.
  ///
  /// What `assets/styles` holds is joined into one style sheet, in the order of the files' names, those that begin
  /// with `_` first; everything else in `assets` is as it is. A style sheet may also stand whole in `assets/site.css`, where
  /// there are none to join.
  ///
  /// - Returns: each file with its path on the site, ordered by path.
  /// - Throws: an error for a file that cannot be read, and for two that cannot both stand on the site.
  static func assets(
    in folders: [String]
  ) throws(TemplateError) -> [(path: String, bytes: [UInt8])] {
    let files = try LayeredFolder(folders: folders).files(in: "assets")
    let styles = files.filter(isStyle).sorted { left, right in
      let isFirst = (
        Path.name(of: left.name).hasPrefix("_"), Path.name(of: right.name).hasPrefix("_")
      )
      return isFirst.0 == isFirst.1 ? left.name < right.name : isFirst.0
    }
    var assets = try files.filter { !isStyle($0) }.map { file throws(TemplateError) in
      (path: "assets/" + file.name, bytes: try LayeredFolder.bytes(of: file))
    }
    if styles.isEmpty {
      guard assets.contains(where: { $0.path == styleSheet }) else { throw noStyles(in: folders) }
      return assets
    }
    if let file = files.first(where: { "assets/" + $0.name.lowercased() == styleSheet }) {
      throw isJoined(file)
    }
    var sheet = StyleSheet()
    for file in styles { sheet.append(try LayeredFolder.bytes(of: file)) }
    assets.append((path: styleSheet, bytes: sheet.bytes))
    return assets.sorted { $0.path < $1.path }
  }

  private static func noStyles(in folders: [String]) -> TemplateError {
    TemplateError(
      .unreadable,
      path: Path.join(folders.last ?? "", "assets/styles"),
      "there are no style sheets",
      advice: "Check that ‘templates’ in diglot.yml names a folder of templates."
    )
  }

  private static func isStyle(_ file: LayeredFolder.File) -> Bool {
    file.name.hasPrefix("styles/") && file.name.hasSuffix(".css")
  }

  private static func isJoined(_ file: LayeredFolder.File) -> TemplateError {
    TemplateError(
      .collision,
      path: file.path,
      "the site's style sheet of this name is made of the files in ‘assets/styles’",
      advice: "Put the file there, under a name of its own or that of the one it replaces."
    )
  }

  /// The templates that are rendered, each with something that has every name it may use.
  static func samples(words: TemplateValue) -> [Sample] {
    TemplateRole.all.map { ($0.template, TemplateVariable.schema($0.names, words: words)) }
      + [("navigation", NavigationRenderer.sample)]
  }
}
