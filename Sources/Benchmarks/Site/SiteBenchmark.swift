import FoundationEssentials
import Workspace

/// Building the site: beside others over the same documents, and over ever more documents.
struct SiteBenchmark {
  /// How often each builds, in turns, so that what else the machine does burdens all alike; the best counts.
  private static let rounds = 5
  /// The numbers of pages that the large sample grows to.
  private static let sizes = [12_500, 25_000, 50_000]
  /// A document makes a page in its own locale and one in the source language.
  private static let pagesPerDocument = 2

  private let shared: String
  private let scratch: String
  private var documents: String { "\(shared)/corpus/partner-center/tagged" }
  private var sample: String { "\(shared)/corpus/win32" }

  /// Prepares to measure over the documents of a folder that holds `corpus/` and `peers/`.
  init(_ shared: String) {
    self.shared = shared
    let process = ProcessInfo.processInfo.processIdentifier
    scratch = FileManager.default.temporaryDirectory.path() + "/diglot-site-benchmark-\(process)"
  }

  /// Measures and prints, and removes what it wrote.
  ///
  /// - Parameter parts: `peers` or `growth`, for one part alone.
  /// - Throws: an error where a site cannot be built.
  func run(_ parts: ArraySlice<String> = []) async throws {
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    if parts.isEmpty || parts.contains("peers") { try await compare() }
    if parts.isEmpty || parts.contains("growth") { try grow() }
  }

  /// Everyone builds the same documents.
  private func compare() async throws {
    let workspace = Workspace(
      paths: [documents],
      configuration: Configuration(),
      locales: try LocaleCatalog(folders: ["locales"])
    )
    let catalog = try await workspace.survey(jobs: ProcessorCount.available).catalog
    let hugo = try HugoSite(catalog, workspace, folder: scratch + "/hugo")
    let loop = try MarkdownLoop(
      source: "\(shared)/peers/site/mdloop.c",
      documents: workspace.files.map(\.path),
      folder: scratch + "/loop"
    )
    var rows: [String: SiteTable.Row] = [:]
    func add(_ name: String, _ pages: Int, _ run: ProgramRun?) {
      guard let run else { return }
      rows[name] = .init(name: name, pages: pages, run: rows[name]?.run.best(run) ?? run)
    }
    let ours = ["Diglot, one job", "Diglot, two jobs"]
    let theirs = ["Hugo, the text alone", "Hugo, with navigation"]
    let floor = "md4c: read, convert, write"
    var site = ""
    for round in 0..<Self.rounds {
      // Nothing is removed meanwhile: for a minute that makes new files dear on some file systems.
      let folder = "\(scratch)/round-\(round)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      for (name, jobs) in zip(ours, [1, 2]) {
        site = "\(folder)/site-\(jobs)"
        let result = try SiteBuild(documents: documents, output: site).run(jobs: jobs)
        add(name, result.pages, result.run)
      }
      for (name, theme) in zip(theirs, HugoSite.Theme.allCases) {
        if let built = hugo?.build(theme, into: "\(folder)/\(theme)") {
          add(name, built.pages, built.run)
        }
      }
      if let loop { add(floor, loop.count, try loop.run(into: "\(folder)/loop")) }
    }
    print("\nThe site of \(workspace.files.count) documents, the best of \(Self.rounds)")
    print(SiteTable.header)
    let us = ours.compactMap { rows[$0] }
    for row in us { print(SiteTable.text(row)) }
    for (name, most) in theirs.map({ ($0, 0.2) }) + [(floor, 3)] {
      print(
        rows[name].map { SiteTable.text($0, ours: us, asked: most) }
          ?? "\(name): cannot be measured; install what it takes"
      )
    }
    measureSearch(of: site, catalog.locales)
  }

  /// Making the pages searchable, which is Pagefind's work.
  private func measureSearch(of site: String, _ locales: [LocaleTag]) {
    let programs = ["pagefind", ".build/search/pagefind"]
    guard let program = programs.first(where: ProgramRun.finds) else {
      print("search index: cannot be measured; there is no Pagefind")
      return
    }
    let runs = Set(locales + [.americanEnglish]).sorted().compactMap { locale in
      ProgramRun(
        [
          program, "--site", "\(site)/\(locale)", "--output-subdir", "pagefind",
          "--force-language", locale.text.lowercased(),
        ].map(ProgramRun.quoted).joined(separator: " ") + " > /dev/null 2>&1"
      )
    }
    let wall = runs.reduce(0) { $0 + $1.wall }
    let processor = runs.reduce(0) { $0 + $1.processor }
    print(
      "search index of \(runs.count) languages by Pagefind, apart from the above: "
        + "\(SiteTable.number(wall, 2)) s wall, \(SiteTable.number(processor, 2)) s CPU"
    )
  }

  /// Ever more documents: the time of a page and the memory are to stay.
  private func grow() throws {
    let sample = GrownSample(self.sample)
    print("\nThe site of ever more documents, two jobs; asked: time linear, under 1024 MiB")
    print(SiteTable.header + "    memory")
    for size in Self.sizes {
      let folder = "\(scratch)/documents-\(size)"
      try sample.grow(to: size / Self.pagesPerDocument, in: folder)
      let result = try SiteBuild(documents: folder, output: folder + "-site").run(jobs: 2)
      let row = SiteTable.Row(name: "Diglot, two jobs", pages: result.pages, run: result.run)
      print(SiteTable.text(row) + "    \(result.memory >> 20) MiB")
    }
  }
}
