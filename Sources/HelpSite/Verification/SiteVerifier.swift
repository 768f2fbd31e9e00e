import Synchronization
import Workspace

/// Tells which references in the files of a site lead nowhere.
///
/// Files are added as they are written, in any order and from several tasks at once; nothing is read again, and
/// the answer does not depend on the order. References are kept once for each folder, names and paths as hashes: a
/// page with a hundred names and as many references takes about two kilobytes, whatever its size.
final class SiteVerifier: Sendable {
  private let siteURL: [UInt8]?
  private let state = Mutex(ReferenceTable())

  /// Creates a verifier of a site that is to stand at an address; nil where that is not known.
  init(siteURL: String? = nil) {
    self.siteURL = siteURL.map { Array(($0.hasSuffix("/") ? $0 : $0 + "/").utf8) }
  }

  /// Adds a file as it is written: a page, a text file or another, by its name.
  func add(_ path: String, _ bytes: [UInt8]) {
    switch Path.fileExtension(of: path) {
    case "html": add(page: path, bytes)
    case "css":
      let addresses = StyleSheetAddresses.read(bytes)
      add(file: path, references: addresses.map { String(decoding: bytes[$0], as: UTF8.self) })
    case "json" where path == HelpMapData.address.path:
      add(file: path, references: HelpMapData.addresses(in: bytes))
    case "txt" where Path.name(of: path) == LanguageModelIndex.address.path:
      add(file: path, references: LanguageModelIndex.addresses(in: bytes) + addresses(in: bytes))
    case "txt", "xml": add(text: path, bytes)
    default: add(file: path)
    }
  }

  /// Adds a page: its names, and what it refers to.
  ///
  /// Of two pages at one path the later counts.
  ///
  /// - Complexity: O(*n*) in the bytes of the page.
  func add(page path: String, _ html: [UInt8]) {
    let page = PageReferences(reading: html, siteURL: siteURL)
    state.withLock {
      $0.add(page, at: path, html, siteURL: siteURL)
    }
  }

  /// Adds a file that nothing but its path is known of.
  func add(file path: String) {
    state.withLock { $0.add(file: path) }
  }

  /// Adds a file with references of its own, such as a map of pages in JSON.
  ///
  /// - Parameters:
  ///   - path: The path of the file below the site's folder.
  ///   - references: Addresses, relative to the file or absolute, without escapes of the file's format.
  func add(file path: String, references: some Sequence<String>) {
    let tags = references.map { reference in
      var tag = Array("<a href=\"".utf8)
      tag.appendEscaped(reference)
      return tag + Array("\">".utf8)
    }
    let html = Array(tags.joined())
    let page = PageReferences(reading: html, siteURL: siteURL)
    state.withLock {
      $0.add(page, at: path, html, siteURL: siteURL, hasAnchors: false)
    }
  }

  /// Adds a text file, whatever its format: a sitemap, a feed, `robots.txt`.
  ///
  /// Its references are the addresses in it that begin with that of the site.
  func add(text path: String, _ text: [UInt8]) {
    add(file: path, references: addresses(in: text))
  }

  /// Whether a fragment, percent escapes decoded, names a place of a page that has been added.
  ///
  /// Where it tells no, that is sure; of ten million names that a page of some hundred lacks it may take one to be
  /// there.
  ///
  /// - Complexity: linear in the names on the page.
  func hasAnchor(_ fragment: String, onPage path: String) -> Bool {
    guard let anchor = SiteReference.anchor(decoded: fragment.utf8.span) else { return true }
    return state.withLock { $0.identifiers(ofPage: path)?.contains(anchor) ?? false }
  }

  /// Where an address in a page leads; nil where that is out of the site.
  ///
  /// - Parameters:
  ///   - address: The address, without HTML's escapes.
  ///   - page: The path of the page.
  /// - Returns: the file and anchor.
  func target(of address: [UInt8], from page: String) -> SiteReference? {
    SiteReference(address[...], from: page, siteURL: siteURL)
  }

  /// The references that lead nowhere, in the order of the files they stand in and then their own.
  ///
  /// - Complexity: O(*n* log *n*) in the references that differ.
  func brokenReferences() -> [BrokenReference] {
    state.withLock { $0.brokenReferences() }
  }

  private func addresses(in text: [UInt8]) -> [String] {
    guard let siteURL, let first = siteURL.first else { return [] }
    var addresses: [String] = []
    var rest = text[...]
    while let start = rest.firstIndex(of: first) {
      rest = rest[start...]
      guard rest.starts(with: siteURL) else {
        rest = rest.dropFirst()
        continue
      }
      let address = rest.prefix { !" \t\r\n\"'<>()[]`\\".utf8.contains($0) }
      let resolved = CharacterReferences.resolved(address)
      addresses.append(String(decoding: resolved, as: UTF8.self))
      rest = rest[address.endIndex...]
    }
    return addresses
  }
}
