import CommandLineInterface
import Diagnostics
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
    let progress = Progress("reading", documents: workspace.files.count, on: terminal, quiet: quiet)
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
    let shown = project.isPartOfContent(paths) ? flows.filter(table.hasPage(of:)) : flows
    try terminal.write(table.described(shown, on: terminal.output))
    let missing = table.missing(of: shown)
    for problem in missing { terminal.report(problem.description) }
    return status(
      after: problems,
      on: terminal,
      otherwise: missing.isEmpty ? .clean : .findings
    )
  }
}
