import BilingualMarkdown
import Diagnostics
import Markdown
import Workspace

/// Everything that one document is read for: its page in one or two languages, and the flows on it.
struct PageJob: Sendable {
  /// What became of a job.
  struct Outcome: Sendable {
    var pages = 0
    var flowPages = 0
    var files: Set<SiteFile> = []
    var deadLinks: [Finding] = []
    var unproven: Set<LinkRecorder.Fragment> = []
  }

  /// The document.
  let document: DocumentSummary
  /// The page's index.
  let page: Int
  /// The languages that show it, by their indices.
  let languages: [Int]

  /// The jobs for all pages, each document in one of them.
  static func all(_ plan: SitePlan) -> [PageJob] {
    plan.pages.enumerated().flatMap { index, page in
      var jobs: [PageJob] = []
      for (language, text) in page.texts.enumerated() {
        guard let text, !jobs.contains(where: { $0.document.info == text.document.info }) else {
          continue
        }
        let languages = page.texts.indices.filter {
          page.texts[$0]?.document.info == text.document.info
        }
        jobs.append(
          PageJob(
            document: text.document,
            page: index,
            languages: [language] + languages.filter { $0 != language }
          )
        )
      }
      return jobs
    }
  }

  /// Reads the document and writes its pages, without the fragments that are known to be on no page.
  func run(
    _ renderer: SiteRenderer,
    load: SiteBuilder.Loader,
    to files: SiteFiles,
    deadFragments: Set<LinkRecorder.Fragment>
  ) throws -> Outcome {
    var outcome = Outcome()
    let document = try load(document)
    for language in languages {
      guard let text = renderer.plan.pages[page].texts[language] else { continue }
      let parsed = document.parsed(text.side)
      func render<Value>(
        on address: SiteAddress,
        _ body: (TextRenderer) throws -> Value?
      ) throws -> (value: Value, hasWebImages: Bool)? {
        let resolver = LinkResolver(
          renderer.plan,
          page: page,
          language: language,
          document: self.document
        )
        let recorder = LinkRecorder(resolver, on: address, deadFragments: deadFragments)
        let text = renderer.textRenderer(document, parsed, language: language, recorder: recorder)
        guard let value = try body(text) else { return nil }
        let links = text.links()
        outcome.files.formUnion(links.record.files)
        outcome.deadLinks += links.findings
        outcome.unproven.formUnion(links.record.unproven)
        return (value, links.record.hasWebImages)
      }

      let address = renderer.plan.pages[page].addresses[language]
      if let body = try render(on: address, { $0.body() }) {
        let html = try renderer.page(
          page,
          language: language,
          body.value,
          hasWebImages: body.hasWebImages
        )
        try files.write(html, to: address.path)
        outcome.pages += 1
      }
      for index in renderer.plan.flowsOfPage[page] ?? [] {
        let flow = renderer.plan.flows[index]
        let address = flow.addresses[language]
        guard let steps = try render(on: address, { $0.steps(of: flow.flow) }) else { continue }
        let html = try renderer.flow(
          index,
          language: language,
          steps: steps.value,
          hasWebImages: steps.hasWebImages
        )
        try files.write(html, to: address.path)
        outcome.flowPages += 1
      }
    }
    return outcome
  }
}
