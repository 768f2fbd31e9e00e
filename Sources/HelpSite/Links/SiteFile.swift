import Diagnostics
import FoundationEssentials
import Workspace

/// An image or another file that pages show or offer: copied to the site once.
struct SiteFile: Sendable, Hashable {
  /// The endings of what is copied; nothing that a browser would run.
  static let endings: Set<String> = [
    "apng", "avif", "bmp", "csv", "docx", "gif", "ico", "jpeg", "jpg", "mp4", "odt", "pdf", "png",
    "pptx", "svg", "txt", "webm", "webp", "xlsx", "zip",
  ]

  /// The file.
  let source: String
  /// Its path below the output folder.
  let address: SiteAddress

  /// The file at a place below a root, or nil where there is none that may be copied.
  ///
  /// A link that leads out of the root, be it by way of a symbolic link, is not followed.
  init?(_ place: DocumentFolder.Place, below root: String, rootIndex: Int, locale: LocaleTag) {
    guard Self.endings.contains(Path.fileExtension(of: place.path)) else { return nil }
    source = Path.join(root, place.path)
    guard Self.isFile(source, within: root) else { return nil }
    let folder = rootIndex == 0 ? "" : "root-\(rootIndex + 1)/"
    let path = place.isLocalized ? "\(locale)/\(folder)\(place.name)" : folder + place.path
    address = SiteAddress(path)
  }

  private static func isFile(_ path: String, within root: String) -> Bool {
    let real = URL(filePath: path).resolvingSymlinksInPath().path
    let folder = URL(filePath: root.isEmpty ? "." : root).resolvingSymlinksInPath().path
    var isFolder = false
    let isThere = FileManager.default.fileExists(atPath: real, isDirectory: &isFolder)
    return isThere && !isFolder && real.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}
