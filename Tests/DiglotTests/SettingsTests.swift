import CommandLineInterface
import Testing
import Workspace

@testable import diglot

/// Settings that are named from another folder; the package's own lie in the one that tests run in.
@Suite struct SettingsTests {
  /// Paths that the settings leave out start in the folder of the settings, as those they name do.
  @Test func defaultsStartInTheFolderOfTheSettings() async throws {
    let sample = try Sample()
    try sample.write("locales-folder: \(Sample.repository)/locales\n", to: "diglot.yml")
    #expect(await sample.run("check").output.contains("of 10 documents"))
    #expect(await sample.run("tm", "build").status == .clean)
    #expect(sample.exists(".diglot/memory.sqlite"))
    #expect(await sample.run("build").errors.contains(" to _site\n"))
    #expect(sample.exists("_site/index.html"))
  }

  @Test func localesBesideTheSettings() async throws {
    let sample = try Sample()
    try sample.write("", to: "diglot.yml")
    try sample.write("tag: tlh\n", to: "locales/tlh.yml")
    let run = await sample.run("check")
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("locales/tlh.yml"))
  }

  @Test func localesBesideTheSettingsJoinThoseOfDiglot() async throws {
    let sample = try Sample()
    try sample.write("", to: "diglot.yml")
    try sample.write("concept,rule,note,en-US,es-ES\n", to: "locales/terms.csv")
    #expect(await sample.run("check").output.contains("of 10 documents"))
    try sample.write("name: Français\nwords: {}\n", to: "locales/fr-FR.yml")
    let run = await sample.run("check", "--locale", "fr")
    #expect(run.errors.contains("did you mean fr-FR? known are de-DE,"))
    #expect(run.errors.contains("takes a file of its own in locales\n"))
  }

  @Test func missingSettings() async throws {
    let sample = try Sample()
    try sample.remove("diglot.yml")
    let run = await sample.run("check")
    #expect(run.status == .failure)
    #expect(run.errors == "diglot.yml: error: no such file or folder; check the path\n")
  }
}
