import FoundationEssentials
import Testing

@testable import Workspace

@Suite struct WorkingFolderTests {
  @Test(arguments: [
    ("a/b.md", "", "a/b.md"), ("./a//b.md", "", "a/b.md"), ("a/../b.md", "", "b.md"),
    ("p/a/b.md", "p", "a/b.md"), ("p", "p", "."), ("/p/a", "/p/", "a"), ("/q/a", "/p", "/q/a"),
    ("/q/../p/a", "/p", "a"), ("/pa", "/p", "/pa"), ("/../a", "/p", "/../a"),
  ]) func names(path: String, folder: String, name: String) {
    #expect(WorkingFolder.name(of: path, from: folder) == name)
  }

  /// Relative and absolute paths of one file have one name.
  @Test func oneNameWhereverItStarts() {
    let here = FileManager.default.currentDirectoryPath
    #expect(WorkingFolder.name(of: here + "/a/b.md", from: "") == "a/b.md")
    #expect(WorkingFolder.name(of: "p/a.md", from: here + "/p") == "a.md")
    #expect(WorkingFolder.name(of: "../p-/a.md", from: "p").hasPrefix("/"))
  }

  /// Only what is known to be missing is gone.
  @Test func goneFiles() throws {
    let folder = try TemporaryFolder()
    try folder.file("a.md")
    try folder.link("loop", to: "loop")
    #expect(!FileReader.isGone(folder("a.md")))
    #expect(FileReader.isGone(folder("b.md")))
    #expect(FileReader.isGone(folder("a.md/b.md")))
    #expect(!FileReader.isGone(folder("loop/a.md")))
  }

  /// A link to the folder leads into it.
  @Test func linksToTheFolder() throws {
    let folder = try TemporaryFolder()
    try folder.file("real/a.md")
    try folder.link("link", to: "real")
    let name = WorkingFolder.name(of: folder.path + "/link/a.md", from: folder.path + "/real")
    #expect(name == "a.md")
  }
}
