import Diagnostics
import Workspace

extension Finding {
  /// Findings for what leads nowhere in the files of a site, at the documents that its pages show.
  static func brokenReferences(_ references: [BrokenReference], _ plan: SitePlan) -> [Finding] {
    guard !references.isEmpty else { return [] }
    var documents: [String: String] = [:]
    for page in plan.pages {
      for (address, text) in zip(page.addresses, page.texts) {
        if let text { documents[address.path] = text.document.info.path }
      }
    }
    for flow in plan.flows {
      for (address, text) in zip(flow.addresses, flow.texts) {
        let page = text.flatMap { plan.pages[flow.page].texts[$0.language] }
        if let page { documents[address.path] = page.document.info.path }
      }
    }
    return references.map { reference in
      let reason =
        switch reference.reason {
        case .file: "the site has no such file"
        case .anchor: "no element there has that name"
        }
      return Finding(
        check: "site-reference",
        severity: .warning,
        message:
          "‘\(reference.reference)’ on the page \(reference.page) leads nowhere: \(reason)",
        location: Location(path: documents[reference.page] ?? reference.page)
      )
    }
  }
}
