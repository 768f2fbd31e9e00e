import FoundationEssentials
import Testing
import Workspace

@testable import HelpSite

@Suite("Templates of the site")
struct TemplateCheckTests {
  static let folder = SiteFixture.package + "/templates"

  private static func words() throws -> TemplateValue {
    let profile = try #require(SiteFixture.profiles[.americanEnglish])
    return try SiteWords(profile, source: profile).value
  }

  @Test("templates use only names that exist")
  func names() throws {
    let library = try TemplateLibrary(folders: [Self.folder])
    for (name, sample) in SiteTemplates.samples(words: try Self.words()) {
      #expect(try library.undefinedNames(in: name, schema: sample) == [], "\(name)")
    }
  }

  @Test("every file of the templates belongs to a page")
  func noneIsIdle() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder)
    let texts = try files.filter { $0.hasSuffix(".mustache") }.map { file in
      String(decoding: try FileReader.read(Self.folder + "/" + file), as: UTF8.self)
    }
    let pages = SiteTemplates.samples(words: .null).map(\.name)
    for file in files where file.hasSuffix(".mustache") {
      let name = String(file.dropLast(".mustache".count))
      #expect(
        pages.contains(name) || texts.contains { $0.contains("{{>\(name)}}") },
        "\(file) is never used"
      )
    }
  }

  @Test(
    "a mistake in a template stops the build, with its place",
    arguments: [
      ("{{>frame-start}}\n{{words.nxt}}", "page.mustache:2:1", "the name ‘words.nxt’"),
      ("{{#sections}}{{titel}}{{/sections}}", "page.mustache:1:14", "the name ‘titel’"),
      ("{{>footer}}", "page.mustache:1:1", "there is no template ‘footer’"),
      ("{{#sections}}", "page.mustache:1:1", "sections"),
    ]
  )
  func mistakes(template: String, place: String, message: String) async throws {
    let fixture = try SiteFixture()
    try fixture.document("de-DE", "a.md", unit(103, "Eins", "One"))
    for file in try FileManager.default.subpathsOfDirectory(atPath: Self.folder)
    where file.contains(".") {
      let text = String(decoding: try FileReader.read(Self.folder + "/" + file), as: UTF8.self)
      try fixture.write(file == "page.mustache" ? template : text, to: "templates/" + file)
    }
    fixture.templates = [fixture.folder + "/templates"]
    let error = await #expect(throws: TemplateError.self) { try await fixture.build() }
    #expect(error?.description.contains(place) == true, "\(error?.description ?? "")")
    #expect(error?.description.contains(message) == true, "\(error?.description ?? "")")
    #expect(!FileManager.default.fileExists(atPath: fixture.output))
  }
}
