import Diagnostics
import Workspace

/// The list of a site's files, by which the next build tells them from files that others put among them.
///
/// It is a text file in the site: a line that says what it is, then the paths below the site's folder, one a
/// line, in the order of their bytes. In a path, `%` and control characters are written as in a URL. The
/// manifest does not name itself.
package struct SiteManifest: Sendable, Hashable {
  /// The name of the file, in the site's folder.
  static let fileName = BuiltSite.manifestName

  private static let heading = "Files of this site that Diglot made; the next build replaces them."

  private var paths: Set<[UInt8]>

  /// Lists the files that are in a folder.
  init(listing folder: String) throws(InputError) {
    paths = []
    var waiting = [""]
    while let inner = waiting.popLast() {
      let path = Path.join(folder, inner)
      let prefix = inner.isEmpty ? [] : Array(inner.utf8) + [UInt8(ascii: "/")]
      try naming(path, .read) { () throws(SystemFailure) in
        for entry in try FolderListing(path).entries {
          if try entry.kind(in: path) == .folder {
            waiting.append(String(decoding: prefix + entry.name, as: UTF8.self))
          } else {
            paths.insert(prefix + entry.name)
          }
        }
      }
    }
    paths.remove(Array(Self.fileName.utf8))
  }

  /// Reads the manifest of the site in a folder.
  init(reading folder: String, shownAs name: String) throws(InputError) {
    let path = Path.join(name, Self.fileName)
    let bytes: [UInt8]
    do throws(InputError) {
      bytes = try FileReader.read(Path.join(folder, Self.fileName))
    } catch {
      throw InputError(path: path, message: error.message, advice: error.advice)
    }
    guard let manifest = SiteManifest(parsing: bytes) else {
      throw InputError(
        path: path,
        message: "is not the manifest of a site",
        advice: "bring back the one that Diglot wrote, or build with --force: files in the way of "
          + "the site are replaced then, the others stay"
      )
    }
    self = manifest
  }

  /// Reads a manifest; nil where it does not start as one.
  package init?(parsing bytes: [UInt8]) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    guard let first = lines.first, first.elementsEqual(Self.heading.utf8) else { return nil }
    paths = Set(
      lines.dropFirst().filter { !$0.isEmpty }
        .map { Array(String(decoding: $0, as: UTF8.self).percentDecoded.utf8) }
    )
  }

  /// The manifest as it is written.
  package var bytes: [UInt8] {
    var text = Array(Self.heading.utf8) + [UInt8(ascii: "\n")]
    for path in paths.sorted(by: { $0.lexicographicallyPrecedes($1) }) {
      for byte in path { Self.append(byte, to: &text) }
      text.append(UInt8(ascii: "\n"))
    }
    return text
  }

  /// Whether the site's file at `path` is one that Diglot made.
  package func names(_ path: String) -> Bool { paths.contains(Array(path.utf8)) }

  private static func append(_ byte: UInt8, to text: inout [UInt8]) {
    guard byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "%") else {
      text.append(byte)
      return
    }
    let digits = Array("0123456789ABCDEF".utf8)
    text += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
  }
}
