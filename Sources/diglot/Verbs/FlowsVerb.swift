import BilingualMarkdown
import CommandLineInterface
import Diagnostics
import Markdown
import Workspace

extension Command {
  /// `diglot flows`: the flows, and their steps in each locale.
  static let flows = Command(
    "flows",
    summary: "List the membership flows and the steps found in each locale.",
    discussion: """
      Flows are named in flows.yml. Their steps are the ordered list under one of the flow's anchors, \
      read from the page of each locale; a locale without that page or list shows a dash. The exit \
      status is 1 when a flow has steps in no locale at all.
      """,
    examples: [.init("flows", "List the flows of the content folder.")],
    Common.flows,
    Common.config,
    Common.locale,
    Common.jobs,
    Common.quiet,
    Common.paths
  ) { terminal, file, config, locale, jobs, quiet, paths in
    let project = try Project(config: config)
    let workspace = try project.workspace(paths, locale: locale)
    let folders = project.folders(paths)
    guard let flows = try project.flows(named: file, in: paths) else {
      guard workspace.problems.isEmpty else {
        return status(after: workspace.problems, on: terminal, otherwise: .failure)
      }
      throw InputError(
        path: folders.joined(separator: ", "),
        message: "there is no flows.yml here",
        advice: "add one, or name it with --flows or as ‘flows’ in diglot.yml"
      )
    }
    let wanted = Set(flows.flows.map(\.page))
    let progress = Progress(
      "reading",
      "documents",
      total: workspace.files.count,
      on: terminal,
      quiet: quiet
    )
    var table = FlowTable()
    let failures = try await workspace.forEachDocument(jobs: jobs) { document in
      if let only = workspace.fallbackLocale, document.info.locale != only { return nil }
      guard wanted.contains(document.info.page) else { return FlowTable(of: document.info.locale) }
      return FlowTable(flows, in: document)
    } consume: { (part: FlowTable?) in
      progress.advance()
      if let part { table.merge(part) }
    }
    progress.finish()
    let problems = workspace.problems + failures
    guard !table.isEmpty else {
      return status(withoutDocuments: workspace, in: folders, after: problems, on: terminal)
    }
    try terminal.write(table.described(flows, on: terminal.output))
    let missing = table.missing(of: flows)
    for problem in missing { terminal.report(problem.description) }
    return status(
      after: problems,
      on: terminal,
      otherwise: missing.isEmpty ? .clean : .findings
    )
  }
}

/// The number of steps of each flow in each locale.
private struct FlowTable: Sendable {
  /// What was found of a flow in a document.
  struct Entry: Sendable {
    var locale: LocaleTag
    var steps: Int?
    var anchor: String?
    var title: String?
  }

  private var entries: [String: [Entry]] = [:]
  private var locales: Set<LocaleTag> = []

  init() {}

  /// A locale that has none of the flows' pages so far.
  init(of locale: LocaleTag) { locales = [locale] }

  init(_ flows: FlowCatalog, in document: Document) {
    let markdown = document.parsed(.target).markdown
    locales = [document.info.locale]
    for flow in flows.flows where flow.page == document.info.page {
      let procedure = Procedure.find(flow, in: markdown)
      entries[flow.id] = [
        Entry(
          locale: document.info.locale,
          steps: procedure?.steps.count,
          anchor: procedure?.anchor,
          title: procedure.map {
            String(decoding: markdown.plainText(of: $0.heading), as: UTF8.self)
          }
        )
      ]
    }
  }

  /// Whether no document was read.
  var isEmpty: Bool { locales.isEmpty }

  mutating func merge(_ other: FlowTable) {
    locales.formUnion(other.locales)
    entries.merge(other.entries, uniquingKeysWith: +)
  }

  /// What is wrong with flows that no locale has.
  func missing(of catalog: FlowCatalog) -> [InputError] {
    catalog.flows.compactMap { flow in
      let found = entries[flow.id] ?? []
      guard found.allSatisfy({ $0.steps == nil }) else { return nil }
      let anchors = flow.anchors.map { "#\($0)" }.joined(separator: ", ")
      return InputError(
        path: catalog.path,
        position: flow.position,
        message: found.isEmpty
          ? "no document is the page ‘\(flow.page)’ of the flow ‘\(flow.id)’"
          : "‘\(flow.page)’ has no steps under \(anchors) in any locale, for the flow ‘\(flow.id)’",
        advice: found.isEmpty
          ? "write the page's path below the locale's folder"
          : "name the anchor of a heading that an ordered list stands under"
      )
    }
  }

  func described(_ catalog: FlowCatalog, on stream: Terminal.Stream) -> String {
    var text = ""
    let locales = locales.sorted()
    for stage in Stage.allCases {
      let flows = catalog.flows.filter { $0.stage == stage }
      guard !flows.isEmpty else { continue }
      text += stream.styled(stage.rawValue.uppercased(), .bold) + "\n"
      for flow in flows {
        let help = flow.help.map { "  help ID \($0)" } ?? ""
        text += "  \(stream.styled(flow.id, .bold))  \(flow.page)\(stream.styled(help, .dim))\n"
        for locale in locales {
          text += line(entries[flow.id]?.first { $0.locale == locale }, locale)
        }
      }
      text += "\n"
    }
    return String(text.dropLast())
  }

  private func line(_ entry: Entry?, _ locale: LocaleTag) -> String {
    guard let entry, let steps = entry.steps else { return "    \(locale)  –\n" }
    return "    \(locale)  \(counted(steps, "step"))  \(entry.title ?? "")"
      + (entry.anchor.map { "  #\($0)" } ?? "") + "\n"
  }
}
