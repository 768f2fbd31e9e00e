import Checks
public import CommandLineInterface
import Diagnostics
public import HelpSite
import Workspace

extension TemplateError: ReportableError {
  /// The error as it is printed.
  public var report: String { description }
}

extension Command {
  private static let failOn: Parameter<FailureLevel?> = .choice(
    "fail-on",
    help: "The lowest severity of findings that fails; never unless told."
  )

  /// `diglot build`: the help site.
  static let build = Command(
    "build",
    summary: "Build the help site: every page in every locale and in the source language.",
    discussion: """
      The site is one folder of static files that opens from disk and works below any address. It \
      replaces the one it built there before as a whole, when everything is written; files that Diglot did \
      not write stay in it. A folder that holds anything else is left alone without --force.

      Pages that a locale lacks show the source, marked as such. With site.url in diglot.yml the site also \
      has canonical addresses, links between languages for search engines, sitemaps and feeds. Pages can be \
      searched where the program Pagefind is found, or named with --search. Templates, styles and scripts \
      in the project's folder ‘templates’ replace those of the same name that come with Diglot; ‘diglot \
      templates’ tells the names that they can use.

      What the site leaves out or shows otherwise than documents ask for is reported in the same forms as \
      by ‘diglot check’. A format with a file, as in --format sarif=out.sarif, goes there; one without goes \
      to standard output.
      """,
    examples: [
      .init("build", "Build the site of the content folder into _site."),
      .init("build docs --output public", "Build other documents into another folder."),
      .init("build --search off", "Build a site without search."),
      .init("build --format json=findings.json", "Write what it finds for another tool."),
    ],
    .option(
      "output",
      "DIR",
      alias: "o",
      help: "The folder of the site; _site, or what diglot.yml says.",
      completion: .directory
    ),
    .option(
      "search",
      "PROGRAM",
      help: "The program Pagefind, which makes pages searchable; ‘off’ for no search.",
      completion: .file
    ),
    Common.format,
    Common.severity,
    failOn,
    .flag("force", help: "Replace the folder also where it holds files that Diglot did not write."),
    Common.flows,
    Common.config,
    Common.locale,
    Common.jobs,
    Common.quiet,
    Common.paths
  ) {
    terminal,
    output,
    search,
    formats,
    severity,
    failOn,
    force,
    flows,
    config,
    locale,
    jobs,
    quiet,
    paths in
    let outputs = try ReportOutput.outputs(formats, usual: ReportOutput.usual(on: terminal))
    let project = try Project(config: config)
    var workspace = try project.workspace(paths, locale: locale)
    workspace.store = DocumentStore()
    try project.refuseOverwriting(workspace.files, by: outputs.compactMap(\.path))
    let (catalog, problems) = try await project.survey(workspace, terminal, jobs, quiet: quiet)
    guard !catalog.locales.isEmpty else {
      return status(
        withoutDocuments: workspace,
        in: project.folders(paths),
        after: problems,
        on: terminal
      )
    }
    // A site without the documents that cannot be read would be worse than the one that stands there.
    guard problems.isEmpty else {
      let status = status(after: problems, on: terminal, otherwise: .failure)
      terminal.report("The site was not built; mend or remove what cannot be read")
      return status
    }
    var settings = project.configuration.site
    if let search { settings.search = search == "off" ? .off : .program(search) }
    let folder = output ?? settings.output
    var builder = SiteBuilder(
      catalog: catalog,
      flows: try project.flows(named: flows, in: paths),
      profiles: workspace.locales.profiles,
      sourceLocale: project.configuration.sourceLocale,
      settings: settings,
      templates: project.templatesFolders
    ) { [workspace] in try workspace.read($0) }
    builder.inputs =
      project.folders(paths).filter { FileReader.exists($0 + "/.") } + project.templatesFolders
    builder.navigation = project.configuration.navigation
    builder.redirects = try settings.redirects.map(RedirectTable.read)
    builder.indexer = try Pagefind.find(settings.search)?.indexer
    builder.editedPath = { project.memoryName(of: $0) }
    let progress = Progress(
      "building",
      documents: catalog.documentCount,
      on: terminal,
      quiet: quiet
    )
    var site = try await builder.build(into: folder, force: force, jobs: jobs) { _ in
      progress.advance()
    }
    progress.finish()
    var report = CheckReport(ofBuild: &site, catalog)
    report.title = settings.title
    report.hide(below: severity ?? project.configuration.check.severity)
    let told = outputs.filter { !$0.isNeedless(report) }
    let unwritten = try await told.write(report, on: terminal, quiet: quiet)
    if !quiet { terminal.report(site.summary(folder, settings)) }
    let fails = failOn?.severity.map { report.counts.atLeast($0) > 0 } ?? false
    return status(after: unwritten, on: terminal, otherwise: fails ? .findings : .clean)
  }
}

extension SiteReport {
  /// What was written, and what the site goes without, in sentences.
  fileprivate func summary(_ folder: String, _ settings: SiteSettings) -> String {
    var written = "\(counted(pages, "page")) in \(counted(locales.count, "language"))"
    if fallbackPages > 0 {
      written +=
        ", \(counted(fallbackPages, "page")) in the source language for want of a "
        + "translation"
    }
    if flowPages > 0 { written += ", \(counted(flowPages, "page")) of flows" }
    if files > 0 { written += ", \(counted(files, "file"))" }
    var sentences = ["Wrote \(written) to \(folder)"]
    if !hasAddresses {
      sentences.append(
        "Without site.url there are no canonical addresses, links between languages for search engines, "
          + "sitemaps and feeds, and 404.html has its looks and links only for addresses right below its folder"
      )
    }
    if !isSearchable, settings.search != .off {
      sentences.append("Pages cannot be searched, as Pagefind was not found")
    }
    return sentences.joined(separator: "\n")
  }
}
