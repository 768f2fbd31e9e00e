import Diagnostics
import Workspace

/// Everything of the site that must be known before a page can be written: languages, addresses, titles.
struct SitePlan: Sendable {
  /// A page as links name it.
  struct PageKey: Hashable {
    let root: String
    let name: String
  }

  /// The languages: the source language, then the others in order.
  let languages: [SiteLanguage]
  /// The index of the source language.
  static let source = 0
  /// The address of the page where a language is chosen.
  static let chooser = SiteAddress("index.html")
  /// The pages in the order of their names.
  var pages: [SitePage] = []
  /// The flows in the order of their catalog, those whose page is not there left out.
  var flows: [FlowPage] = []
  /// The flows whose steps stand on a page, by the page's index.
  private(set) var flowsOfPage: [Int: [Int]] = [:]
  /// The help IDs in order.
  private(set) var helpIDs: [HelpID] = []
  /// The pages that moved.
  private(set) var moved: [MovedPage] = []
  /// The path on its server that the site starts at; nil where that is not known.
  let serverPath: String?
  /// What could not be planned.
  var notes: [Finding] = []

  /// The folders that the names of pages start from, in order.
  private(set) var roots: [String] = []

  /// The addresses below a language's folder that are taken.
  var addresses: AddressBook

  private var pageIndices: [PageKey: Int] = [:]
  private var foldedIndices: [PageKey: Int] = [:]
  private var flowIndices: [String: Int] = [:]
  /// The pages that moved, by their old paths in lower case and without an extension.
  private var movedIndices: [String: Int] = [:]

  init(_ builder: SiteBuilder) throws(InputError) {
    var notes: [Finding] = []
    languages = try Self.languages(builder, notes: &notes)
    self.notes = notes
    serverPath = SiteOrigin(builder.settings)?.root
    let flows = builder.flows?.flows ?? []
    addresses = AddressBook(
      reserved: SiteLanguage.Reserved.all + flows.map { "flows/\($0.id).html" }
        + flows.compactMap { $0.help.map(HelpID.path) }
    )
    addPages(builder)
    addFlows(builder)
    guard let table = builder.redirects else { return }
    moved = try MovedPage.all(table, &self)
    for (index, page) in moved.enumerated() { movedIndices[page.name.lowercased()] = index }
  }

  /// The index of the page that a path below a root means.
  ///
  /// The extension may be left out, a folder stands for its `index.md`, and where no page has exactly that
  /// name, letter case does not matter: servers of documentation hold it so, and links rely on it.
  func page(at path: String, below root: String) -> Int? {
    page(named: path, below: root) ?? page(named: path + ".md", below: root)
      ?? page(named: path.isEmpty ? "index.md" : path + "/index.md", below: root)
  }

  private func page(named name: String, below root: String) -> Int? {
    // Most names that are asked for are of no page, which one look tells: each page has a folded name.
    guard let folded = foldedIndices[PageKey(root: root, name: name.lowercased())] else {
      return nil
    }
    return pageIndices[PageKey(root: root, name: name)] ?? folded
  }

  /// The page that moved from a path below any root; what a path may leave out it may leave out here too.
  func moved(from path: String) -> MovedPage? {
    guard !movedIndices.isEmpty else { return nil }
    let name = MovedPage.stem(path).lowercased()
    let index = movedIndices[name] ?? movedIndices[name.isEmpty ? "index" : name + "/index"]
    return index.map { moved[$0] }
  }

  /// Shows the source where a language lacks a page or the steps of a flow.
  mutating func fallBack() {
    for page in pages.indices { pages[page].fallBack() }
    for flow in flows.indices { flows[flow].fallBack() }
  }

  /// The index of the flow of a name.
  func flow(named id: String) -> Int? { flowIndices[id] }

  // MARK: Making

  private static func languages(
    _ builder: SiteBuilder,
    notes: inout [Finding]
  ) throws(InputError) -> [SiteLanguage] {
    guard let source = builder.profiles[builder.sourceLocale] else {
      throw InputError(
        path: "locales/\(builder.sourceLocale).yml",
        message: "there is no such file for the source locale",
        advice: "add it, or correct ‘source-locale’ in diglot.yml"
      )
    }
    var languages = [SiteLanguage(try SiteWords(source, source: source), isSource: true)]
    for locale in builder.catalog.locales where locale != builder.sourceLocale {
      if let profile = builder.profiles[locale] {
        languages.append(
          SiteLanguage(try SiteWords(profile, source: source), isSource: false)
        )
      } else {
        notes.append(
          Finding(
            check: "site-locale",
            severity: .warning,
            message:
              "there is no file of words for \(locale), so its documents are left out; add \(locale).yml "
              + "to the folder of locales",
            location: Location(path: Self.firstPath(of: locale, builder))
          )
        )
      }
    }
    return languages
  }

  /// The path of the first document of a locale.
  private static func firstPath(of locale: LocaleTag, _ builder: SiteBuilder) -> String {
    builder.catalog.everything.lazy.compactMap { $0[locale]?.info.path }.first ?? "\(locale).yml"
  }

  private mutating func addPages(_ builder: SiteBuilder) {
    let duplicates = Set(builder.catalog.duplicates.map(\.document.info.path))
    var documents: [String: String] = [:]
    for page in builder.catalog.pages {
      if let document = page.documents.first,
        ["yml", "yaml"].contains(Path.fileExtension(of: document.info.path))
      {
        notes.append(Self.yamlNote(document))
        continue
      }
      let address = addresses.claim(pageNamed: page.name)
      let sitePage = SitePage(page, address: address, languages: languages)
      guard sitePage.texts.contains(where: { $0 != nil }) else { continue }
      if let usual = AddressBook.usualAddress(ofPageNamed: page.name), usual != address,
        page.documents.first.map({ !duplicates.contains($0.info.path) }) ?? true
      {
        notes.append(Self.addressNote(page, address, usual, of: documents[usual.lowercased()]))
      }
      documents[address.lowercased()] = page.documents.first?.info.path
      index(page, as: pages.count)
      pages.append(sitePage)
    }
    roots = Set(pages.map(\.page.root)).sorted()
    for (document, other) in builder.catalog.duplicates where document.role == .page {
      notes.append(Self.duplicateNote(document, other))
    }
  }

  private mutating func index(_ page: Page, as index: Int) {
    let key = PageKey(root: page.root, name: page.name)
    let folded = PageKey(root: page.root, name: page.name.lowercased())
    if pageIndices[key] == nil { pageIndices[key] = index }
    if foldedIndices[folded] == nil { foldedIndices[folded] = index }
  }

  private static func addressNote(
    _ page: Page,
    _ address: String,
    _ usual: String,
    of document: String?
  ) -> Finding {
    let other = document.map { "‘\($0)’" } ?? "a page that the site itself makes"
    return Finding(
      check: "site-page",
      severity: .warning,
      message: "the page stands at ‘\(address)’, as \(other) has the address ‘\(usual)’; "
        + "give the document another name",
      location: Location(path: page.documents.first?.info.path ?? page.name)
    )
  }

  private static func yamlNote(_ document: DocumentSummary) -> Finding {
    Finding(
      check: "site-page",
      severity: .note,
      message: "a document that is YAML as a whole has no page on the site",
      location: Location(path: document.info.path)
    )
  }

  private static func duplicateNote(_ document: DocumentSummary, _ other: String) -> Finding {
    Finding(
      check: "site-page",
      severity: .warning,
      message:
        "‘\(other)’ is the same page in \(document.info.locale), so this one has another address",
      location: Location(path: document.info.path)
    )
  }

  private mutating func addFlows(_ builder: SiteBuilder) {
    guard let catalog = builder.flows else { return }
    var named: [String: Int] = [:]
    for (index, page) in pages.enumerated() where named[page.page.name] == nil {
      named[page.page.name] = index
    }
    for flow in catalog.flows {
      guard let page = named[flow.page] else {
        notes.append(
          Finding(
            check: "site-flow",
            severity: .warning,
            message: "the flow ‘\(flow.id)’ has no page: there is no ‘\(flow.page)’",
            location: Location(path: catalog.path, start: flow.position)
          )
        )
        continue
      }
      flowIndices[flow.id] = flows.count
      flowsOfPage[page, default: []].append(flows.count)
      if let help = flow.help {
        helpIDs.append(HelpID(help, flow: flows.count, languages: languages))
      }
      flows.append(FlowPage(flow, page: page, languages: languages))
    }
    helpIDs.sort { $0.id < $1.id }
  }
}
