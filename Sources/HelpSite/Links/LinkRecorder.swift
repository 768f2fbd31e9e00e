import Markdown
import Synchronization
import Workspace

/// Rewrites the links of one text and remembers what it met: files to copy, links that lead nowhere.
final class LinkRecorder: Sendable {
  /// A fragment of a page that no summary of a document vouches for.
  struct Fragment: Sendable, Hashable {
    let page: Int
    let language: Int
    let name: String
  }

  /// A link that leads nowhere.
  struct DeadLink: Sendable {
    /// The destination as it is written.
    let destination: [UInt8]
    let reason: String
  }

  /// What was met.
  struct Record: Sendable {
    /// The images and files to copy.
    var files: Set<SiteFile> = []
    var dead: [DeadLink] = []
    /// The fragments to be looked for once the pages are there.
    var unproven: Set<Fragment> = []
    /// Whether an image is fetched from the web.
    var hasWebImages = false
    fileprivate var rewritten: [Key: Rewritten] = [:]
    fileprivate var images: [HashedBytes: SiteFile] = [:]
  }

  /// A link as the page writes it.
  struct Rewritten: Sendable {
    /// The address; nil for a link that leads nowhere.
    let address: [UInt8]?
    /// The language it leads to, where that is not the page's own.
    let foreign: LocaleTag?
  }

  fileprivate struct Key: Hashable {
    let destination: HashedBytes
    let use: HTMLRenderer.AddressUse
  }

  private let resolver: LinkResolver
  private let address: SiteAddress
  private let sizes: ImageSizes
  private let deadFragments: Set<Fragment>
  private let state = Mutex(Record())

  /// Prepares to rewrite links.
  ///
  /// - Parameters:
  ///   - resolver: Tells where they lead.
  ///   - address: The page they will stand on.
  ///   - sizes: The sizes of images.
  ///   - deadFragments: What is known not to be there.
  init(
    _ resolver: LinkResolver,
    on address: SiteAddress,
    sizes: ImageSizes,
    deadFragments: Set<Fragment>
  ) {
    self.resolver = resolver
    self.address = address
    self.sizes = sizes
    self.deadFragments = deadFragments
  }

  /// The size of an image, by its address as the page writes it; nil where that is not known.
  func size(ofImage address: [UInt8]) -> ImageSize? {
    let file = state.withLock { $0.images[HashedBytes(address)] }
    return file.flatMap { sizes.size(of: $0) }
  }

  /// What was met so far.
  var record: Record { state.withLock { $0 } }

  /// A destination as the page writes it.
  func rewrite(_ destination: [UInt8], _ use: HTMLRenderer.AddressUse) -> Rewritten {
    state.withLock { record in
      let key = Key(destination: HashedBytes(destination), use: use)
      if let known = record.rewritten[key] { return known }
      let result = rewrite(destination, use, &record)
      record.rewritten[key] = result
      return result
    }
  }

  private func rewrite(
    _ bytes: [UInt8],
    _ use: HTMLRenderer.AddressUse,
    _ record: inout Record
  ) -> Rewritten {
    let text = String(decoding: bytes, as: UTF8.self)
    let destination = LinkDestination(text)
    switch resolver.target(of: destination) {
    case .external:
      if use == .image, text.prefix(6).lowercased() == "https:" {
        record.hasWebImages = true
      } else if use == .image, text.hasPrefix("//") || LinkDestination.isWebAddress(text) {
        let reason = "pages load images from the web by https alone"
        record.dead.append(DeadLink(destination: bytes, reason: reason))
        return Rewritten(address: nil, foreign: nil)
      }
      return Rewritten(address: bytes, foreign: nil)
    case .page(let page, let language, let fragment):
      let name = liveFragment(fragment, page, language, bytes, &record)
      let tail = destination.query + (name.isEmpty ? "" : "#" + name.percentEncodedPath)
      let target = resolver.plan.pages[page].addresses[language]
      let link = Array(address.link(to: target, tail: tail).utf8)
      return Rewritten(address: link, foreign: resolver.foreignLanguage(ofPage: page, language))
    case .flow(let flow):
      let target = resolver.plan.flows[flow].addresses[resolver.language]
      let link = Array(address.link(to: target, tail: destination.query).utf8)
      return Rewritten(address: link, foreign: resolver.foreignLanguage(ofFlow: flow))
    case .moved(let address): return Rewritten(address: Array(address.utf8), foreign: nil)
    case .contents:
      let home = resolver.plan.languages[resolver.language].home
      return Rewritten(address: Array(address.link(to: home, tail: "#contents").utf8), foreign: nil)
    case .file(let file):
      record.files.insert(file)
      // What follows a number sign is for whatever shows the file, such as the page of a PDF.
      let tail = text.firstIndex(of: "#").map { String(text[$0...]) } ?? ""
      let link = Array(address.link(to: file.address, tail: tail).utf8)
      if use == .image { record.images[HashedBytes(link)] = file }
      return Rewritten(address: link, foreign: nil)
    case .nowhere(let reason):
      record.dead.append(DeadLink(destination: bytes, reason: reason))
      return Rewritten(address: nil, foreign: nil)
    }
  }

  /// The fragment, or nothing where it is known not to be there: the link then leads to the page's top.
  private func liveFragment(
    _ name: String,
    _ page: Int,
    _ language: Int,
    _ destination: [UInt8],
    _ record: inout Record
  ) -> String {
    guard !name.isEmpty,
      resolver.plan.pages[page].texts[language]?.document.anchors.contains(name) != true
    else { return name }
    let fragment = Fragment(page: page, language: language, name: name)
    if deadFragments.contains(fragment) {
      let reason = "the page has no heading with the anchor ‘\(name)’"
      record.dead.append(DeadLink(destination: destination, reason: reason))
      return ""
    }
    record.unproven.insert(fragment)
    return name
  }
}
