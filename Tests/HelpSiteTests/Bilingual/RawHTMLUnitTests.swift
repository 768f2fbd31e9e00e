import ParserInvariants
import Testing

@testable import HelpSite

/// Units among tags that the document wrote.
@Suite struct RawHTMLUnitTests {
  static let cases: [(body: String, html: String)] = [
    (
      "<table><tr><td>\(unit(101, "Zelle <b>x</b>", "Cell <b>y</b>"))</td></tr></table>",
      """
      <td><span class="unit" id="u101">Zelle <b>x</b></span><span class="source">Cell <b>y</b></span></td>
      """
    ),
    (
      "<ul><li>\(unit(101, "Eins <p>zwei", "<p id=\"n\">One <a id=\"n\" href=\"x\">two</a>"))</li></ul>",
      """
      <li><span class="unit part" id="u101">Eins </span><p><span class="unit" data-unit="101">zwei</span>\
      <span class="source"> One <a href="x">two</a> </span></p></li>
      """
    ),
    (
      "A <b>\(unit(101, "eins", "one")) \(unit(102, "zwei", "two"))</b> z",
      """
      <p><span class="unit" id="u101">A <b><span data-unit="101">eins</span> \
      <span data-unit="102">zwei</span></b> z</span><span class="source">A <b>one two</b> z</span></p>
      """
    ),
    (
      "\(unit(101, "<b>offen", "<b>open")) \(unit(102, "danach", "after"))",
      """
      <p><b><span class="unit" id="u101">offen </span><span class="source"><b>open </b></span>\
      <span class="unit" id="u102">danach</span><span class="source">after</span></b></p>
      """
    ),
    (
      "\(unit(101, "</dt> <dd>", "</dt> <dd>"))",
      " <dd></dd>"
    ),
  ]

  @Test(arguments: cases) func wrapsTextBetweenTags(body: String, html: String) {
    let shown = BilingualPage(body).bilingual()
      .replacing(" lang=\"en\" data-pagefind-weight=\"0.1\"", with: "")
    #expect(shown.contains(html), Comment(rawValue: shown))
  }
}
