import BilingualMarkdown
import Diagnostics
import Markdown
import Workspace

/// Everything that one document is read for: its page in the languages that show it, and the flows on it.
struct PageJob: Sendable {
  /// What became of a job.
  struct Outcome: Sendable {
    var pages = 0
    var fallbackPages = 0
    var flowPages = 0
    var files: Set<SiteFile> = []
    var findings: [Finding] = []
    var unproven: Set<LinkRecorder.Fragment> = []
  }

  /// The document.
  let document: DocumentSummary
  /// The page's index.
  let page: Int
  /// The languages whose page shows it, by their indices.
  private(set) var languages: [Int] = []
  /// The flows whose steps are read from it, and the languages that show them, by their indices.
  private(set) var flows: [(flow: Int, language: Int)] = []

  /// The jobs for all pages, each document in one of them.
  static func all(_ plan: SitePlan) -> [PageJob] {
    plan.pages.indices.flatMap { all(ofPage: $0, plan) }
  }

  private static func all(ofPage index: Int, _ plan: SitePlan) -> [PageJob] {
    let texts = plan.pages[index].texts
    var jobs: [PageJob] = []
    func job(_ text: SitePage.Text) -> Int {
      if let job = jobs.firstIndex(where: { $0.document.info.path == text.document.info.path }) {
        return job
      }
      jobs.append(PageJob(document: text.document, page: index))
      return jobs.count - 1
    }
    for (language, text) in texts.enumerated() {
      if let text { jobs[job(text)].languages.append(language) }
    }
    for flow in plan.flowsOfPage[index] ?? [] {
      for (language, text) in plan.flows[flow].texts.enumerated() {
        guard let text, let shown = texts[text.language] else { continue }
        jobs[job(shown)].flows.append((flow, language))
      }
    }
    return jobs
  }

  /// Reads the document and writes its pages, without the fragments that are known to be on no page.
  func run(
    _ renderer: SiteRenderer,
    load: SiteBuilder.Loader,
    to files: SiteFiles,
    deadFragments: Set<LinkRecorder.Fragment>
  ) throws -> Outcome {
    var outcome = Outcome()
    let plan = renderer.plan
    let loaded = try load(document)
    let isUTF8 = !loaded.bilingual.damage.contains { $0.kind == .encoding }
    outcome.findings += Self.encodingFindings(loaded)
    /// The page in UTF-8, whatever its document was: what is not becomes U+FFFD.
    func mended(_ html: [UInt8]) -> [UInt8] {
      isUTF8 ? html : Array(String(decoding: html, as: UTF8.self).utf8)
    }
    var texts = DocumentTexts(loaded, style: renderer.style(of: loaded, document))
    let folder = DocumentFolder(of: document)
    func textRenderer(
      _ language: Int,
      of text: SitePage.Text,
      on address: SiteAddress
    ) -> TextRenderer {
      rendering(
        of: texts.prepared(text.side),
        language,
        on: address,
        in: folder,
        renderer,
        deadFragments
      )
    }
    for language in languages {
      guard let text = plan.pages[page].texts[language] else { continue }
      let address = plan.pages[page].addresses[language]
      let rendering = textRenderer(language, of: text, on: address)
      let body = rendering.body()
      let links = rendering.links
      outcome.add(links)
      // A page that shows the source for want of a translation is told of in the source.
      if text.language == language {
        outcome.findings += rendering.findings(links.dead) + rendering.findings(body.removed)
      }
      let html = try renderer.page(
        page,
        language: language,
        body,
        hasWebImages: links.hasWebImages
      )
      try files.write(mended(html), to: address.path)
      if text.language == language {
        try files.write(texts.markdown(text.side), to: plan.pages[page].markdown(text).path)
        outcome.pages += 1
      } else {
        outcome.fallbackPages += 1
      }
    }
    for (index, language) in flows {
      let flow = plan.flows[index]
      guard let shown = flow.texts[language],
        let text = plan.pages[page].texts[shown.language]
      else { continue }
      let address = flow.addresses[language]
      let rendering = textRenderer(language, of: text, on: address)
      guard let body = rendering.flow(flow.flow) else { continue }
      let links = rendering.links
      outcome.add(links)
      if shown.language == language { outcome.findings += rendering.findings(links.dead) }
      let html = try renderer.flow(
        index,
        language: language,
        body,
        hasWebImages: links.hasWebImages
      )
      try files.write(mended(html), to: address.path)
      outcome.flowPages += 1
    }
    outcome.findings.sort(by: Finding.precedes)
    return outcome
  }

  /// What renders a text for a page of a language, without the fragments that are known to be on no page.
  func rendering(
    of text: DocumentTexts.Prepared,
    _ language: Int,
    on address: SiteAddress,
    in folder: DocumentFolder,
    _ renderer: SiteRenderer,
    _ deadFragments: Set<LinkRecorder.Fragment>
  ) -> TextRenderer {
    let recorder = LinkRecorder(
      LinkResolver(
        renderer.plan,
        page: page,
        language: language,
        document: document,
        in: folder
      ),
      on: address,
      sizes: renderer.imageSizes,
      deadFragments: deadFragments
    )
    return TextRenderer(text, language: language, renderer, recorder)
  }
}

extension PageJob {
  /// A finding for the first place of a document that is not UTF-8.
  private static func encodingFindings(_ document: Document) -> [Finding] {
    guard let damage = document.bilingual.damage.first(where: { $0.kind == .encoding }) else {
      return []
    }
    return [
      Finding(
        check: "site-page",
        severity: .warning,
        message: "the document is not UTF-8 from here; save it as UTF-8",
        location: document.location(of: damage.range)
      )
    ]
  }
}

extension PageJob.Outcome {
  /// Adds what the links of a text need besides its page.
  fileprivate mutating func add(_ links: LinkRecorder.Record) {
    files.formUnion(links.files)
    unproven.formUnion(links.unproven)
  }
}
