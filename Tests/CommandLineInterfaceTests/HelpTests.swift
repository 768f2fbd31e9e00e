import Testing

@testable import CommandLineInterface

@Suite struct HelpTests {
  @Test(arguments: [["help"], ["--help"], ["-h"], ["help", "--"]])
  func overviewOnRequest(words: [String]) async {
    #expect(await run(words) == (Golden.overview, "", .clean))
  }

  @Test func overviewWithoutACommandIsAUsageError() async {
    #expect(await run([]) == ("", Golden.overview, .usage))
  }

  @Test(arguments: [
    ["help", "inspect"], ["inspect", "--help"], ["inspect", "-h"], ["inspect", "x", "--bad", "-h"],
  ])
  func helpOnACommand(words: [String]) async {
    #expect(await run(words) == (Golden.inspectHelp, "", .clean))
  }

  @Test(arguments: [["help", "cache"], ["cache", "--help"], ["cache", "-h"]])
  func helpOnAGroup(words: [String]) async {
    #expect(await run(words) == (Golden.cacheHelp, "", .clean))
  }

  @Test func aGroupAloneIsAUsageError() async {
    #expect(await run(["cache"]) == ("", Golden.cacheHelp, .usage))
  }

  @Test func helpWordsAfterTheDoubleDashAreOperands() async {
    #expect(await run(["cache", "find", "--", "--help"]).output == "nil --help\n")
  }

  @Test func version() async {
    #expect(await run(["--version"]) == ("lantern 2.1.0\n", "", .clean))
  }

  @Test(arguments: 1...120)
  func helpKeepsToTheWidth(width: Int) throws {
    let words = Set(Golden.inspectHelp.split { $0 == " " || $0 == "\n" })
    for topic in [[], ["inspect"], ["cache"], ["cache", "find"]] {
      let help = try sampleTool().help(on: topic, width: width)
      // Lines that nobody may break: usage of an overview, and command lines to copy.
      let flowing = help.split(separator: "\n").filter { !$0.hasPrefix("  lantern ") }
      #expect(flowing.allSatisfy { $0.count <= min(max(width, 50), 100) })
    }
    let help = try sampleTool().help(on: ["inspect"], width: width)
    #expect(Set(help.split { $0 == " " || $0 == "\n" }) == words)
  }
}
