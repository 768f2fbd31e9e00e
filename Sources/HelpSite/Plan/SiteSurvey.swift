import BilingualMarkdown
import Diagnostics
import Markdown
import Workspace

/// Reads ahead what pages need to know of one another: titles that no front matter tells, and flows.
struct SiteSurvey {
  /// What to look for in one document.
  private struct Errand: Sendable {
    let document: DocumentSummary
    /// The page and the languages that lack a title.
    var titles: [(page: Int, language: Int, side: Side)] = []
    /// Whether the title in its front matter is cut.
    var hasLongTitle = false
    /// The flows whose steps may stand in it.
    var flows: [(flow: Int, language: Int, side: Side)] = []
    /// The page and language whose text follows another version, and the document of the newest.
    var drift: (page: Int, language: Int, newest: DocumentSummary)?
  }

  /// What was found in one document.
  private struct Findings: Sendable {
    var titles: [(page: Int, language: Int, title: String)] = []
    var notes: [Finding] = []
    var flows: [(flow: Int, language: Int, text: FlowPage.Text)] = []
    var repeated: [(flow: Int, keys: [FlowSections.Key])] = []
    var drift: (page: Int, language: Int, drift: SitePage.Drift)?
  }

  /// Fills in the titles of pages, the texts of flows, and how much older translations differ; then shows the
  /// source where a language lacks something.
  static func complete(_ plan: inout SitePlan, _ builder: SiteBuilder, jobs: Int) async throws {
    let flows = plan.flows.map(\.flow)
    let load = builder.load
    var found: [Findings] = []
    try await ParallelMap.mapInOrder(
      errands(plan),
      jobs: jobs,
      transform: { errand in try run(errand, flows: flows, load: load) },
      consume: { found.append($0) }
    )
    for findings in found {
      for title in findings.titles {
        plan.pages[title.page].texts[title.language]?.title = title.title
      }
      plan.notes += findings.notes
      for (flow, keys) in findings.repeated {
        plan.notes += keys.map { repetition($0, in: flows[flow], builder) }
      }
      for flow in findings.flows { plan.flows[flow.flow].texts[flow.language] = flow.text }
      if let found = findings.drift {
        plan.pages[found.page].texts[found.language]?.drift = found.drift
      }
    }
    noteMissingSteps(&plan, builder)
    plan.fallBack()
  }

  private static func errands(_ plan: SitePlan) -> [Errand] {
    var errands: [Errand] = []
    var indices: [String: Int] = [:]
    func errand(_ document: DocumentSummary) -> Int {
      if let index = indices[document.info.path] { return index }
      indices[document.info.path] = errands.count
      errands.append(Errand(document: document))
      return errands.count - 1
    }
    for (page, sitePage) in plan.pages.enumerated() {
      for (language, text) in sitePage.texts.enumerated() {
        guard let text else { continue }
        if text.title.isEmpty {
          errands[errand(text.document)].titles.append((page, language, text.side))
        } else if ShownTitle(text.wholeTitle).isCut {
          errands[errand(text.document)].hasLongTitle = true
        }
        let availability = sitePage.availability(in: language)
        if availability == .older || availability == .different,
          let newest = sitePage.measure.flatMap({ sitePage.page[$0] }),
          newest.info != text.document.info
        {
          errands[errand(text.document)].drift = (page, language, newest)
        }
      }
    }
    for (flow, flowPage) in plan.flows.enumerated() {
      for (language, text) in plan.pages[flowPage.page].texts.enumerated() {
        guard let text else { continue }
        errands[errand(text.document)].flows.append((flow, language, text.side))
      }
    }
    return errands
  }

  private static func run(
    _ errand: Errand,
    flows: [Flow],
    load: SiteBuilder.Loader
  ) throws -> Findings {
    var findings = Findings()
    let document = try load(errand.document)
    if errand.hasLongTitle { findings.notes.append(longTitle(inFrontMatterOf: document)) }
    for side in Side.allCases {
      let titles = errand.titles.filter { $0.side == side }
      let flowsHere = errand.flows.filter { $0.side == side }
      guard !titles.isEmpty || !flowsHere.isEmpty else { continue }
      let parsed = document.parsed(side)
      let markdown = parsed.markdown
      /// The text of a heading, and as much of it as is shown where there is little room.
      func title(of heading: Int) -> (whole: String, shown: ShownTitle) {
        let whole = String(decoding: markdown.plainText(of: heading), as: UTF8.self)
        let shown = ShownTitle(whole)
        if shown.isCut {
          let range = parsed.documentRange(of: markdown.nodes[heading].range)
          // The end differs between the sides of a document, and the finding is to be told once.
          let start = document.location(of: range).start
          findings.notes.append(longTitle(Location(path: document.info.path, start: start)))
        }
        return (ShownTitle.line(whole), shown)
      }
      for (page, language, _) in titles {
        let heading = heading(of: markdown)
        if heading == nil, side == .target { findings.notes.append(missingTitle(errand.document)) }
        let shown = heading.map { title(of: $0).shown } ?? fallbackTitle(errand.document)
        findings.titles.append((page, language, shown.text))
      }
      for (flow, language, _) in flowsHere {
        guard let sections = FlowSections.find(flows[flow], in: markdown) else { continue }
        let procedure = sections.procedure
        findings.repeated.append((flow, sections.repeated))
        let title = title(of: procedure.heading)
        let text = FlowPage.Text(
          language: language,
          wholeTitle: title.whole,
          title: title.shown.text,
          anchor: procedure.anchor,
          stepCount: procedure.steps.count
        )
        findings.flows.append((flow, language, text))
      }
    }
    if let (page, language, newest) = errand.drift {
      findings.drift = (page, language, drift(of: document, from: try load(newest)))
    }
    return findings
  }

  private static func drift(of own: Document, from newest: Document) -> SitePage.Drift {
    func sources(_ document: Document) -> [UInt64] {
      document.bilingual.units.map { ByteHash(document.bilingual.bytes[$0[.source]].span).value }
    }
    let total = newest.bilingual.units.count
    let known = UnitAlignment.bySource(sources(newest), sources(own)).count
    return SitePage.Drift(changed: total - known, total: total)
  }

  /// The first heading of the highest level that says something.
  private static func heading(of markdown: MarkdownDocument) -> Int? {
    markdown.nodes.indices.first { index in
      guard markdown.nodes[index].kind == .heading(level: 1) else { return false }
      let text = String(decoding: markdown.plainText(of: index), as: UTF8.self)
      return !ShownTitle(text).text.isEmpty
    }
  }

  /// The name of the file as words.
  private static func fallbackTitle(_ document: DocumentSummary) -> ShownTitle {
    let name = Path.name(of: document.info.page)
    let ending = Path.fileExtension(of: name)
    return ShownTitle(
      FolderNavigation.readable(ending.isEmpty ? name : String(name.dropLast(ending.count + 1)))
    )
  }

  private static func longTitle(inFrontMatterOf document: Document) -> Finding {
    let entry = document.frontMatter.entries.first { $0.key == "title" }
    return longTitle(
      entry.map { document.location(of: $0.range) } ?? Location(path: document.info.path)
    )
  }

  private static func longTitle(_ location: Location) -> Finding {
    Finding(
      check: "site-page",
      severity: .warning,
      message:
        "the title has more than \(ShownTitle.limit) characters, so menus and lists show its beginning alone; "
        + "shorten it, and tell the rest in the text",
      location: location
    )
  }

  private static func missingTitle(_ document: DocumentSummary) -> Finding {
    Finding(
      check: "site-page",
      severity: .note,
      message:
        "the document has neither a title nor a heading of the first level, so its page is named after "
        + "the file; write ‘title’ into its front matter",
      location: Location(path: document.info.path)
    )
  }

  /// The finding for a section that the page of a flow shows already.
  private static func repetition(
    _ key: FlowSections.Key,
    in flow: Flow,
    _ builder: SiteBuilder
  ) -> Finding {
    let others = key == .needs ? "its steps" : "its steps or ‘needs’"
    return Finding(
      check: "site-flow",
      severity: .warning,
      message:
        "the flow ‘\(flow.id)’ shows no ‘\(key.rawValue)’: the section is that of \(others), "
        + "which its page shows already; name the anchor of another section, or remove the key",
      location: Location(
        path: builder.flows?.path ?? "flows.yml",
        start: flow.sectionPositions[key] ?? flow.position
      )
    )
  }

  private static func noteMissingSteps(_ plan: inout SitePlan, _ builder: SiteBuilder) {
    for flow in plan.flows {
      let texts = plan.pages[flow.page].texts
      for (language, text) in flow.texts.enumerated() where text == nil {
        // The source language shows a document that its own locale tells of already.
        guard let shown = texts[language], shown.side == .target else { continue }
        let document = shown.document
        let anchors = flow.flow.anchors.map { "#" + $0 }.joined(separator: ", ")
        plan.notes.append(
          Finding(
            check: "site-flow",
            severity: .warning,
            message: "the flow ‘\(flow.flow.id)’ has no steps here: "
              + "no ordered list stands under \(anchors)",
            location: Location(path: document.info.path),
            locale: plan.languages[language].tag.text
          )
        )
      }
    }
  }
}
