import Diagnostics
import Glibc
import Testing
import Workspace

@testable import HelpSite

@Suite("Files of others in the output folder")
struct CarriedFilesTests {
  @Test("what Diglot did not make is in the next site, whatever its kind, and what it made is not")
  func kinds() throws {
    let fixture = try OutputFixture()
    try fixture.build(["index.html": "one", "de-DE/old.html": "one", "de-DE/a.html": "one"])
    try fixture.put("example.com", at: "_site/CNAME")
    try fixture.put("image", at: "_site/de-DE/own/deep/é 文 name.svg")
    try fixture.put("", at: "_site/.nojekyll")
    try fixture.makeFolder("_site/empty/below")
    for (target, name) in [("CNAME", "link"), ("nowhere", "dangling"), ("de-DE", "folder")] {
      try FileSystem.makeLink(to: target, at: fixture.output + "/" + name)
    }

    try fixture.build(["index.html": "two", "de-DE/a.html": "two"])
    #expect(
      try fixture.site() == [
        "index.html": "two", "de-DE": "/", "de-DE/a.html": "two", "CNAME": "example.com",
        "de-DE/own": "/", "de-DE/own/deep": "/", "de-DE/own/deep/é 文 name.svg": "image",
        ".nojekyll": "", "empty": "/", "empty/below": "/", "link": "-> CNAME",
        "dangling": "-> nowhere", "folder": "-> de-DE",
      ]
    )
    #expect(try fixture.names() == ["_site"])
  }

  @Test("they stay through many builds, the same files with the same permissions")
  func permissions() throws {
    let fixture = try OutputFixture()
    try fixture.build(["index.html": "one"])
    try fixture.put("script", at: "_site/own/run.sh")
    let paths = ["own": mode_t(0o750), "own/run.sh": 0o705, "": 0o711].mapKeys {
      fixture.output + "/" + $0
    }
    for (path, mode) in paths { #expect(unsafe chmod(path, mode) == 0) }
    let file = try FileSystem.status(of: fixture.output + "/own/run.sh").stamp
    for _ in 0..<3 { try fixture.build(["index.html": "two"]) }
    for (path, mode) in paths { #expect(try FileSystem.status(of: path).permissions == mode) }
    #expect(try FileSystem.status(of: fixture.output + "/own/run.sh").stamp.inode == file.inode)
  }

  @Test("a file that cannot have a second name is copied with its permissions")
  func copying() throws {
    let fixture = try OutputFixture()
    let text = String(repeating: "0123456789", count: 60_000)
    try fixture.put(text, at: "a")
    #expect(unsafe chmod(fixture.folder + "/a", 0o741) == 0)
    try FileSystem.copy(fixture.folder + "/a", to: fixture.folder + "/b")
    #expect(try FileReader.read(fixture.folder + "/b") == Array(text.utf8))
    #expect(try FileSystem.status(of: fixture.folder + "/b").permissions == 0o741)
    #expect(throws: SystemFailure(code: EEXIST)) {
      try FileSystem.copy(fixture.folder + "/a", to: fixture.folder + "/b")
    }
  }

  @Test(
    "one in the way of the new site is an error that names it, and the old site stays",
    arguments: [
      (own: "about.html", new: "about.html"), (own: "help", new: "help/join/index.html"),
      (own: "help/join/own.txt", new: "help"), (own: "help/join/own.txt", new: "help/join"),
    ]
  )
  func collision(own: String, new: String) throws {
    let fixture = try OutputFixture()
    try fixture.build(["index.html": "one"])
    try fixture.put("own", at: "_site/" + own)
    let before = try fixture.site()
    let error = #expect(throws: InputError.self) {
      try fixture.build(["index.html": "two", new: "two"])
    }
    #expect(error?.path == fixture.output + "/" + own)
    #expect(
      error?.message == "stands in the way of a file of the new site, and Diglot did not make it"
    )
    #expect(error?.advice == "move or rename it, or build with --force to replace it")
    #expect(try fixture.site() == before)
    #expect(try fixture.names() == ["_site"])

    try fixture.put("kept", at: "_site/kept.txt")
    try fixture.build(["index.html": "two", new: "two"], force: true)
    #expect(
      try fixture.siteFiles() == ["index.html": "two", new: "two", "kept.txt": "kept"]
    )
  }

  @Test("an empty folder in the way of a file is in the way too")
  func emptyFolder() throws {
    let fixture = try OutputFixture()
    try fixture.build(["index.html": "one"])
    try fixture.makeFolder("_site/help")
    let error = #expect(throws: InputError.self) { try fixture.build(["help": "two"]) }
    #expect(error?.path == fixture.output + "/help")
  }

  @Test("a name that is not UTF-8 is told, not lost")
  func nameOfBytes() throws {
    let fixture = try OutputFixture()
    try fixture.build(["index.html": "one"])
    let name = Array((fixture.output + "/bad").utf8) + [0xFF, 0]
    let descriptor: Int32 = unsafe name.withUnsafeBytes {
      guard let path = unsafe $0.assumingMemoryBound(to: CChar.self).baseAddress else { return -1 }
      return unsafe creat(path, 0o644)
    }
    #expect(descriptor >= 0)
    close(descriptor)
    let error = #expect(throws: InputError.self) { try fixture.build(["index.html": "two"]) }
    #expect(error?.advice == "rename it")
    #expect(try FileReader.read(fixture.output + "/index.html") == Array("one".utf8))
  }

  @Test("any tree of files comes out as a model of paths says", arguments: 0..<60)
  func model(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let fixture = try OutputFixture()
    let first = Self.files("first", &random)
    let second = Self.files("second", &random)
    try fixture.build(first)
    // Only what fits into the old site can have been put into it.
    let own = Self.files("own", &random).filter { path, _ in
      first.keys.allSatisfy { !Self.exclude($0, path) }
    }
    for (path, text) in own { try fixture.put(text, at: "_site/" + path) }
    let before = try fixture.site()

    let isBlocked = own.keys.contains { path in second.keys.contains { Self.exclude($0, path) } }
    if isBlocked {
      #expect(throws: InputError.self) { try fixture.build(second) }
      #expect(try fixture.site() == before)
    } else {
      try fixture.build(second)
      #expect(try fixture.siteFiles() == second.merging(own) { new, _ in new })
    }
    try fixture.build(second, force: true)
    let kept = own.filter { path, _ in second.keys.allSatisfy { !Self.exclude($0, path) } }
    #expect(try fixture.siteFiles() == second.merging(kept) { new, _ in new })
    #expect(try fixture.names() == ["_site"])
  }

  /// A few files that can stand beside one another, on paths of few names so that they often meet.
  private static func files(
    _ text: String,
    _ random: inout SeededGenerator
  ) -> [String: String] {
    var files: [String: String] = [:]
    for _ in 0..<Int.random(in: 1...5, using: &random) {
      let depth = Int.random(in: 1...3, using: &random)
      let path = (0..<depth).map { _ in ["a", "b", "ö"].randomElement(using: &random) ?? "a" }
        .joined(separator: "/")
      if files.keys.allSatisfy({ !exclude($0, path) }) { files[path] = text }
    }
    return files
  }

  /// Whether two files cannot be in one site.
  private static func exclude(_ one: String, _ other: String) -> Bool {
    one == other || one.hasPrefix(other + "/") || other.hasPrefix(one + "/")
  }
}

extension Dictionary {
  fileprivate func mapKeys<Other: Hashable>(_ transform: (Key) -> Other) -> [Other: Value] {
    Dictionary<Other, Value>(uniqueKeysWithValues: map { (transform($0.key), $0.value) })
  }
}
