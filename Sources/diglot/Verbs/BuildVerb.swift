public import CommandLineInterface
import Diagnostics
public import HelpSite
import Workspace

extension TemplateError: ReportableError {
  /// The error as it is printed.
  public var report: String { description }
}

extension Command {
  /// `diglot build`: the help site.
  static let build = Command(
    "build",
    summary: "Build the help site: every page in every locale and in the source language.",
    discussion: """
      The site is one folder of static files that opens from disk and works below any address. It \
      replaces the one it built there before as a whole, when everything is written; a folder that holds \
      anything else is left alone.
      """,
    examples: [
      .init("build", "Build the site of the content folder into _site."),
      .init("build docs --output public", "Build other documents into another folder."),
    ],
    .option(
      "output",
      "DIR",
      alias: "o",
      help: "The folder of the site; _site, or what diglot.yml says.",
      completion: .directory
    ),
    Common.flows,
    Common.config,
    Common.locale,
    Common.jobs,
    Common.quiet,
    Common.paths
  ) { terminal, output, flows, config, locale, jobs, quiet, paths in
    let project = try Project(config: config)
    let workspace = try project.workspace(paths, locale: locale)
    let (catalog, problems) = try await project.survey(workspace, terminal, jobs, quiet: quiet)
    guard !catalog.locales.isEmpty else {
      return status(
        withoutDocuments: workspace,
        in: project.folders(paths),
        after: problems,
        on: terminal
      )
    }
    let folder = output ?? project.configuration.site.output
    let builder = SiteBuilder(
      catalog: catalog,
      flows: try project.flows(named: flows, in: paths),
      profiles: workspace.locales.profiles,
      sourceLocale: project.configuration.sourceLocale,
      settings: project.configuration.site,
      templates: project.templatesFolder
    ) { try workspace.read($0) }
    let progress = Progress(
      "building",
      documents: catalog.documentCount,
      on: terminal,
      quiet: quiet
    )
    let report = try await builder.build(into: folder, jobs: jobs) { _ in progress.advance() }
    progress.finish()
    if !quiet {
      for finding in report.deadLinks + report.notes {
        terminal.report("\(finding.location): \(finding.severity.rawValue): \(finding.message)")
      }
      terminal.report(
        "Wrote \(counted(report.pages, "page")) in \(counted(report.locales.count, "language")), "
          + "\(counted(report.flowPages, "page")) of flows and \(counted(report.files, "file")) "
          + "to \(folder)"
      )
    }
    return status(after: problems, on: terminal, otherwise: .clean)
  }
}
