import Diagnostics
import Testing

@testable import Workspace

@Suite struct CheckSettingsTests {
  private func settings(_ text: String, path: String = "diglot.yml") throws -> CheckSettings {
    try Configuration(parsing: Array("check: {\(text)}".utf8), path: path).check
  }

  private static let german = LocaleTag("de-DE")
  private static let spanish = LocaleTag("es-ES")

  @Test func laterOverridesWin() throws {
    let settings = try settings(
      """
      severities: {a: error, b: note}, thresholds: {a: {n: 1}}, overrides: [
        {locales: [de-DE], severities: {a: off}, thresholds: {a: {n: 2}}},
        {paths: [drafts], severities: {a: note, b: off}},
        {locales: [de-DE], paths: [drafts/old], thresholds: {a: {n: 3}}}]
      """
    )
    let plain = settings.rules(for: Self.spanish, path: "es-ES/a.md")
    #expect(plain.levels == ["a": .severity(.error), "b": .severity(.note)])
    #expect(plain.thresholds == ["a.n": 1])
    let german = settings.rules(for: Self.german, path: "de-DE/a.md")
    #expect(german.levels == ["a": .off, "b": .severity(.note)])
    #expect(german.thresholds == ["a.n": 2])
    let draft = settings.rules(for: Self.german, path: "drafts/old/a.md")
    #expect(draft.levels == ["a": .severity(.note), "b": .off])
    #expect(draft.thresholds == ["a.n": 3])
  }

  @Test func whatIsDisabledRunsWhereAnOverrideSaysSo() throws {
    let settings = try settings(
      "disable: [a, b], severities: {a: error}, overrides: [{paths: [new], severities: {b: note}}]"
    )
    #expect(!settings.runs("a"))
    #expect(settings.runs("b"))
    #expect(settings.runs("c"))
    #expect(settings.rules(for: nil, path: "old/x.md").levels == ["a": .off, "b": .off])
    #expect(settings.rules(for: nil, path: "new/x.md").levels["b"] == .severity(.note))
  }

  @Test func documentsWithoutALocaleAreNotOfOne() throws {
    let settings = try settings("overrides: [{locales: [de-DE], severities: {a: off}}]")
    #expect(settings.rules(for: nil, path: "a.md").levels.isEmpty)
  }

  @Test func keepsThePlacesOfNames() throws {
    let settings = try settings("disable: [a], severities: {b: off}, thresholds: {c: {d: 2}}")
    #expect(settings.mentions.map(\.check) == ["a", "b", "c", "c"])
    #expect(settings.mentions.map(\.threshold) == [nil, nil, nil, "d"])
    #expect(settings.mentions.map(\.position.column) == [19, 36, 58, 62])
  }

  @Test(
    arguments: [
      ("content/de-DE", "content/de-DE/a.md", true), ("content/de-DE", "content/de-DE", true),
      ("content/de-DE", "content/de-DE-x/a.md", false),
      ("content/de-DE/", "content/de-DE/b/a.md", true),
      ("*.yml", "content/de-DE/toc.yml", true), ("*.yml", "toc.md", false),
      ("drafts", "content/drafts/a.md", true), ("/drafts", "content/drafts/a.md", false),
      ("/drafts", "drafts/a.md", true), ("content/*/a.md", "content/de-DE/a.md", true),
      ("content/*/a.md", "content/de-DE/b/a.md", false),
      ("content/**/a.md", "content/x/b/a.md", true),
      ("./content", "content/a.md", true), ("content", "./content/a.md", true),
      ("content", "other/../content/a.md", true), ("[a-c]*.md", "x/b1.md", true),
    ]
  )
  func matchesPaths(_ pattern: String, _ path: String, _ matches: Bool) throws {
    let pattern = try #require(PathPattern(pattern, below: ""))
    #expect(pattern.matches(path) == matches)
  }

  @Test func pathsStartInTheFolderOfTheSettings() throws {
    let below = try settings("overrides: [{paths: [content/de-DE]}]", path: "docs/diglot.yml")
    let pattern = try #require(below.overrides.first?.paths.first)
    #expect(pattern.matches("docs/content/de-DE/a.md"))
    #expect(!pattern.matches("content/de-DE/a.md"))
    let above = try #require(PathPattern("content", below: ".."))
    #expect(above.matches("../content/a.md"))
    let absolute = try #require(PathPattern("content/*.md", below: "/srv/help"))
    #expect(absolute.matches("/srv/help/content/a.md"))
    #expect(!absolute.matches("/srv/content/a.md"))
  }

  @Test func absoluteAndRelativePathsMeet() throws {
    let pattern = try #require(PathPattern("made-up/*.md", below: ""))
    let here = try FileSystem.realPath(of: ".")
    #expect(pattern.matches(here + "/made-up/a.md"))
    #expect(try #require(PathPattern("made-up", below: here)).matches("made-up/a.md"))
  }

  @Test(arguments: ["", "/", "[a", "a\\", "./"]) func brokenPattern(_ text: String) {
    #expect(PathPattern(text, below: "") == nil)
  }

  @Test func findingsNeeded() {
    var settings = CheckSettings()
    #expect(settings.leastNeeded == .warning)
    settings.failOn = .note
    #expect(settings.leastNeeded == .note)
    (settings.severity, settings.failOn) = (.error, nil)
    #expect(settings.leastNeeded == .error)
  }
}
