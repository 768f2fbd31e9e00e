import CommandLineInterface
import Diagnostics
import Workspace

extension Project {
  /// Reads every document once and groups those of the locale worked on, or of all, into pages.
  func survey(
    _ workspace: Workspace,
    _ terminal: Terminal,
    _ jobs: Int,
    quiet: Bool
  ) async throws -> (catalog: PageCatalog, problems: [InputError]) {
    let progress = Progress("reading", documents: workspace.files.count, on: terminal, quiet: quiet)
    let survey = try await workspace.survey(jobs: jobs) { progress.advance() }
    progress.finish()
    guard let locale = workspace.fallbackLocale else { return survey }
    let documents = survey.catalog.everything.flatMap(\.documents)
    return (PageCatalog(documents.filter { $0.info.locale == locale }), survey.problems)
  }
}

extension PageCatalog {
  /// How many documents there are, navigation included.
  var documentCount: Int { everything.reduce(0) { $0 + $1.documents.count } }
}
