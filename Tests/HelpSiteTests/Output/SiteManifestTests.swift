import Diagnostics
import Testing
import Workspace

@testable import HelpSite

@Suite("The manifest of a site")
struct SiteManifestTests {
  private static let names = [
    "index.html", "de-DE/a b.html", "zh-CN/加入.html", "a\nb.html", "50%25.html", "100%.html",
    "#.html", "é.html", "e\u{301}.html", "tab\t.html", "-", " ", "\u{7F}\u{1}",
  ]

  @Test("every name comes back as it was, and no other")
  func roundTrip() throws {
    let fixture = try OutputFixture()
    for name in Self.names { try fixture.put("", at: "_site/" + name) }
    let manifest = try SiteManifest(listing: fixture.output)
    let read = try #require(SiteManifest(parsing: manifest.bytes))
    #expect(read == manifest)
    for name in Self.names { #expect(read.names(name), "\(name)") }
    for name in ["de-DE", "a", "b.html", "50%.html", "%23.html"] { #expect(!read.names(name)) }
  }

  @Test("it names the files of the site in the order of their bytes, itself not among them")
  func content() throws {
    let fixture = try OutputFixture()
    try fixture.build(["b": "", "a/c": "", "a.html": "", "Z": "", "ä": ""])
    try fixture.put("own", at: "_site/own")
    let expected = """
      Files of this site that Diglot made; the next build replaces them.
      Z
      a.html
      a/c
      b
      ä

      """
    let path = fixture.output + "/.diglot-manifest"
    #expect(try FileReader.read(path) == Array(expected.utf8))
    try fixture.build(["ä": "", "Z": "", "a.html": "", "a/c": "", "b": ""])
    #expect(try FileReader.read(path) == Array(expected.utf8))
  }

  @Test(
    "what is no manifest is an error that says so, and nothing is replaced",
    arguments: [
      "", "\n", "index.html\n", "Files of this site", "\u{FEFF}",
      "\nFiles of this site that Diglot made; the next build replaces them.\nindex.html\n",
    ]
  )
  func damaged(text: String) throws {
    let fixture = try OutputFixture()
    try fixture.build(["index.html": "one", "gone.html": "one"])
    try fixture.put(text, at: "_site/.diglot-manifest")
    let error = #expect(throws: InputError.self) { try fixture.build(["index.html": "two"]) }
    #expect(error?.path == fixture.output + "/.diglot-manifest")
    #expect(error?.message == "is not the manifest of a site")
    #expect(try fixture.site()["index.html"] == "one")

    try fixture.build(["index.html": "two"], force: true)
    #expect(try fixture.site() == ["index.html": "two", "gone.html": "one"])
  }

  @Test("names that lead out of the site do no harm")
  func escaping() throws {
    let fixture = try OutputFixture()
    try fixture.build(["index.html": "one"])
    try fixture.put("dear diary", at: "diary.txt")
    let heading = try FileReader.read(fixture.output + "/.diglot-manifest").prefix { $0 != 10 }
    try fixture.put(
      String(decoding: heading, as: UTF8.self) + "\n../diary.txt\n/etc/passwd\n%\n%2e%2e\n\u{0}\n",
      at: "_site/.diglot-manifest"
    )
    try fixture.build(["a.html": "two"])
    #expect(try fixture.site() == ["a.html": "two", "index.html": "one"])
    #expect(try FileReader.read(fixture.folder + "/diary.txt") == Array("dear diary".utf8))
  }
}
