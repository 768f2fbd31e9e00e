import Diagnostics
import FoundationEssentials
import Workspace

/// An image or another file that pages show or offer: copied to the site once.
struct SiteFile: Sendable, Hashable {
  /// The endings of what is copied: nothing that a browser would run as part of a page, as no SVG runs that is
  /// shown as an image.
  static let endings: Set<String> = [
    "apng", "avif", "bmp", "csv", "docx", "gif", "ico", "jpeg", "jpg", "mp4", "odt", "pdf", "png",
    "pptx", "svg", "txt", "webm", "webp", "xlsx", "zip",
  ]

  /// The file.
  let source: String
  /// Its path below the output folder.
  let address: SiteAddress

  /// Where files stand whose own place is the site's.
  private static let refuge = "files"

  /// The file at a place below a root, or nil where there is none that may be copied.
  ///
  /// Where one of the same name for a language lies beside it (`menu.es-ES.png` beside `menu.png`), that one is
  /// meant. A link that leads out of the root, be it by way of a symbolic link, is not followed.
  ///
  /// - Parameters:
  ///   - place: The place.
  ///   - root: The folder that it starts from.
  ///   - rootIndex: The index of that folder among all such.
  ///   - locale: The locale of the document, whose folder the place may go through.
  ///   - language: The language of the text.
  init?(
    _ place: DocumentFolder.Place,
    below root: String,
    rootIndex: Int,
    locale: LocaleTag,
    language: LocaleTag
  ) {
    let ending = Path.fileExtension(of: place.path)
    guard Self.endings.contains(ending) else { return nil }
    func localized(_ path: String) -> String {
      "\(path.dropLast(ending.count))\(language).\(path.suffix(ending.count))"
    }
    let variant = Path.join(root, localized(place.path))
    let isVariant = Self.isFile(variant, within: root)
    source = isVariant ? variant : Path.join(root, place.path)
    guard isVariant || Self.isFile(source, within: root) else { return nil }
    let folder = rootIndex == 0 ? "" : "root-\(rootIndex + 1)/"
    let path = place.isLocalized ? "\(locale)/\(folder)\(place.name)" : folder + place.path
    let own = Self.isReserved(path) ? "\(Self.refuge)/\(path)" : path
    address = SiteAddress(isVariant ? localized(own) : own)
  }

  /// Whether a path is the site's own, whatever documents call theirs.
  ///
  /// The refuge is too, so that what stands there has one name only.
  private static func isReserved(_ path: String) -> Bool {
    let parts = Path.components(of: path.lowercased())
    guard let first = parts.first, let last = parts.last else { return false }
    return ["assets", "help", refuge[...]].contains(first)
      || parts.count <= 2 && ["robots.txt", "llms.txt"].contains(last)
  }

  /// Whether there is a file at a place below a root, of whatever kind.
  static func isThere(_ place: DocumentFolder.Place, below root: String) -> Bool {
    isFile(Path.join(root, place.path), within: root)
  }

  /// Whether the file is a drawing that holds a script, which would run where it is opened by itself.
  var holdsScript: Bool {
    guard Path.fileExtension(of: source) == "svg", let bytes = try? FileReader.read(source) else {
      return false
    }
    let text = String(decoding: bytes, as: UTF8.self).lowercased()
    return text.contains("<script") || text.contains("javascript:")
      || text.contains(/[\s"']on[a-z]+\s*=/)
  }

  private static func isFile(_ path: String, within root: String) -> Bool {
    // Few images have a variant for a language, and what is not there leads nowhere.
    guard FileReader.exists(path) else { return false }
    let real = URL(filePath: path).resolvingSymlinksInPath().path
    let folder = URL(filePath: root.isEmpty ? "." : root).resolvingSymlinksInPath().path
    var isFolder = false
    let isThere = FileManager.default.fileExists(atPath: real, isDirectory: &isFolder)
    return isThere && !isFolder && real.hasPrefix(folder.hasSuffix("/") ? folder : folder + "/")
  }
}
