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
      read from the page of each locale; a locale without that page or list shows a dash.
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
    guard let flows = try project.flows(named: file, in: paths) else {
      throw InputError(
        path: project.configuration.content,
        message: "there is no flows.yml",
        advice: "add one, or name it as ‘flows’ in diglot.yml"
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
      guard wanted.contains(document.info.page) else { return FlowTable() }
      return FlowTable(flows, in: document)
    } consume: { part in
      progress.advance()
      table.merge(part)
    }
    progress.finish()
    try terminal.write(
      table.described(flows, only: workspace.fallbackLocale, on: terminal.output)
    )
    return status(after: workspace.problems + failures, on: terminal, otherwise: .clean)
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

  mutating func merge(_ other: FlowTable) {
    locales.formUnion(other.locales)
    entries.merge(other.entries, uniquingKeysWith: +)
  }

  func described(
    _ flows: FlowCatalog,
    only: LocaleTag?,
    on stream: Terminal.Stream
  ) -> String {
    var text = ""
    let shown = only.map { [$0] } ?? locales.sorted()
    for stage in Stage.allCases {
      let ofStage = flows.flows.filter { $0.stage == stage }
      guard !ofStage.isEmpty else { continue }
      text += stream.styled(stage.rawValue.uppercased(), .bold) + "\n"
      for flow in ofStage {
        let help = flow.help.map { "  help ID \($0)" } ?? ""
        text += "  \(stream.styled(flow.id, .bold))  \(flow.page)\(stream.styled(help, .dim))\n"
        for locale in shown {
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
