import Diagnostics
import FoundationEssentials
import Workspace

/// The templates that a site is made of, and the files that come with them.
enum SiteTemplates {
  /// Checks that the templates are there and use only names and words that exist.
  ///
  /// - Throws: the first mistake, with its file and place.
  static func check(_ library: TemplateLibrary, _ plan: SitePlan) throws(TemplateError) {
    let words = plan.languages[SitePlan.source].words.value
    for (name, sample) in samples(words: words) {
      if let mistake = try library.undefinedNames(in: name, schema: sample).first { throw mistake }
    }
  }

  /// The templates that are rendered, each with something that has every name it may use.
  static func samples(words: TemplateValue) -> [(name: String, sample: TemplateValue)] {
    [
      ("page", PageModel.sample(words: words).value),
      ("flow", FlowModel.sample(words: words).value),
      ("home", HomeModel.sample(words: words).value),
      ("languages", ChooserModel(frame: .sample(words: words)).value),
      ("navigation", NavigationRenderer.sample),
    ]
  }

  /// Copies the files in `assets` below the folder of templates.
  static func copyAssets(from templates: String, to files: SiteFiles) throws(InputError) {
    let folder = Path.join(templates, "assets")
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    } catch {
      throw InputError(
        path: folder,
        message: "the folder of style sheets and scripts cannot be read",
        advice: "check that ‘templates’ in diglot.yml names a folder of templates"
      )
    }
    for name in names where !name.hasPrefix(".") {
      try files.write(FileReader.read(Path.join(folder, name)), to: "assets/" + name)
    }
  }
}
