import Diagnostics
import HelpSite
import Workspace

/// The program Pagefind, which makes a finished site searchable.
struct Pagefind {
  /// Its name or path.
  let program: String

  /// How it is called where neither the settings nor the command line say.
  static let usualName = "pagefind"

  /// Finds the program that the settings ask for.
  ///
  /// - Returns: the program; nil where there is to be no search, or where it is not found and nobody asked for it.
  /// - Throws: an error where a program that was named does not run.
  static func find(_ search: SiteSettings.Search) throws(InputError) -> Pagefind? {
    switch search {
    case .off: return nil
    case .whereFound:
      let usual = Pagefind(program: usualName)
      return usual.runs ? usual : nil
    case .program(let name):
      let named = Pagefind(program: name)
      guard named.runs else {
        throw InputError(
          path: name,
          message: "the program that makes the site searchable does not run",
          advice:
            "install Pagefind there, name another program as ‘site.search’, or set it to ‘off’"
        )
      }
      return named
    }
  }

  private var runs: Bool { (try? ChildProcess([program, "--version"]))?.status == 0 }

  /// What makes the index of each language.
  var indexer: SearchIndexer {
    SearchIndexer { errand throws(InputError) in try index(errand) }
  }

  private func index(_ errand: SearchIndexer.Errand) throws(InputError) {
    let words = [
      program, "--site", Path.join(errand.site, errand.folder), "--output-subdir", errand.index,
      "--force-language", errand.language.text.lowercased(), "--keep-index-url",
    ]
    let problem: String
    do {
      let process = try ChildProcess(words)
      let index = Path.join(Path.join(errand.site, errand.folder), errand.index)
      if process.status == 0, FileReader.exists(Path.join(index, "pagefind.js")) {
        return removeInterfaces(of: errand)
      }
      let lines = String(decoding: process.errors + process.output, as: UTF8.self)
        .split(whereSeparator: \.isNewline)
      problem = lines.last.map(String.init) ?? "it ended with status \(process.status)"
    } catch {
      problem = error.message
    }
    throw InputError(
      path: program,
      message: "the pages in \(errand.language) cannot be made searchable: \(problem)",
      advice: "mend that, or build without search: --search off"
    )
  }

  /// Removes the ready-made search boxes that the program adds to an index, as the site has its own.
  ///
  /// What cannot be removed stays: it is in nobody's way.
  private func removeInterfaces(of errand: SearchIndexer.Errand) {
    let folder = Path.join(Path.join(errand.site, errand.folder), errand.index)
    for entry in (try? FolderListing(folder).entries) ?? [] {
      let name = String(decoding: entry.name, as: UTF8.self)
      guard name.contains("-ui.") || name.contains("-highlight.") else { continue }
      try? FileSystem.remove(Path.join(folder, name))
    }
  }
}
