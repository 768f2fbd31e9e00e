import Diagnostics
import Workspace

/// Finds where what leads nowhere on the pages of a site was written, and makes findings of it.
///
/// That is a document, an entry of navigation, a row of moved pages, a style sheet or a template; what none of them
/// spells out is told at the page, or at the document that it shows.
struct ReferenceOrigins {
  private let renderer: SiteRenderer
  private let builder: SiteBuilder
  private let verifier: SiteVerifier
  private var plan: SitePlan { renderer.plan }

  /// Prepares to look in what a site is made of.
  init(_ renderer: SiteRenderer, _ builder: SiteBuilder, _ verifier: SiteVerifier) {
    (self.renderer, self.builder, self.verifier) = (renderer, builder, verifier)
  }

  /// Findings for references that lead nowhere, in no particular order.
  ///
  /// - Complexity: each document whose pages hold one is read again.
  func findings(for references: [BrokenReference], jobs: Int) async throws -> [Finding] {
    guard !references.isEmpty else { return [] }
    var rest = Set(references)
    // Menus stand on every page, so that without them there may be far fewer documents to read.
    var findings = try takeSections(&rest)
    try await ParallelMap.mapInOrder(
      Self.documents(of: Array(rest), plan),
      jobs: jobs,
      batch: 4,
      transform: { [renderer, load = builder.load, verifier] document in
        try document.job.origins(of: document.references, renderer, load: load, verifier)
      },
      consume: { origins in
        for origin in origins {
          findings.append(.link(origin))
          rest.subtract(origin.references)
        }
      }
    )
    findings += takeMoved(&rest)
    findings += try takeContents(&rest)
    findings += try takeStyles(&rest)
    return findings + surroundings(of: rest)
  }

  /// The documents whose pages hold references, each with these.
  private static func documents(
    of references: [BrokenReference],
    _ plan: SitePlan
  ) -> [(job: PageJob, references: [BrokenReference])] {
    let byPage = Dictionary(grouping: references, by: \.page)
    return PageJob.all(plan).compactMap { job in
      let own = job.pages(plan).flatMap { byPage[$0.address.path] ?? [] }
      return own.isEmpty ? nil : (job, own)
    }
  }

  /// Findings for the references of moved pages, at the rows of the table; takes them away.
  private func takeMoved(_ references: inout Set<BrokenReference>) -> [Finding] {
    guard !references.isEmpty else { return [] }
    var findings: [Finding] = []
    let byPage = Dictionary(grouping: references, by: \.page)
    for page in plan.moved {
      let found = page.addresses.flatMap { byPage[$0.path] ?? [] }
        .filter { Self.isTarget(page.target, of: $0) }
      references.subtract(found)
      findings += Finding.surrounding(found) { _ in page.location }
    }
    return findings
  }

  /// Whether the page that a reference stands on sends on by it.
  private static func isTarget(_ target: MovedPage.Target, of reference: BrokenReference) -> Bool {
    switch target {
    case .page(_, let fragment):
      reference.reason == .anchor && !fragment.isEmpty
        && reference.reference.hasSuffix("#" + fragment.percentEncodedPath)
    case .external(let address): reference.reference == address
    case .flow: false
    }
  }

  /// Findings for the fragments that entries of navigation name, at the entries; takes their references away.
  private func takeSections(_ references: inout Set<BrokenReference>) throws -> [Finding] {
    let anchors = references.filter { $0.reason == .anchor }
    guard !anchors.isEmpty else { return [] }
    let sections = try NavigationSections(plan, builder, verifier)
    let dead = Set(sections.dead.compactMap { verifier.target(of: Array($0.url.utf8), from: "") })
    references.subtract(
      anchors.filter { reference in
        // A link of a page to itself is one of its text.
        guard !reference.reference.hasPrefix("#"),
          let target = verifier.target(of: Array(reference.reference.utf8), from: reference.page)
        else { return false }
        return dead.contains(target)
      }
    )
    return sections.findings
  }

  /// Findings for the addresses that navigation gives as they are, at its entries; takes them away.
  private func takeContents(_ references: inout Set<BrokenReference>) throws -> [Finding] {
    let addresses = references.filter { LinkDestination.isWebAddress($0.reference) }
    guard !addresses.isEmpty else { return [] }
    let byAddress = Dictionary(grouping: addresses, by: \.reference)
    var findings: [Finding] = []
    func take(_ address: String, at location: () -> Location) {
      guard let found = byAddress[address] else { return }
      references.subtract(found)
      findings += Finding.surrounding(found) { _ in location() }
    }
    let source = plan.languages[SitePlan.source]
    for language in plan.languages {
      for contents in ContentsDocument.all(in: language, source: source, builder.catalog) {
        let document = try builder.load(contents.summary)
        for link in contents.read(document).entries.compactMap(\.link) {
          take(link.text) { document.location(of: link.range) }
        }
      }
    }
    guard let settings = builder.navigation else { return findings }
    var items = settings.items[...]
    while let item = items.popFirst() {
      items += item.items
      guard let link = item.link else { continue }
      take(link) { Location(path: settings.path, start: item.position) }
    }
    return findings
  }

  /// Findings for what style sheets load, at the files that the site's sheet is made of; takes it away.
  private func takeStyles(_ references: inout Set<BrokenReference>) throws -> [Finding] {
    let inStyles = references.filter { $0.page.hasSuffix(".css") }
    guard !inStyles.isEmpty else { return [] }
    let byAddress = Dictionary(grouping: inStyles, by: \.reference)
    var findings: [Finding] = []
    for file in try LayeredFolder(folders: builder.templates).files(in: "assets", ending: ".css") {
      let sheet = try LayeredFolder.bytes(of: file)
      let source = TemplateSource(name: file.name, path: file.path, bytes: sheet)
      for range in StyleSheetAddresses.read(sheet) {
        guard let found = byAddress[source.text(range)] else { continue }
        references.subtract(found)
        findings += Finding.surrounding(found) { _ in
          Location(path: file.path, start: source.position(of: range.lowerBound))
        }
      }
    }
    return findings
  }

  /// Findings for what stands around the texts of documents, at the templates that spell it out: one for all pages
  /// that share it.
  private func surroundings(of references: Set<BrokenReference>) -> [Finding] {
    guard !references.isEmpty else { return [] }
    let addresses = TemplateAddresses(renderer.library)
    var byTemplate: [TemplateAddresses.Place: [BrokenReference]] = [:]
    var others: [String: [BrokenReference]] = [:]
    for reference in references {
      if let place = addresses.place(of: reference.reference) {
        byTemplate[place, default: []].append(reference)
      } else {
        others[reference.reference, default: []].append(reference)
      }
    }
    let documents = others.isEmpty ? [:] : Self.documentPaths(plan)
    return byTemplate.flatMap { place, references in
      Finding.surrounding(references) { _ in addresses.location(of: place) }
    }
      + others.values.flatMap { references in
        Finding.surrounding(references) { Location(path: documents[$0] ?? $0) }
      }
  }

  /// The documents that pages show, by the paths of the pages.
  private static func documentPaths(_ plan: SitePlan) -> [String: String] {
    var documents: [String: String] = [:]
    for job in PageJob.all(plan) {
      for page in job.pages(plan) { documents[page.address.path] = job.document.info.path }
    }
    return documents
  }
}

extension Finding {
  /// The finding for a link or an image of a document.
  fileprivate static func link(_ origin: PageJob.Origin) -> Finding {
    Finding(
      check: "site-reference",
      severity: .warning,
      message: "the link ‘\(origin.destination)’ leads nowhere: \(advice(origin.reason))",
      location: origin.location
    )
  }

  /// The finding for what some pages share.
  fileprivate static func surrounding(
    _ references: [BrokenReference],
    at location: (_ page: String) -> Location
  ) -> [Finding] {
    guard let first = references.min(by: BrokenReference.precedes) else { return [] }
    let pages = Set(references.map(\.page))
    let others =
      switch pages.count {
      case 1: ""
      case 2: " and another file"
      default: " and \(pages.count - 1) other files"
      }
    return [
      Finding(
        check: "site-reference",
        severity: .warning,
        message:
          "‘\(first.reference)’ in \(first.page)\(others) leads nowhere: \(advice(first.reason))",
        location: location(first.page)
      )
    ]
  }

  private static func advice(_ reason: BrokenReference.Reason) -> String {
    switch reason {
    case .file: "the site has no such file; correct the address, or add the file"
    case .anchor: "no element there has that name; correct what follows ‘#’, or leave it out"
    }
  }
}
