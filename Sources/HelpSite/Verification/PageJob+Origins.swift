import Diagnostics
import Workspace

extension PageJob {
  /// Where a document writes what leads nowhere on its pages.
  struct Origin: Sendable {
    /// The place of the link or image.
    let location: Location
    /// Its destination as the document writes it.
    let destination: String
    /// Why it leads nowhere.
    let reason: BrokenReference.Reason
    /// What the pages write for it.
    let references: [BrokenReference]
  }

  /// The pages that are made of the document, each with its language.
  func pages(_ plan: SitePlan) -> [(address: SiteAddress, language: Int, text: SitePage.Text)] {
    let site = plan.pages[page]
    return languages.compactMap { language in
      site.texts[language].map { (site.addresses[language], language, $0) }
    }
      + flows.compactMap { flow, language in
        let flow = plan.flows[flow]
        return flow.texts[language].flatMap { site.texts[$0.language] }.map {
          (flow.addresses[language], language, $0)
        }
      }
  }

  /// Reads the document again, and finds in it what leads nowhere on its pages.
  ///
  /// What the document does not write, as it comes from around its text, is not among it.
  func origins(
    of references: [BrokenReference],
    _ renderer: SiteRenderer,
    load: SiteBuilder.Loader,
    _ verifier: SiteVerifier
  ) throws -> [Origin] {
    let byPage = Dictionary(grouping: references, by: \.page)
    let loaded = try load(document)
    var texts = DocumentTexts(loaded, style: renderer.style(of: loaded, document))
    let folder = DocumentFolder(of: document)
    var found: [[UInt8]: (place: Range<Int>, references: [BrokenReference])] = [:]
    for page in pages(renderer.plan) {
      guard let references = byPage[page.address.path] else { continue }
      let byTarget = Dictionary(grouping: references) {
        verifier.target(of: Array($0.reference.utf8), from: $0.page)
      }
      let text = texts.prepared(page.text.side)
      let rendering = rendering(
        of: text,
        page.language,
        on: page.address,
        in: folder,
        renderer,
        []
      )
      for written in rendering.writtenAddresses() {
        let target = verifier.target(of: written.address, from: page.address.path)
        guard target != nil, let references = byTarget[target] else { continue }
        var link = found[written.destination] ?? (written.place, [])
        if written.place.lowerBound < link.place.lowerBound { link.place = written.place }
        link.references += references
        found[written.destination] = link
      }
    }
    let locations = loaded.locations(of: found.values.map(\.place))
    return zip(found, locations).compactMap { link, location in
      link.value.references.first.map { reference in
        Origin(
          location: location,
          destination: String(decoding: link.key, as: UTF8.self),
          reason: reference.reason,
          references: link.value.references
        )
      }
    }
  }
}
