public import CommandLineInterface
public import Diagnostics
import Workspace

extension InputError: ReportableError {
  /// The error as it is printed.
  public var report: String { description }
}

/// The settings and resources that the verbs work by.
struct Project {
  let configuration: Configuration
  let resources: Resources
  /// The file of settings; nil where there is none.
  let settingsPath: String?

  /// Reads the settings: of the file named, else of `diglot.yml` in the current folder, if there is one.
  init(config: String?) throws(InputError) {
    resources = Resources(besideProgram: Program.path)
    let usual = Configuration.fileName
    settingsPath = config ?? (FileReader.exists(usual) ? usual : nil)
    if let settingsPath {
      configuration = try Configuration(parsing: FileReader.read(settingsPath), path: settingsPath)
    } else {
      configuration = Configuration()
    }
  }

  /// The folders of locale files, those of the project's own before others of the same name.
  var localesFolders: [String] { folders("locales", set: configuration.localesFolder) }

  /// The folders of page templates, those of the project's own before others of the same name.
  var templatesFolders: [String] { folders("templates", set: configuration.templates) }

  /// The project's own folder, where one is set or there is one, then the one that comes with Diglot.
  private func folders(_ name: String, set: String?) -> [String] {
    let own = set ?? Path.join(home, name)
    guard let shared = resources.folder.map({ Path.join($0, name) }),
      WorkingFolder.name(of: shared, from: "") != WorkingFolder.name(of: own, from: "")
    else { return [own] }
    return set != nil || FileReader.exists(own) ? [own, shared] : [shared]
  }

  /// The folder that the settings' paths start from.
  var home: String { settingsPath.map(Path.folder) ?? "" }

  /// The locales that there are files for.
  func locales() throws(InputError) -> LocaleCatalog {
    try LocaleCatalog(folders: localesFolders)
  }

  /// The locale that `--locale` names.
  func locale(named name: String, in locales: LocaleCatalog) throws(UsageError) -> LocaleTag {
    do throws(InputError) {
      return try locales.locale(named: name)
    } catch {
      throw UsageError("--locale: \(error.message); \(error.advice ?? "") in \(ownLocalesFolder)")
    }
  }

  /// The documents that `paths` name.
  ///
  /// Pages in the content folder have their names from there, also where a folder above it is named.
  func workspace(_ paths: [String], locale: String? = nil) throws -> Workspace {
    let locales = try locales()
    let isAbove = holdsContent(paths) && FileReader.exists(configuration.content)
    return Workspace(
      paths: isAbove && !paths.isEmpty ? [configuration.content] + paths : paths,
      configuration: configuration,
      locales: locales,
      fallbackLocale: try locale.map { try self.locale(named: $0, in: locales) }
    )
  }

  /// The flows: of the file named or set, else of `flows.yml` in one of the folders worked on or, for a
  /// part of the content folder or what holds it, in that; nil where there is none.
  func flows(named file: String?, in paths: [String]) throws(InputError) -> FlowCatalog? {
    let candidates = (folders(paths) + (comparesContent(paths) ? [configuration.content] : [])).map
    { Path.join($0, "flows.yml") }
    guard
      let path = file ?? configuration.flows ?? candidates.first(where: FileReader.exists)
    else { return nil }
    return try FlowCatalog(parsing: FileReader.read(path), path: path)
  }

  /// Whether all of the content folder is worked on.
  func holdsContent(_ paths: [String]) -> Bool {
    paths.isEmpty || paths.contains { Path.isInside(configuration.content, $0) }
  }

  /// Whether a part of the content folder is worked on: what is not in it may be in the rest.
  func isPartOfContent(_ paths: [String]) -> Bool {
    !holdsContent(paths) && paths.contains { Path.isInside($0, configuration.content) }
  }

  /// Whether all of the content folder is compared, be it worked on or not.
  func comparesContent(_ paths: [String]) -> Bool { holdsContent(paths) || isPartOfContent(paths) }

  /// The folders worked on: those named, else the content folder.
  func folders(_ paths: [String]) -> [String] { paths.isEmpty ? [configuration.content] : paths }

  /// The table of terms: the one set, else `terms.csv` in the project's folder of locales.
  ///
  /// Terms belong to a project; none come with Diglot.
  func terms() throws(InputError) -> TermBase? {
    guard let termsPath else { return nil }
    return try TermBase.read(termsPath)
  }

  /// The path of the table of terms; nil where there is none.
  var termsPath: String? {
    configuration.terms ?? (FileReader.exists(usualTermsPath) ? usualTermsPath : nil)
  }

  /// Where the table of terms is unless the settings say otherwise.
  var usualTermsPath: String {
    Path.join(ownLocalesFolder, "terms.csv")
  }

  /// The folder of the project's own locale files and terms, be it there or not.
  private var ownLocalesFolder: String { configuration.localesFolder ?? Path.join(home, "locales") }
}

/// How a verb ends that could not read some of its documents: everything else is done.
func status(
  after problems: [InputError],
  on terminal: Terminal,
  otherwise status: ExitStatus
) -> ExitStatus {
  for problem in problems { terminal.report(problem.description) }
  return problems.isEmpty ? status : .failure
}

/// How a verb ends that found no document at all, before it has written anything.
func status(
  withoutDocuments workspace: Workspace,
  in folders: [String],
  after problems: [InputError],
  on terminal: Terminal
) -> ExitStatus {
  let missing = InputError.noDocument(in: folders, locale: workspace.fallbackLocale)
  return status(after: problems.isEmpty ? [missing] : problems, on: terminal, otherwise: .failure)
}
