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
      if names?.names.contains(escaped(fragment.name)) != true { missing.insert(fragment) }
    }
    return missing
  }

  private static func escaped(_ name: String) -> String {
    var bytes: [UInt8] = []
    bytes.appendEscaped(name)
    return String(decoding: bytes, as: UTF8.self).replacing("&#39;", with: "'")
  }

  /// The values of `id` and `name` attributes, as they are written.
  static func identifiers(in html: [UInt8]) -> Set<String> {
    var identifiers: Set<String> = []
    let quote = UInt8(ascii: "\"")
    for (offset, byte) in html.enumerated() where byte == quote {
      let before = html[..<offset]
      guard before.hasSuffix(" id=") || before.hasSuffix(" name="),
        let end = html[(offset + 1)...].firstIndex(of: quote)
      else { continue }
      identifiers.insert(String(decoding: html[(offset + 1)..<end], as: UTF8.self))
    }
    return identifiers
  }
}

extension ArraySlice<UInt8> {
  fileprivate func hasSuffix(_ text: String) -> Bool {
    suffix(text.utf8.count).elementsEqual(text.utf8)
  }
}
