import Testing

@testable import Workspace

@Suite("Path")
struct PathTests {
  @Test(
    "takes paths apart",
    arguments: [
      ("a/b/c.md", "a/b", "c.md", "md"), ("c.MD", "", "c.MD", "md"), ("/c", "/", "c", ""),
      ("/a/.hidden", "/a", ".hidden", ""), ("a.b/c", "a.b", "c", ""), ("a/b/", "a/b", "", ""),
      ("", "", "", ""), ("a.tar.gz", "", "a.tar.gz", "gz"),
      ("a/\u{301}b.md", "a", "\u{301}b.md", "md"),
    ]
  )
  func parts(_ path: String, _ folder: String, _ name: String, _ ending: String) {
    #expect(Path.folder(of: path) == folder)
    #expect(Path.name(of: path) == name)
    #expect(Path.fileExtension(of: path) == ending)
  }

  @Test(
    "joins",
    arguments: [
      ("", "a", "a"), (".", "a", "a"), ("f", "a", "f/a"), ("f/", "a", "f/a"), ("/", "a", "/a"),
      ("f", "/a", "/a"), ("..", "a", "../a"), ("f", "/\u{301}a", "/\u{301}a"),
    ]
  )
  func joins(_ folder: String, _ name: String, _ expected: String) {
    #expect(Path.join(folder, name) == expected)
  }

  @Test(
    "resolves links, never above the root",
    arguments: [
      ("b.md", "a/x.md", "a/b.md"), ("./b.md", "x.md", "b.md"), ("../b.md", "a/x.md", "b.md"),
      ("../b.md", "x.md", nil), ("../../b.md", "a/x.md", nil), ("c/../b.md", "a/x.md", "a/b.md"),
      ("", "a/x.md", "a"), ("a//b.md", "x.md", "a/b.md"), ("../b.md", "../a/x.md", "../b.md"),
      ("../../b.md", "../a/x.md", nil), ("../../\u{301}b.md", "a/x.md", nil),
    ] as [(String, String, String?)]
  )
  func resolves(_ link: String, _ path: String, _ expected: String?) {
    #expect(Path.resolve(link, from: path) == expected)
  }

  @Test("splits without what means nothing")
  func components() {
    #expect(Path.components(of: "./a//b/./c/") == ["a", "b", "c"])
    #expect(Path.components(of: "/") == [])
    #expect(Path.components(of: "../a") == ["..", "a"])
  }
}
