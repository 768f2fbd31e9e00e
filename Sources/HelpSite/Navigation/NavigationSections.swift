import Diagnostics
import Workspace

/// The entries of navigation that lead into a page, to a section that the finished page does not have.
struct NavigationSections {
  /// The address of a page with the fragment that it lacks.
  struct Dead: Hashable {
    let page: SiteAddress
    let fragment: String

    /// As a link from the output folder writes it.
    var url: String { page.url + "#" + fragment.percentEncodedPath }
  }

  /// What entries lead to.
  private(set) var dead: Set<Dead> = []
  /// One finding for each such entry, whatever the languages that show it.
  private(set) var findings: [Finding] = []

  private let plan: SitePlan
  private let verifier: SiteVerifier

  /// Looks for them once all pages are written.
  ///
  /// - Complexity: each table of contents is read again.
  init(_ plan: SitePlan, _ builder: SiteBuilder, _ verifier: SiteVerifier) throws {
    (self.plan, self.verifier) = (plan, verifier)
    var told: [String: Set<Range<Int>>] = [:]
    for (index, language) in plan.languages.enumerated() {
      let source = plan.languages[SitePlan.source]
      for contents in ContentsDocument.all(in: language, source: source, builder.catalog) {
        try read(contents, index, &told, load: builder.load)
      }
    }
    guard let settings = builder.navigation else { return }
    var items = settings.items[...]
    while let item = items.popFirst() {
      read(item, in: settings.path)
      items += item.items
    }
  }

  private mutating func read(
    _ contents: ContentsDocument,
    _ language: Int,
    _ told: inout [String: Set<Range<Int>>],
    load: SiteBuilder.Loader
  ) throws {
    let path = contents.summary.info.path
    let document = try load(contents.summary)
    let resolver = LinkResolver(plan, language: language, navigation: contents.summary)
    var found: [(link: ContentsEntry.Destination, dead: Dead)] = []
    for link in contents.read(document).entries.compactMap(\.link) {
      guard
        case .page(let page, let target, let fragment) =
          resolver.target(of: LinkDestination(link.text)),
        let dead = missing(fragment, on: page, target)
      else { continue }
      self.dead.insert(dead)
      if told[path, default: []].insert(link.range).inserted { found.append((link, dead)) }
    }
    // As many as of other links that lead nowhere.
    let shown = found.prefix(NavigationAssembler.findingLimit)
    for (entry, location) in zip(shown, document.locations(of: shown.map(\.link.range))) {
      findings.append(.deadLink(entry.link.text, Self.reason(entry.dead), at: location))
    }
  }

  private mutating func read(_ item: NavigationItem, in path: String) {
    guard let name = item.page else { return }
    let (page, fragment) = ConfiguredContents.target(of: item, plan)
    guard let page else { return }
    let found = plan.languages.indices.compactMap { language in
      plan.shown(page, in: language).flatMap { missing(fragment, on: page, $0.address) }
    }
    dead.formUnion(found)
    guard let first = found.first else { return }
    let location = Location(path: path, start: item.position)
    findings.append(.deadLink(name, Self.reason(first), at: location))
  }

  /// What is missing of a page in a language; nil where it is there.
  private func missing(_ fragment: String, on page: Int, _ language: Int) -> Dead? {
    let address = plan.pages[page].addresses[language]
    return fragment.isEmpty || verifier.hasAnchor(fragment, onPage: address.path)
      ? nil : Dead(page: address, fragment: fragment)
  }

  private static func reason(_ dead: Dead) -> String {
    "\(dead.page.path) has no element of that name; correct what follows ‘#’, or leave it out"
  }
}
