import Diagnostics
import Glibc
import Testing
import Workspace

@testable import HelpSite

@Suite("Writing the files of a site")
struct SiteFilesTests {
  @Test("many tasks write into the same new folders at once")
  func tasks() async throws {
    let fixture = try OutputFixture()
    let folder = try SiteFolder(fixture.output)
    let files = folder.files
    try await withThrowingTaskGroup(of: Void.self) { group in
      for task in 0..<8 {
        group.addTask {
          for page in 0..<200 {
            try files.write(Array("\(task)".utf8), to: "\(page % 7)/\(page % 3)/\(page)-\(task)")
          }
        }
      }
      try await group.waitForAll()
    }
    try folder.commit()
    let written = try fixture.siteFiles()
    #expect(written.count == 1600)
    #expect(written.allSatisfy { $0.key.hasSuffix("-" + $0.value) })
  }

  @Test("a file written anew holds the new content alone")
  func rewriting() throws {
    let fixture = try OutputFixture()
    let folder = try SiteFolder(fixture.output)
    try folder.write(Array("a longer text".utf8), to: "a.html")
    try folder.write(Array("short".utf8), to: "a.html")
    try folder.commit()
    #expect(try fixture.site() == ["a.html": "short"])
  }

  @Test(
    "files are copied whole, whatever their size",
    arguments: [0, 1, 262_144, 262_145, 700_000]
  )
  func copying(size: Int) throws {
    let fixture = try OutputFixture()
    let text = String(repeating: "x", count: size)
    try fixture.put(text, at: "image.png")
    let folder = try SiteFolder(fixture.output)
    try folder.files.copy(fixture.folder + "/image.png", to: "media/image.png")
    try folder.commit()
    #expect(try fixture.siteFiles() == ["media/image.png": text])
  }

  @Test("a file that cannot be read is told apart from a site that cannot be written")
  func copyFailures() throws {
    let fixture = try OutputFixture()
    try fixture.put("x", at: "image.png")
    let folder = try SiteFolder(fixture.output)
    let files = folder.files
    #expect(unsafe mkfifo(fixture.folder + "/pipe.png", 0o600) == 0)
    for source in ["missing.png", ".", "pipe.png"] {
      #expect {
        try files.copy(fixture.folder + "/" + source, to: "image.png")
      } throws: {
        guard case SiteFiles.CopyFailure.unreadable(let error) = $0 else { return false }
        return error.path == fixture.folder + "/" + source
      }
    }
    try FileSystem.makeLink(to: "/dev/full", at: files.folder + "/full.png")
    #expect {
      try files.copy(fixture.folder + "/image.png", to: "full.png")
    } throws: {
      guard case SiteFiles.CopyFailure.unwritable(let error) = $0 else { return false }
      return error.message == "the disk is full"
    }
    _ = consume folder
  }

  @Test("a disk that is full is told with the file as the user knows it, and the old site stays")
  func fullDisk() throws {
    let fixture = try OutputFixture()
    try fixture.build(["de-DE/a.html": "one"])
    do {
      let folder = try SiteFolder(fixture.output)
      try folder.write([1], to: "de-DE/b.html")
      try FileSystem.makeLink(to: "/dev/full", at: folder.files.folder + "/de-DE/a.html")
      let files = folder.files
      let error = #expect(throws: InputError.self) { try files.write([1], to: "de-DE/a.html") }
      #expect(error?.path == fixture.output + "/de-DE/a.html")
      #expect(error?.message == "the disk is full")
      #expect(error?.advice == "free some space, then run again")
      _ = consume folder
    }
    #expect(try fixture.siteFiles() == ["de-DE/a.html": "one"])
    #expect(try fixture.names() == ["_site"])
  }

  @Test("a manifest that the disk does not take leaves the old site")
  func fullDiskAtTheEnd() throws {
    let fixture = try OutputFixture()
    try fixture.build(["a.html": "one"])
    let folder = try SiteFolder(fixture.output)
    try folder.write([1], to: "a.html")
    try FileSystem.makeLink(to: "/dev/full", at: folder.files.folder + "/.diglot-manifest")
    do {
      try folder.commit()
      Issue.record("the manifest was written")
    } catch let error as InputError {
      #expect(error.message == "the disk is full")
    }
    #expect(try fixture.siteFiles() == ["a.html": "one"])
    #expect(try fixture.names() == ["_site"])
  }

  @Test("a file in the place of a folder of the site is told")
  func fileForFolder() throws {
    let fixture = try OutputFixture()
    let folder = try SiteFolder(fixture.output)
    try folder.write([1], to: "a")
    let files = folder.files
    let error = #expect(throws: InputError.self) { try files.write([1], to: "a/b") }
    #expect(error?.path == fixture.output + "/a/b")
    _ = consume folder
  }
}
