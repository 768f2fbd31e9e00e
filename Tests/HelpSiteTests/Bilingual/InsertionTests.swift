import ParserInvariants
import Testing

@testable import HelpSite

@Suite struct BilingualInsertionTests {
  /// Bodies and what they become, the language and weight of sources left out.
  static let cases: [(body: String, html: String)] = [
    (
      "# <a name=\"join\"></a>\(unit(101, "Beitreten", "Join"))",
      """
      <h1 id="join"><span class="unit" id="u101">Beitreten</span><span class="source">Join</span></h1>
      """
    ),
    (
      "\(unit(102, "Eins.", "One.")) \(unit(103, "Zwei.", "Two."))",
      """
      <p><span class="unit" id="u102">Eins. </span><span class="source">One. </span>\
      <span class="unit" id="u103">Zwei.</span><span class="source">Two.</span></p>
      """
    ),
    (
      "- \(unit(104, "A **b** c", "X **y** z"))",
      """
      <ul>
      <li><p><span class="unit" id="u104">A <strong>b</strong> c</span>\
      <span class="source">X <strong>y</strong> z</span></p>
      </li>
      </ul>
      """
    ),
    (
      "**\(unit(105, "Eins.", "One.")) \(unit(106, "Zwei** drei", "Two** three"))",
      """
      <p><span class="unit" id="u105"><strong><span data-unit="105">Eins.</span> \
      <span data-unit="106">Zwei</span></strong><span data-unit="106"> drei</span></span>\
      <span class="source"><strong>One. Two</strong> three</span></p>
      """
    ),
    (
      "\(unit(105, "Eins.", "**One.")) \(unit(106, "Zwei.", "Two.**"))",
      """
      <p><span class="unit" id="u105"><span data-unit="105">Eins.</span> \
      <span data-unit="106">Zwei.</span></span><span class="source"><strong>One. Two.</strong></span></p>
      """
    ),
    (
      "[\(unit(107, "Ziel", "Target"))](x.md) und ![\(unit(108, "Bild", "Picture"))](y.png)",
      """
      <p><span class="unit" id="u107"><a href="x.md">Ziel</a> und </span>\
      <span class="source"><a href="x.md">Target</a> und </span>\
      <span class="unit" id="u108"><img src="y.png" alt="Bild"></span>\
      <span class="source"><img src="y.png" alt="Picture" loading="lazy"></span></p>
      """
    ),
    (
      "`\(unit(109, "a<b", "c<d"))` \(unit(110, "\\*x\\*", "\\*y\\*"))",
      """
      <p><span class="unit" id="u109"><code>a&lt;b</code> </span><span class="source"><code>c&lt;d</code> </span>\
      <span class="unit" id="u110">*x*</span><span class="source">*y*</span></p>
      """
    ),
    (
      "Vor \(unit(111, "Eins", "One"))<br>\(unit(111, "Zwei", "Two"))",
      """
      <p><span class="unit" id="u111">Vor Eins<br></span><span class="source">Vor One<br></span>\
      <span class="unit">Zwei</span><span class="source">Two</span></p>
      """
    ),
    (
      "Ohne Einheit",
      "<p>Ohne Einheit</p>"
    ),
    (
      "\(unit(112, "Nur hier", "")) \(unit(113, "", "Only there"))",
      """
      <p><span class="unit" id="u112">Nur hier</span><span class="source">Only there </span></p>
      """
    ),
  ]

  @Test(arguments: cases) func cutsBlocksIntoRuns(body: String, html: String) {
    let shown = BilingualPage(body).bilingual()
      .replacing(" lang=\"en\" data-pagefind-weight=\"0.1\"", with: "")
    #expect(shown == html + "\n")
  }
}
