import HelpSite

/// What holds for the list of a site's files whatever its bytes are.
public enum SiteManifestInvariants {
  /// Reads `bytes`; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    guard let manifest = SiteManifest(parsing: bytes) else { return }
    let written = manifest.bytes
    let lines = written.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    try require(lines.last == [], "the last line ends")
    try require(bytes.starts(with: lines.first ?? []), "the first line says what it is")
    try require(
      written.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == UInt8(ascii: "\n") },
      "paths are on their lines"
    )
    try require(Set(lines.dropFirst()).count == lines.count - 1, "each file is named once")
    guard let again = SiteManifest(parsing: written) else {
      throw Violation(statement: "a manifest that is written can be read")
    }
    try require(again == manifest && again.bytes == written, "a manifest is written and read")
    for line in bytes.split(separator: UInt8(ascii: "\n")).dropFirst() {
      let path = String(decoding: line, as: UTF8.self)
      if !line.contains(UInt8(ascii: "%")) {
        try require(manifest.names(path), "‘\(path)’ is a file of the site")
      }
    }
  }
}
