import Diagnostics
import Workspace

/// Looks for the places that fragments name in pages that are written.
enum FragmentSearch {
  /// The fragments that no element of their page has.
  static func missing(
    _ fragments: Set<LinkRecorder.Fragment>,
    _ plan: SitePlan,
    in files: SiteFiles
  ) throws(InputError) -> Set<LinkRecorder.Fragment> {
    var missing: Set<LinkRecorder.Fragment> = []
    var names: (page: Int, language: Int, names: Set<String>)?
    for fragment in fragments.sorted(by: { ($0.page, $0.language) < ($1.page, $1.language) }) {
      if names?.page != fragment.page || names?.language != fragment.language {
        let path = plan.pages[fragment.page].addresses[fragment.language].path
        let html = try FileReader.read(Path.join(files.folder, path))
        names = (fragment.page, fragment.language, identifiers(in: html))
      }
      if names?.names.contains(fragment.name) != true { missing.insert(fragment) }
    }
    return missing
  }

  /// The values of `id` and `name` attributes.
  static func identifiers(in html: [UInt8]) -> Set<String> {
    var identifiers: Set<String> = []
    TagReader.read(html.span) { attribute in
      guard attribute.name == .id || attribute.name == .name else { return }
      let value = CharacterReferences.resolved(html[attribute.value])
      identifiers.insert(String(decoding: value, as: UTF8.self))
    }
    return identifiers
  }
}
