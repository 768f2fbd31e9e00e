import Workspace

/// Where a file of the site stands: its path below the output folder, and how links write it.
struct SiteAddress: Sendable, Hashable {
  /// The path on disk, below the output folder.
  let path: String
  /// The path as a link writes it from the output folder.
  let url: String
  /// What leads from the file's folder up to the output folder: `../` as often as it takes.
  let up: String

  init(_ path: String) {
    self.path = path
    url = path.percentEncodedPath
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    up = String(repeating: "../", count: depth)
  }

  /// The link from this file to another, with a query and fragment that are encoded already.
  ///
  /// Within one top-level folder (a language) the link does not leave it, so that a language can be moved alone.
  func link(to other: SiteAddress, tail: String = "") -> String {
    if path == other.path { return tail.hasPrefix("#") ? tail : Path.name(of: url) + tail }
    if let folder = topFolder, folder == other.topFolder {
      var link = String(Substring(up.utf8.dropFirst(3)))
      link += Substring(other.url.utf8.dropFirst(folder.utf8.count + 1))
      return tail.isEmpty ? link : link + tail
    }
    return up + other.url + tail
  }

  /// An address from which links start at the root of the server: at `root`, the path that the site starts at,
  /// with a slash at its end; nil where that is not known.
  static func rooted(at root: String?) -> SiteAddress? {
    root.map { SiteAddress(path: "", url: "", up: $0) }
  }

  private init(path: String, url: String, up: String) {
    (self.path, self.url, self.up) = (path, url, up)
  }

  /// Whether servers show the file for its folder.
  var isIndex: Bool { url == "index.html" || url.hasSuffix("/index.html") }

  /// The file of the same name with another extension.
  func withExtension(_ ending: String) -> SiteAddress {
    let name = Path.name(of: path)
    let stem = name.lastIndex(of: ".").map { name[..<$0] } ?? name[...]
    return SiteAddress(Path.join(Path.folder(of: path), "\(stem).\(ending)"))
  }

  private var topFolder: Substring? {
    url.utf8.firstIndex(of: UInt8(ascii: "/")).map { url[..<$0] }
  }
}
