import Diagnostics
public import Workspace

extension SiteBuilder {
  /// Builds the site into a folder, whole or not at all.
  ///
  /// The site is written beside the folder and takes its place at the end; when anything fails, or the task is
  /// cancelled, what stood there stays.
  ///
  /// - Parameters:
  ///   - output: The folder. Where it is there, it is replaced, but only if it is empty or Diglot made it.
  ///   - force: Whether a folder is replaced also where it holds files that Diglot did not write.
  ///   - jobs: How many documents are worked on at the same time.
  ///   - progress: Told after each document.
  /// - Returns: what was made, and what could not be.
  /// - Throws: `InputError` for what the user gave, `TemplateError` for a mistake in a template, and what
  ///   `load` throws.
  public func build(
    into output: String,
    force: Bool = false,
    jobs: Int = ProcessorCount.available,
    progress: (SiteProgress) -> Void = { _ in }
  ) async throws -> SiteReport {
    var plan = try SitePlan(self)
    let library = try TemplateLibrary(folders: templates)
    let samples = SiteTemplates.samples(words: plan.languages[SitePlan.source].words.value)
    try SiteTemplates.check(library, samples)
    plan.notes += SiteTemplates.unused(library, samples, in: templates.first ?? "")
    let verifier = SiteVerifier(siteURL: settings.url)
    let folder = try SiteFolder(output, force: force, apartFrom: inputs, verifier: verifier)
    try await SiteSurvey.complete(&plan, self, jobs: jobs)
    var navigations: [SiteNavigation] = []
    try await ParallelMap.mapInOrder(
      Array(plan.languages.indices),
      jobs: jobs,
      batch: 1,
      transform: { [plan] in try SiteNavigation(plan, language: $0, self) },
      consume: { navigations.append($0) }
    )
    let renderer = try SiteRenderer(plan, navigations, library, self)
    var report = try await writePages(
      renderer,
      to: folder.files,
      verifier,
      jobs: jobs,
      progress: progress
    )
    try await SiteFixtures(renderer: renderer, files: folder.files).write(jobs: jobs)
    for asset in try SiteTemplates.assets(in: templates) {
      try folder.write(asset.bytes, to: asset.path)
    }
    report.locales = plan.languages.map(\.tag)
    report.isSearchable = indexer != nil
    report.hasAddresses = settings.url != nil
    report.findings += navigations.flatMap(\.deadLinks)
    report.findings += navigations.flatMap(\.notes)
    report.findings += plan.notes
    let origins = ReferenceOrigins(renderer, self, verifier)
    report.findings += try await origins.findings(for: verifier.brokenReferences(), jobs: jobs)
    Self.order(&report.findings)
    try index(folder.files, plan)
    try folder.commit()
    return report
  }

  /// Makes the pages searchable.
  private func index(_ files: SiteFiles, _ plan: SitePlan) throws {
    guard let indexer else { return }
    for language in plan.languages {
      try Task.checkCancellation()
      try indexer.index(
        SearchIndexer.Errand(
          site: files.folder,
          folder: language.tag.text,
          index: SearchIndexer.folder,
          language: language.tag
        )
      )
    }
  }

  private func writePages(
    _ renderer: SiteRenderer,
    to files: SiteFiles,
    _ verifier: SiteVerifier,
    jobs: Int,
    progress: (SiteProgress) -> Void
  ) async throws -> SiteReport {
    let work = PageJob.all(renderer.plan)
    var outcomes: [PageJob.Outcome] = []
    try await ParallelMap.mapInOrder(
      work,
      jobs: jobs,
      batch: 4,
      transform: { [load] job in
        try job.named { try job.run(renderer, load: load, to: files, deadFragments: []) }
      },
      consume: { outcome in
        outcomes.append(outcome)
        progress(SiteProgress(done: outcomes.count, total: work.count))
      }
    )
    try await mendFragments(&outcomes, of: work, renderer, files, verifier, jobs: jobs)
    var report = SiteReport()
    var media: Set<SiteFile> = []
    report.findings.reserveCapacity(outcomes.reduce(0) { $0 + $1.findings.count })
    // In the order of their documents findings are nearly as they are told.
    let paths = work.map(\.document.info.path)
    for outcome in outcomes.indices.sorted(by: { paths[$0] < paths[$1] }).map({ outcomes[$0] }) {
      report.pages += outcome.pages
      report.fallbackPages += outcome.fallbackPages
      report.flowPages += outcome.flowPages
      report.findings += outcome.findings
      media.formUnion(outcome.files)
    }
    report.files = try copy(media, to: files, notes: &report.findings)
    return report
  }

  /// Looks for the fragments that only the finished pages can tell of, and writes the pages that link to
  /// missing ones again, without them.
  private func mendFragments(
    _ outcomes: inout [PageJob.Outcome],
    of work: [PageJob],
    _ renderer: SiteRenderer,
    _ files: SiteFiles,
    _ verifier: SiteVerifier,
    jobs: Int
  ) async throws {
    let unproven = outcomes.reduce(into: Set<LinkRecorder.Fragment>()) { $0.formUnion($1.unproven) }
    let dead = unproven.filter { fragment in
      let page = renderer.plan.pages[fragment.page].addresses[fragment.language]
      return !verifier.hasAnchor(fragment.name, onPage: page.path)
    }
    guard !dead.isEmpty else { return }
    let affected = outcomes.indices.filter { !outcomes[$0].unproven.isDisjoint(with: dead) }
    var mended: [PageJob.Outcome] = []
    try await ParallelMap.mapInOrder(
      affected.map { work[$0] },
      jobs: jobs,
      batch: 4,
      transform: { [load] job in
        try job.named { try job.run(renderer, load: load, to: files, deadFragments: dead) }
      },
      consume: { mended.append($0) }
    )
    for (index, outcome) in zip(affected, mended) { outcomes[index] = outcome }
  }

  private func copy(
    _ media: Set<SiteFile>,
    to files: SiteFiles,
    notes: inout [Finding]
  ) throws -> Int {
    var count = 0
    for file in media.sorted(by: { $0.address.path < $1.address.path }) {
      guard !file.holdsScript else {
        notes.append(
          Finding(
            check: "site-file",
            severity: .warning,
            message: "the drawing holds a script, so it is not copied to the site",
            location: Location(path: file.source)
          )
        )
        continue
      }
      do throws(SiteFiles.CopyFailure) {
        try files.copy(file.source, to: file.address.path)
        count += 1
      } catch {
        switch error {
        case .unwritable(let problem): throw problem
        case .unreadable(let problem):
          notes.append(
            Finding(
              check: "site-file",
              severity: .warning,
              message: "the file cannot be copied to the site: \(problem.message)",
              location: Location(path: file.source)
            )
          )
        }
      }
    }
    return count
  }

  /// Puts findings in order, each once.
  ///
  /// There may be very many, so that they are not copied.
  private static func order(_ findings: inout [Finding]) {
    findings.sort(by: Finding.precedes)
    var (rank, end) = (0, 0)
    for finding in findings.indices {
      if end > 0, Finding.precedes(findings[end - 1], findings[finding]) { rank = end }
      if findings[rank..<end].contains(findings[finding]) { continue }
      findings.swapAt(end, finding)
      end += 1
    }
    findings.removeLast(findings.count - end)
  }
}
