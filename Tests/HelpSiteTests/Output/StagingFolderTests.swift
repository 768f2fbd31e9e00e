import Diagnostics
import Glibc
import Testing
import Workspace

@testable import HelpSite

@Suite("The folder a site is made in")
struct StagingFolderTests {
  @Test(
    "what a build that was killed left is removed by the next; what is like it only in name stays"
  )
  func leftovers() throws {
    let fixture = try OutputFixture()
    let key = "0123456789abcdef"
    for name in ["_site.diglot-staging-\(key)", "_site.diglot-aside-\(key)"] {
      try fixture.build(["index.html": "one"])
      try fixture.put("half", at: name + "/de-DE/a.html")
    }
    let foreign = [
      "_site.diglot-staging", "_site.diglot-staging-\(key)0", "_site.diglot-notes-\(key)",
      "_site.diglot-staging-0123456789abcdeg", "other.diglot-staging-\(key)", "_site.partial",
    ]
    for name in foreign { try fixture.put("own", at: name + "/own.txt") }
    try FileSystem.makeLink(
      to: fixture.folder,
      at: fixture.output + ".diglot-staging-f" + key.dropLast()
    )
    try fixture.build(["index.html": "two"])
    let left = foreign + ["_site", "_site.diglot-staging-f" + key.dropLast()]
    #expect(try fixture.names() == left.sorted())
  }

  @Test("a site that had stepped aside when its build was killed is put back")
  func aside() throws {
    let fixture = try OutputFixture()
    try fixture.build(["index.html": "one"])
    try fixture.put("own", at: "_site/own.txt")
    try FileSystem.rename(fixture.output, to: fixture.output + ".diglot-aside-0123456789abcdef")
    try fixture.put("new", at: "_site.diglot-staging-0123456789abcdef/index.html")
    try fixture.build(["index.html": "two"])
    #expect(try fixture.site() == ["index.html": "two", "own.txt": "own"])
    #expect(try fixture.names() == ["_site"])
  }

  @Test("a build leaves alone what another build is making")
  func twoBuilds() throws {
    let fixture = try OutputFixture()
    let first = try SiteFolder(fixture.output)
    try first.write([1], to: "first.html")
    try fixture.build(["second.html": "2"])
    #expect(try fixture.names().count == 2)
    try fixture.put("own", at: "_site/own.txt")
    try first.write([2], to: "first-2.html")
    try first.commit()
    #expect(Set(try fixture.site().keys) == ["first.html", "first-2.html", "own.txt"])
    #expect(try fixture.names() == ["_site"])
  }

  @Test("of many builds at once the last one's site stands whole, with the files of others")
  func manyBuilds() async throws {
    let fixture = try OutputFixture()
    try fixture.build(["index.html": "start"])
    try fixture.put("own", at: "_site/own.txt")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for build in 0..<12 {
        group.addTask {
          let names = (0..<20).map { "\(build)/\($0).html" }
          try fixture.build(Dictionary(uniqueKeysWithValues: names.map { ($0, "\(build)") }))
        }
      }
      try await group.waitForAll()
    }
    let files = try fixture.siteFiles()
    #expect(files.count == 21)
    #expect(files["own.txt"] == "own")
    #expect(Set(files.values).count == 2)
    #expect(try fixture.names() == ["_site"])
  }

  @Test("folders exchange places in steps where the system cannot do it in one")
  func steps() throws {
    let fixture = try OutputFixture()
    let (first, second) = (fixture.folder + "/first", fixture.folder + "/second")
    try fixture.put("1", at: "first/a")
    try fixture.put("2", at: "second/a")
    try FileSystem.exchange(first, second, byWayOf: fixture.folder + "/aside")
    #expect(try FileReader.read(first + "/a") == Array("2".utf8))
    #expect(try FileReader.read(second + "/a") == Array("1".utf8))
    #expect(throws: SystemFailure(code: ENOENT)) {
      try FileSystem.exchange(fixture.folder + "/no", second, byWayOf: fixture.folder + "/aside")
    }
    #expect(try fixture.names() == ["first", "second"])
  }
}
