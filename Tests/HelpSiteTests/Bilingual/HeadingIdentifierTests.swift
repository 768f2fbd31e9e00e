import ParserInvariants
import Testing

@testable import HelpSite

@Suite struct HeadingIdentifierTests {
  private func names(_ body: String, taken: Set<String> = []) -> [[String]] {
    HeadingIdentifiers(BilingualPage(body).text, taken: taken).names.map(\.names)
  }

  @Test func namesAHeadingByItsAnchorAndByItsWords() {
    #expect(
      names("## <a name=\"join-us\"></a>\(unit(101, "Beitreten", "Join"))") == [
        ["join-us", "beitreten"]
      ]
    )
  }

  @Test func namesAHeadingByItsSource() {
    let body = "## 1. **\(unit(101, "Beitreten", "Join `now`"))** \(unit(102, "& zahlen", "& pay"))"
    #expect(names(body) == [["1-join-now--pay", "1-beitreten--zahlen"]])
  }

  @Test func namesAHeadingWithoutUnitsByItsWords() {
    #expect(names("## Beitreten\n\n## ?") == [["beitreten"], []])
  }

  @Test func namesAHeadingOnceWhereBothLanguagesAgree() {
    #expect(
      names("## \(unit(101, "Start", "Start"))\n\n## \(unit(102, "Start", "Start"))") == [
        ["start"], ["start-1"],
      ]
    )
  }

  /// The first that claims a name has it, and sources claim before translations.
  @Test func givesNamesToTheFirst() {
    let body = """
      ## \(unit(101, "Ende", "Start"))

      ## \(unit(102, "Start", "Ende"))

      ## \(unit(103, "Anfang", "Start"))
      """
    #expect(names(body) == [["start", "ende-1"], ["ende", "start-2"], ["start-1", "anfang"]])
  }

  @Test func leavesTheNamesOfThePage() {
    #expect(
      names(
        "## \(unit(101, "Inhalt", "Contents"))\n\n## \(unit(102, "Art", "U12"))",
        taken: ["contents"]
      )
        == [["contents-1", "inhalt"], ["u12-1", "art"]]
    )
  }

  /// A block of the translation may be another in the source, which has no heading there.
  @Test func findsTheSourceOfAHeadingOnlyInTheTranslation() {
    #expect(names("\(unit(101, "## Neu", "New one"))") == [["new-one", "neu"]])
  }
}
