import BilingualMarkdown
import Markdown
import ParserInvariants
import Testing
import Workspace

@testable import HelpSite

/// What stands around the text of a unit and its source.
@Suite struct BilingualStyleTests {
  @Test func marksTheSourcesLanguageAndDirection() {
    let style = BilingualStyle(language: "en-US", direction: "ltr")
    let page = BilingualPage(unit(101, "أهلا", "Hello"), style: style)
    #expect(
      page.bilingual() == """
        <p><span class="unit" id="u101">أهلا</span><span class="source" lang="en-US" dir="ltr" \
        data-pagefind-weight="0.1">Hello</span></p>

        """
    )
  }

  private func style(report template: String) throws -> BilingualStyle {
    BilingualStyle(language: "en", report: ReportLink(try LinkTemplate(template)))
  }

  @Test func linksToTheReportBeforeTheSpace() throws {
    let style = try style(report: "https://example.org/?a=1&unit={unit}:{line}")
    let body = unit(101, "Eins.", "One.") + " " + unit(101, "Zwei.", "Two.")
    #expect(
      BilingualPage(body, style: style).bilingual()
        .replacing(" lang=\"en\" data-pagefind-weight=\"0.1\"", with: "") == """
          <p><span class="unit" id="u101">Eins. </span><span class="source">One.\
          <a class="report" aria-labelledby="page-report u101" href="https://example.org/?a=1&amp;unit=abcde-101:1"></a> \
          </span><span class="unit">Zwei.</span><span class="source">Two.\
          <a class="report" aria-labelledby="page-report" href="https://example.org/?a=1&amp;unit=abcde-101:1"></a>\
          </span></p>

          """
    )
  }

  @Test func reportsNoUnitWithoutAddress() {
    #expect(!BilingualPage(unit(101, "Eins", "One")).bilingual().contains("<a"))
  }

  @Test(arguments: [
    ("你好。", true), ("你好！", true), ("（你好）", true), ("你好", false), ("**你好。**", false), ("Hi.", false),
  ]) func hidesTheSpaceAfterAFullWidthMark(target: String, isHidden: Bool) {
    let style = BilingualStyle(language: "en", joinsFullWidth: true)
    let page = BilingualPage(
      unit(101, target, "Hi.") + " " + unit(102, "再见。", "Bye."),
      style: style
    )
    #expect(page.bilingual().contains("<span hidden> </span></span>") == isHidden)
    #expect(MarkedPage(page.bilingual()).withoutMarks == page.plain())
  }

  @Test func leavesSpacesElsewhere() {
    let page = BilingualPage(unit(101, "你好。", "Hi.") + " " + unit(102, "再见。", "Bye."))
    #expect(!page.bilingual().contains("hidden"))
  }

  @Test func cutsWhatLiesBelowANode() throws {
    let body = """
      \(unit(101, "Vorher", "Before"))

      1. \(unit(102, "Eins", "One"))
      2. \(unit(103, "Zwei", "Two"))

      \(unit(104, "Nachher", "After"))
      """
    let page = BilingualPage(body)
    let list = try #require(Array(page.target.markdown.children(of: 0)).dropFirst().first)
    let steps = Array(page.target.markdown.children(of: list)).map { page.bilingual(below: $0) }
    #expect(steps.map { MarkedPage($0).sources } == [["One"], ["Two"]])
    #expect(steps.allSatisfy { MarkedPage($0).errors.isEmpty })
    #expect(steps[1].contains("id=\"u103\""))
  }

  @Test func rewritesAddressesOfTheSource() {
    var page = BilingualPage(unit(101, "[Ziel](a.md)", "[Target](a.md) <b>or</b>"))
    page.renderer.address = { address, _ in Array("x/".utf8) + address }
    #expect(page.bilingual().contains("<a href=\"x/a.md\">Target</a> <b>or</b>"))
  }

  @Test func namesATabWithoutLinks() throws {
    let style = try style(report: "r")
    let body =
      "### [\(unit(101, "Reiter", "Tab"))](#tab/x)\n\n\(unit(102, "Text", "Words"))\n\n---\n"
    let page = BilingualPage(body, style: style).bilingual()
    #expect(page.contains("\">Tab</span>"))
    #expect(page.contains("Words<a class=\"report\""))
  }
}
