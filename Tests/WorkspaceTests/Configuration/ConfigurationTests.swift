import Diagnostics
import Testing

@testable import Workspace

@Suite("Configuration")
struct ConfigurationTests {
  /// A value of each key that is not its default, and what is read from it.
  private static let values: [String: (text: String, isRead: @Sendable (Configuration) -> Bool)] = [
    "content": ("docs", { $0.content == "docs" }),
    "source-locale": ("en-gb", { $0.sourceLocale == LocaleTag("en-GB") }),
    "locales": ("[de-DE, PT-br]", { $0.locales.map(\.text) == ["de-DE", "pt-BR"] }),
    "locales-folder": ("words", { $0.localesFolder == "words" }),
    "templates": ("layout", { $0.templates == "layout" }),
    "flows": ("tasks.yml", { $0.flows == "tasks.yml" }),
    "terms": ("/srv/terms.csv", { $0.terms == "/srv/terms.csv" }),
    "memory": ("tm.sqlite", { $0.memory == "tm.sqlite" }),
    "memory.path": ("other.sqlite", { $0.memory == "other.sqlite" }),
    "memory.cutoff": ("62.5", { $0.matches.cutoff == 62.5 }),
    "memory.penalties.markup": ("0", { $0.matches.penalties.markup == 0 }),
    "memory.penalties.machine-origin": ("7", { $0.matches.penalties.machineOrigin == 7 }),
    "memory.penalties.older-version": ("0.5", { $0.matches.penalties.olderVersion == 0.5 }),
    "check.severity": ("note", { $0.check.severity == .note }),
    "check.fail-on": ("never", { $0.check.failOn == nil }),
    "check.disable": ("[numbers, terms]", { $0.check.disabled == ["numbers", "terms"] }),
    "check.severities": (
      "{numbers: off, terms: error}",
      { $0.check.rules.levels == ["numbers": .off, "terms": .severity(.error)] }
    ),
    "check.thresholds": (
      "{numbers: {least: 3}, terms: {share: 0.5}}",
      { $0.check.rules.thresholds == ["numbers.least": 3, "terms.share": 0.5] }
    ),
    "check.overrides": (
      "[{locales: [de-DE], paths: [drafts], severities: {terms: off}}]",
      { $0.check.overrides.map { $0.rules.levels } == [["terms": .off]] }
    ),
    "check.baseline": ("accepted.tsv", { $0.check.baseline == "accepted.tsv" }),
    "check.cache": ("cache", { $0.check.cache == "cache" }),
    "site.output": ("public", { $0.site.output == "public" }),
    "site.title": ("Orchard Guild", { $0.site.title == "Orchard Guild" }),
    "site.url": ("https://guild.example/help/", { $0.site.url == "https://guild.example/help" }),
    "nav": ("[index.md]", { $0.navigation?.items.map(\.page) == ["index.md"] }),
    "site.edit": (
      "https://git.example/{path}",
      { $0.site.edit?.filled(\.rawValue) == "https://git.example/path" }
    ),
    "site.report": (
      "'mailto:a@guild.example?subject={page}'",
      { $0.site.report?.filled(\.rawValue) == "mailto:a@guild.example?subject=page" }
    ),
    "site.redirects": ("moved.csv", { $0.site.redirects == "moved.csv" }),
    "site.search": ("bin/pagefind", { $0.site.search == .program("bin/pagefind") }),
  ]

  private func read(_ text: String, path: String = "diglot.yml") throws -> Configuration {
    try Configuration(parsing: Array(text.utf8), path: path)
  }

  private func mistake(in text: String) -> InputError? {
    do {
      _ = try read(text)
      return nil
    } catch {
      return error as? InputError
    }
  }

  private static func lines(_ key: String, _ value: String) -> String {
    let parts = key.split(separator: ".")
    let keys = parts.enumerated().map { level, part in
      String(repeating: "  ", count: level) + "\(part):"
    }
    return keys.joined(separator: "\n") + " \(value)\n"
  }

  @Test("reads every key, and each sets something of its own", arguments: ConfigurationKey.all)
  func everyKey(_ key: ConfigurationKey) throws {
    let value = try #require(Self.values[key.path])
    let configuration = try read(Self.lines(key.path, value.text))
    #expect(value.isRead(configuration))
    #expect(configuration != Configuration())
    let others = Self.values.filter { $0.key != key.path }
    #expect(others.values.allSatisfy { !$0.isRead(configuration) })
  }

  @Test("documents every key", arguments: ConfigurationKey.all)
  func documentation(_ key: ConfigurationKey) {
    #expect(key.summary.hasSuffix("."))
    #expect(key.summary.first?.isUppercase == true)
    #expect(!key.fallback.isEmpty)
    #expect(ConfigurationKey.all.filter { $0.path == key.path }.count == 1)
  }

  @Test("has a key for every setting")
  func everySetting() {
    func settings(_ value: Any) -> Int { Mirror(reflecting: value).children.count }
    let configuration = Configuration()
    // The rules are two keys, and the places of names are none; the memory has two.
    let count =
      settings(configuration) - 3 + settings(configuration.check) + settings(configuration.site)
      - 2 + settings(configuration.check.rules) + 1 + settings(configuration.matches)
      - 1 + settings(configuration.matches.penalties)
    #expect(ConfigurationKey.all.count == count)
  }

  @Test("documents the defaults that hold")
  func defaults() throws {
    let literal = [
      "content", "source-locale", "memory", "check.severity", "check.fail-on", "site.output",
    ]
    for key in ConfigurationKey.all where literal.contains(key.path) {
      #expect(try read(Self.lines(key.path, key.fallback)) == Configuration())
    }
  }

  @Test("takes nothing for the defaults", arguments: ["", "\n", "# nothing yet\n", "\u{FEFF}"])
  func empty(_ text: String) throws {
    #expect(try read(text) == Configuration())
  }

  @Test("starts the paths that it leaves out in its folder too", arguments: ["", "check: {}\n"])
  func defaultPaths(_ text: String) throws {
    let configuration = try read(text, path: "project/diglot.yml")
    #expect(configuration.content == "project/content")
    #expect(configuration.memory == "project/.diglot/memory.sqlite")
    #expect(configuration.site.output == "project/_site")
    #expect(try read(text) == Configuration())
  }

  @Test("reads paths from the folder of the file")
  func folders() throws {
    let text = "content: docs\nmemory: /var/tm.sqlite\nsite: {output: ../out}\n"
    let configuration = try read(text, path: "project/diglot.yml")
    #expect(configuration.content == "project/docs")
    #expect(configuration.memory == "/var/tm.sqlite")
    #expect(configuration.site.output == "project/../out")
    #expect(try read(text, path: "/diglot.yml").content == "/docs")
  }

  @Test(
    "takes points from 0 to 100 alone",
    arguments: ["-1", "100.5", "many", "nan", "inf", "\"\"", "[70]", "{a: 1}"]
  )
  func points(_ text: String) throws {
    #expect(mistake(in: "memory: {cutoff: \(text)}") != nil)
    #expect(mistake(in: "memory: {penalties: {markup: \(text)}}") != nil)
  }

  @Test(
    "suggests the key that was meant, at its place",
    arguments: [
      ("contents: docs", 1, 1, "content"),
      ("content: docs\nsource_locale: en-US", 2, 1, "source-locale"),
      ("check:\n  failon: error", 2, 3, "check.fail-on"),
      ("fail-on: error", 1, 1, "check.fail-on"),
      ("site:\n  content: docs", 2, 3, "content"),
      ("Memory: x", 1, 1, "memory"),
      ("memory: {cutof: 70}", 1, 10, "memory.cutoff"),
    ]
  )
  func unknownKey(_ text: String, _ line: Int, _ column: Int, _ meant: String) throws {
    let error = try #require(mistake(in: text))
    #expect(error.position == Position(line: line, column: column))
    #expect(error.message.hasPrefix("unknown key ‘"))
    #expect(error.advice?.contains("‘\(meant)’") == true)
  }

  @Test("says where the keys are listed when none is near")
  func strangeKey() throws {
    let error = try #require(mistake(in: "zymurgy: 1"))
    #expect(error.advice == "‘diglot settings’ lists the keys")
    #expect(error.description.hasPrefix("diglot.yml:1:1: error: unknown key ‘zymurgy’; "))
  }

  @Test(
    "refuses what a key cannot hold, at the value",
    arguments: [
      ("content: [a]", 1, 10, "expected a text, found a list"),
      ("content: ''", 1, 10, "the path is empty"),
      ("content: ~", 1, 10, "expected a text, found nothing"),
      ("check: strict", 1, 8, "expected a mapping"),
      ("- content", 1, 1, "expected a mapping, found a list"),
      ("check:\n  severity: bad", 2, 13, "‘bad’ is no severity"),
      ("check:\n  fail-on: always", 2, 12, "‘always’ is no severity"),
      ("check:\n  disable: terms", 2, 12, "expected a list, found the text ‘terms’"),
      ("check:\n  disable: [[terms]]", 2, 13, "expected a text, found a list"),
      ("check:\n  severities: {a: loud}", 2, 19, "‘loud’ is no severity"),
      ("check:\n  thresholds: {a: 3}", 2, 19, "expected a mapping, found the text ‘3’"),
      ("check:\n  thresholds: {a: {b: many}}", 2, 23, "‘many’ is no number"),
      ("check:\n  thresholds: {a: {b: inf}}", 2, 23, "‘inf’ is no number"),
      ("check:\n  overrides: [{path: [a]}]", 2, 16, "unknown key ‘path’ in an override"),
      ("check:\n  overrides: [{paths: ['[a']}]", 2, 24, "‘[a’ is no pattern for paths"),
      ("check:\n  overrides: [{locales: [german]}]", 2, 26, "‘german’ is no locale"),
      ("locales: de-DE", 1, 10, "expected a list"),
      ("locales: [de-DE, german]", 1, 18, "‘german’ is no locale"),
      ("locales: [de-DE, de-de]", 1, 18, "de-DE is named twice"),
      ("locales: [[de-DE]]", 1, 11, "expected a text, found a list"),
      ("source-locale: en", 1, 16, "‘en’ is no locale"),
      ("site:\n  url: guild.example", 2, 8, "‘guild.example’ is not a web address"),
      ("site:\n  url: https://", 2, 8, "is not the address of a site"),
      ("site:\n  url: https:///help", 2, 8, "is not the address of a site"),
      ("site:\n  url: https://a.example/?x=1", 2, 8, "is not the address of a site"),
      ("site:\n  url: 'https://a.example/a b'", 2, 8, "is not the address of a site"),
      ("site:\n  edit: git.example", 2, 9, "‘git.example’ is not an address"),
      ("site:\n  edit: javascript:x", 2, 9, "‘javascript:x’ is not an address"),
      ("site:\n  edit: https://a/{file}", 2, 9, "nothing is called ‘{file}’ in an address"),
      ("site:\n  report: 'https://a/{path'", 2, 11, "a brace in ‘https://a/{path’ is not closed"),
      ("site:\n  redirects: ''", 2, 14, "the path is empty"),
      ("site:\n  search: ''", 2, 11, "the program has no name"),
      ("site:\n  search: [x]", 2, 11, "expected a text, found a list"),
      ("content: a\ncontent: b", 2, 1, "the key ‘content’ is here a second time"),
      ("content: 'a", 1, 10, "this quoted text is never closed"),
    ]
  )
  func wrongKind(_ text: String, _ line: Int, _ column: Int, _ message: String) throws {
    let error = try #require(mistake(in: text))
    #expect(error.path == "diglot.yml")
    #expect(error.position == Position(line: line, column: column))
    #expect(error.message.contains(message))
  }

  @Test("keeps an address without the slashes at its end")
  func slashes() throws {
    #expect(try read("site: {url: 'http://a.example//'}").site.url == "http://a.example")
    #expect(try read("site: {url: 'https://a.example/b/'}").site.url == "https://a.example/b")
  }

  @Test(
    "reads a program by its name, or by its path from the folder of the file",
    arguments: [
      ("pagefind", SiteSettings.Search.program("pagefind")), ("off", .off), ("'off'", .off),
      ("bin/x", .program("project/bin/x")), ("/bin/x", .program("/bin/x")),
    ]
  )
  func search(_ text: String, _ search: SiteSettings.Search) throws {
    #expect(try read("site: {search: \(text)}", path: "project/diglot.yml").site.search == search)
    #expect(SiteSettings().search == .whereFound)
  }

  @Test(
    "suggests the name in an address that was meant",
    arguments: [("{pth}", "{path}"), ("{Locale}", "{locale}"), ("{lines}", "{line}")]
  )
  func linkTemplateNames(_ name: String, _ meant: String) throws {
    let error = try #require(mistake(in: "site: {report: 'https://a.example/\(name)'}"))
    #expect(error.advice == "did you mean ‘\(meant)’?")
  }

  @Test("reads check.fail-on as a severity too", arguments: Severity.allCases)
  func failOn(_ severity: Severity) throws {
    #expect(try read("check: {fail-on: \(severity.rawValue)}").check.failOn == severity)
  }
}
