import Testing

@testable import HelpSite

@Suite("Nearest names")
struct NearestNameTests {
  static let known = ["title", "titles", "tag", "navigation", "größe"]

  @Test(
    "A misspelt name finds the one that is meant",
    arguments: [
      ("titel", "title"), ("tiltes", "titles"), ("tga", "tag"), ("navigaton", "navigation"),
      ("grösse", "größe"), ("Tag", "tag"), ("title", "title"),
    ]
  )
  func near(name: String, meant: String) {
    #expect(nearestName(to: name, among: Self.known) == meant)
  }

  @Test("A name that resembles none finds none", arguments: ["", "zebra", "x", "ti"])
  func far(name: String) {
    #expect(nearestName(to: name, among: Self.known) == nil)
  }

  @Test("Very long names are not compared")
  func long() {
    let name = String(repeating: "a", count: 1_000_000)
    #expect(nearestName(to: name, among: [name]) == nil)
    #expect(nearestName(to: "a", among: [name, "b"]) == "b")
  }
}
