import Diagnostics
import FoundationEssentials
import Testing
import Workspace

@testable import HelpSite

@Suite("The place of a site")
struct OutputPlaceTests {
  @Test(
    "what the site is made from is neither replaced by it nor mixed with it",
    arguments: [
      ("docs", "docs"), ("docs", "docs/_site"), ("docs/content", "docs"), ("docs", "docs/../docs"),
      ("docs/content", "alias"), ("alias", "docs/new/_site"), ("alias/content", "docs/content/x"),
    ]
  )
  func overlap(input: String, output: String) throws {
    let fixture = try OutputFixture()
    try fixture.put("text", at: "docs/content/a.md")
    try FileSystem.makeLink(to: "docs", at: fixture.folder + "/alias")
    let (input, output) = (fixture.folder + "/" + input, fixture.folder + "/" + output)
    let error = #expect(throws: InputError.self) {
      _ = try SiteFolder(output, force: true, apartFrom: ["missing", input])
    }
    #expect(error?.path == output)
    #expect(error?.message.contains("the folder ‘\(input)’ that it is made from") == true)
    #expect(try OutputFixture.tree(fixture.folder).count == 4)
  }

  @Test("a folder beside them is taken, be its name like theirs")
  func beside() throws {
    let fixture = try OutputFixture()
    try fixture.put("text", at: "docs/a.md")
    for name in ["docs-site", "doc", "docs.site/below"] {
      let folder = try SiteFolder(
        fixture.folder + "/" + name,
        apartFrom: [fixture.folder + "/docs"]
      )
      try folder.commit()
    }
    #expect(try fixture.names() == ["doc", "docs", "docs-site", "docs.site"])
  }

  @Test("places that cannot hold a site are told", arguments: ["", "/", "//", "/tmp/../.."])
  func impossible(name: String) {
    let error = #expect(throws: InputError.self) { _ = try SiteFolder(name) }
    #expect(error?.message == "the site cannot be written there")
  }

  @Test("a place that cannot be written is told, though one be root")
  func unwritable() {
    let error = #expect(throws: InputError.self) { _ = try SiteFolder("/proc/self/diglot-site") }
    #expect(error?.path == (try? FileSystem.realPath(of: "/proc/self")))
    #expect(error?.advice != nil)
  }

  @Test(
    "a folder of somebody else is refused, and taken by force, which keeps what is not in the way"
  )
  func foreign() throws {
    let fixture = try OutputFixture()
    try fixture.put("dear diary", at: "_site/diary.txt")
    try fixture.put("home", at: "_site/index.html")
    let error = #expect(throws: InputError.self) { try fixture.build(["index.html": "one"]) }
    #expect(error?.path == fixture.output)
    #expect(error?.message == "the folder holds files that Diglot did not make")
    #expect(error?.advice?.contains("--force") == true)
    #expect(try fixture.site() == ["diary.txt": "dear diary", "index.html": "home"])

    try fixture.build(["index.html": "one"], force: true)
    #expect(try fixture.site() == ["diary.txt": "dear diary", "index.html": "one"])
    try fixture.build(["index.html": "two"])
    #expect(try fixture.site() == ["diary.txt": "dear diary", "index.html": "two"])
  }

  @Test("a folder that somebody else fills during the build is refused at the end")
  func filledMeanwhile() throws {
    let fixture = try OutputFixture()
    let folder = try SiteFolder(fixture.output)
    try folder.write([1], to: "index.html")
    try fixture.put("dear diary", at: "_site/diary.txt")
    do {
      try folder.commit()
      Issue.record("the folder was replaced")
    } catch let error as InputError {
      #expect(error.message == "the folder holds files that Diglot did not make")
    }
    #expect(try fixture.site() == ["diary.txt": "dear diary"])
    #expect(try fixture.names() == ["_site"])
  }

  @Test("an empty folder is taken, and a file is not")
  func emptyFolderAndFile() throws {
    let fixture = try OutputFixture()
    try fixture.makeFolder("_site")
    try fixture.build(["a.html": "one"])
    #expect(try fixture.site() == ["a.html": "one"])

    let other = try OutputFixture()
    try other.put("text", at: "_site")
    let error = #expect(throws: InputError.self) { try other.build(["a.html": "one"], force: true) }
    #expect(error?.message == "is a file, so the site cannot be written there")
    #expect(try FileReader.read(other.output) == Array("text".utf8))
  }

  @Test("symbolic links stay and lead to the new site", arguments: ["real", "deep/er/real"])
  func links(target: String) throws {
    let fixture = try OutputFixture()
    try FileSystem.makeLink(to: target, at: fixture.folder + "/second")
    try FileSystem.makeLink(to: "second", at: fixture.output)
    for text in ["one", "two"] {
      try fixture.build(["a.html": text])
      #expect(try FileSystem.linkTarget(of: fixture.output) == "second")
      let path = fixture.folder + "/" + target + "/a.html"
      #expect(try FileReader.read(path) == Array(text.utf8))
    }
    #expect(try fixture.names().count == 3)
  }

  @Test("links in a circle are told")
  func circle() throws {
    let fixture = try OutputFixture()
    try FileSystem.makeLink(to: "_site", at: fixture.output)
    #expect(throws: InputError.self) { try fixture.build(["a.html": "one"]) }
  }

  @Test("a build that is given up, or cancelled before the end, leaves the old site and no traces")
  func cancelled() async throws {
    let fixture = try OutputFixture()
    try fixture.build(["a.html": "one"])
    do {
      let folder = try SiteFolder(fixture.output + "/")
      try folder.write([1], to: "a.html")
      #expect(try fixture.names().count == 2)
    }
    #expect(try fixture.names() == ["_site"])

    let task = Task {
      unsafe withUnsafeCurrentTask { unsafe $0?.cancel() }
      try fixture.build(["a.html": "two"])
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(try fixture.site() == ["a.html": "one"])
    #expect(try fixture.names() == ["_site"])
  }
}
