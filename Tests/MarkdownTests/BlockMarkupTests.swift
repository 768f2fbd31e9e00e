import Markdown
import Testing

@Suite("Markup of blocks")
struct BlockMarkupTests {
  private func html(_ text: String, _ renderer: HTMLRenderer = HTMLRenderer()) -> String {
    String(decoding: renderer.render(MarkdownDocument(text)).bytes, as: UTF8.self)
  }

  @Test(
    "Every kind of alert is a note with its title",
    arguments: MarkdownQuoteStyle.Alert.allCases
  )
  func alerts(alert: MarkdownQuoteStyle.Alert) {
    let renderer = HTMLRenderer(alertTitles: [alert: "<Title>"])
    #expect(
      html("> [!\(alert.rawValue.uppercased())]\n> a", renderer)
        == "<div class=\"alert alert-\(alert.rawValue)\" role=\"note\">\n"
        + "<p class=\"alert-title\">&lt;Title&gt;</p>\n<p>a</p>\n</div>\n"
    )
  }

  @Test("Headings link to themselves by the words of the interface, but for the page's title")
  func headings() {
    var renderer = HTMLRenderer()
    renderer.labels.sectionLink = "“{title}”"
    #expect(
      html("# A\n\n## B & *c*\n\n## ***", renderer)
        == "<h1 id=\"a\">A</h1>\n<div class=\"heading\"><h2 id=\"b--c\">B &amp; <em>c</em></h2>"
        + "<a class=\"anchor\" href=\"#b--c\" aria-label=\"“B &amp; c”\"></a></div>\n"
        + "<h2>***</h2>\n"
    )
  }

  @Test("Tables scroll in a group with a name")
  func tables() {
    var renderer = HTMLRenderer()
    renderer.labels.table = "\"T\""
    let start =
      "<div class=\"table-scroll\" tabindex=\"0\" role=\"group\" aria-label=\"&quot;T&quot;\"><table>"
    #expect(html("|a|\n|-|", renderer).hasPrefix(start))
    #expect(html("<table></table>", renderer).hasPrefix(start))
  }

  @Test("Images have their size where it is known, and all but the first load late")
  func images() {
    var renderer = HTMLRenderer(address: { address, _ in Array("i/".utf8) + address })
    renderer.imageSize = { $0.elementsEqual("i/a".utf8) ? (640, 480) : nil }
    #expect(
      html("![x](a) ![](b)\n\n<img src=a> <img src=a width=7>", renderer)
        == "<p><img src=\"i/a\" alt=\"x\" width=\"640\" height=\"480\"> <img src=\"i/b\" alt=\"\" loading=\"lazy\"></p>\n"
        + "<p><img src=\"i/a\" alt=\"\" width=\"640\" height=\"480\" loading=\"lazy\"> "
        + "<img src=\"i/a\" width=\"7\" alt=\"\" loading=\"lazy\"></p>\n"
    )
  }

  @Test(
    "Images of the dialect",
    arguments: [
      ("type=\"content\" source=\"a\" alt-text=\"b\"", "<img src=\"a\" alt=\"b\">"),
      ("type=\"icon\" source=\"a\" alt-text=\"b\"", "<img src=\"a\" alt=\"\" class=\"icon\">"),
      (
        "source=\"a\" alt-text=\"b\" link=\"c.md\"",
        "<a href=\"c.md\"><img src=\"a\" alt=\"b\"></a>"
      ),
      (
        "type=\"icon\" source=\"a\" alt-text=\"b\" link=\"c\"",
        "<a href=\"c\"><img src=\"a\" alt=\"b\" class=\"icon\"></a>"
      ),
      (
        "source=\"a\" alt-text=\"b\" lightbox=\"a#c\" border=\"false\"",
        "<a class=\"lightbox\" href=\"a#c\"><img src=\"a\" alt=\"b\"></a>"
      ),
      ("source=\"a\" lightbox=\"false\"", "<img src=\"a\" alt=\"\">"),
    ]
  )
  func dialectImages(attributes: String, expected: String) {
    #expect(html(":::image \(attributes):::") == "<p>\(expected)</p>\n")
  }

  @Test("Tabs are radio buttons, each group with a name of its own")
  func tabs() {
    let text = """
      # [A](#tab/a)
      1
      # [B *b*](#tab/b)
      2
      ***
      # [C](#tab/a)
      - x
        # [D](#tab/d)
        3
      # [E](#tab/e)
      4
      """
    let page = html(text)
    let names = page.split(separator: "name=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(names.count == 5)
    #expect(names[0] == names[1] && names[2] == names[4])
    #expect(Set(names).count == 3)
    let identifiers = page.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(Set(identifiers).count == 5)
    for identifier in identifiers { #expect(page.contains("<label for=\"\(identifier)\">")) }
    #expect(page.split(separator: " checked>").count == 4)
    #expect(
      page.contains(
        "B <em>b</em></label>\n<section>\n<p>2</p>\n</section>\n</div>\n<div class=\"tabs\">"
      )
    )
    #expect(HTMLRenderer().render(MarkdownDocument(text)).headings.isEmpty)
  }

  @Test(
    "What the dialect does not know is shown without its marks",
    arguments: [
      ("::: tip Good to know\na\n:::", "<p>Good to know\na\n</p>\n"),
      (":::box{a}\nb", "<p>\nb</p>\n"), (":::form x=\"y\"\nb", "<p>\nb</p>\n"),
      (":::form text=\"a\":::", "<p>a</p>\n"),
      (":::form source=\"a\":::", "<p><a class=\"reference\" href=\"a\">a</a></p>\n"),
      (":::form:::\n\na\n\n:::form-end:::", "<p>a</p>\n"),
      (":::tip 1 + 1 = 2\nb", "<p>1 + 1 = 2\nb</p>\n"),
      (":::form x=\"y = z\" w=1 a\nb", "<p>a\nb</p>\n"),
      (":::form x=\"y\nb", "<p>\nb</p>\n"), ("::: {.box} a = 1\nb", "<p>a = 1\nb</p>\n"),
      ("> [!SUCCESS]\n> a", "<blockquote>\n<p>\na</p>\n</blockquote>\n"),
      ("a ::: b [!C]", "<p>a ::: b [!C]</p>\n"),
      ("::: moniker range=\"a\"\nb\n::: moniker-end", "<p>b</p>\n"),
      (":::zone pivot=\"a\":::\n\nb\n\n:::zone-end:::", "<p>b</p>\n"),
      (
        "[!VIDEO https://kit.example/a]",
        "<p><a class=\"reference\" href=\"https://kit.example/a\">https://kit.example/a</a></p>\n"
      ),
      ("[!INCLUDE [a b](c.md)]", "<p><a class=\"reference\" href=\"c.md\">a b</a></p>\n"),
      ("[x [!INCLUDE [a](b)]](c)", "<p><a href=\"c\">x a</a></p>\n"),
    ]
  )
  func unknown(text: String, expected: String) {
    #expect(html(text) == expected)
  }

  @Test(
    "A check box has a name, and a cell of the head without text is no heading",
    arguments: [
      ("- [ ] a", "<input type=\"checkbox\" aria-label=\"Fatto &amp; finito\" disabled> a"),
      ("- [x] a", "<input type=\"checkbox\" aria-label=\"Fatto &amp; finito\" disabled checked> a"),
      (
        "<input type=checkbox>",
        "<input type=\"checkbox\" aria-label=\"Fatto &amp; finito\" disabled=\"\">"
      ),
      ("| |a|\n|-|-|\n|b|c|", "<tr>\n<td></td>\n<th scope=\"col\">a</th>\n</tr>"),
    ]
  )
  func names(text: String, expected: String) {
    var renderer = HTMLRenderer()
    renderer.labels.checkBox = "Fatto & finito"
    #expect(html(text, renderer).contains(expected))
  }
}
