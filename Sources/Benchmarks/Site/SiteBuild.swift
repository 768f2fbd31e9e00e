import Diagnostics
import HelpSite
import Workspace

/// A whole build of the site by a process of its own, as `diglot build` does it: found, read, grouped and
/// written.
struct SiteBuild {
  /// What a build made, and what it took.
  struct Result {
    /// The pages written: those of documents, those that show the source, and those of flows.
    var pages: Int
    /// The most memory it held, in bytes.
    var memory: Int
    /// The time it took, from the start of the process to its end.
    var run: ProgramRun
  }

  /// The folder of documents.
  let documents: String
  /// The folder of the site, a new one.
  let output: String

  /// Builds with a number of jobs.
  ///
  /// - Throws: an error where the build fails.
  func run(jobs: Int) throws -> Result {
    let report = output + ".report"
    let words = [CommandLine.arguments[0], documents, "site-build", output, String(jobs)]
    let command = words.map(ProgramRun.quoted).joined(separator: " ")
    guard let run = ProgramRun("\(command) > \(ProgramRun.quoted(report))") else {
      throw InputError(path: documents, message: "cannot be built")
    }
    let numbers = String(decoding: try FileReader.read(report), as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    guard numbers.count == 2 else { throw InputError(path: report, message: "is cut off") }
    return Result(pages: numbers[0], memory: numbers[1], run: run)
  }

  /// The work of the process: builds, then prints the number of pages and the most memory held.
  func perform(jobs: Int) async throws {
    var workspace = Workspace(
      paths: [documents],
      configuration: Configuration(),
      locales: try LocaleCatalog(folders: ["locales"])
    )
    workspace.store = DocumentStore()
    var settings = SiteSettings()
    // With an address the site is complete: sitemaps and feeds, too.
    settings.url = "https://help.example"
    let builder = SiteBuilder(
      catalog: try await workspace.survey(jobs: jobs).catalog,
      flows: nil,
      profiles: workspace.locales.profiles,
      sourceLocale: .americanEnglish,
      settings: settings,
      templates: ["templates"]
    ) { [workspace] in try workspace.read($0) }
    let report = try await builder.build(into: output, jobs: jobs)
    print(report.pages + report.fallbackPages + report.flowPages, Self.peakMemory())
  }

  /// The most memory this process held so far, in bytes.
  ///
  /// The kernel's other count, `ru_maxrss`, starts with that of the process that started this one.
  private static func peakMemory() -> Int {
    let status = (try? FileReader.read("/proc/self/status")) ?? []
    let line = String(decoding: status, as: UTF8.self).split(separator: "\n")
      .first { $0.hasPrefix("VmHWM:") }
    return line?.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }.first.map { $0 << 10 }
      ?? 0
  }
}
