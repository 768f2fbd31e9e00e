import Testing

@testable import HelpSite

/// The whole output of a tiny site with plain templates: what pages say, without how they look.
@Suite("A tiny site, byte for byte")
struct GoldenSiteTests {
  private static let templates = [
    "page.mustache": """
    {{lang}} {{dir}} {{title}} | {{description}} | {{site-title}}
    home {{home}} assets {{assets}}
    {{#languages}}
    {{#current}}* {{/current}}{{tag}} {{href}} {{hreflang}} {{mark}}
    {{/languages}}
    {{#breadcrumbs}}
    > {{title}} {{href}}
    {{/breadcrumbs}}
    notice {{notice}}
    {{#facts}}
    fact {{.}}
    {{/facts}}
    {{#sections}}
    section {{href}} {{title}}{{#deep}} deep{{/deep}}
    {{/sections}}
    {{#flows}}
    flow {{href}} {{title}}, {{steps}}
    {{/flows}}
    {{heading}}
    {{content}}
    {{#previous}}previous {{href}}{{/previous}}
    {{#next}}next {{href}}{{/next}}
    {{navigation}}

    """,
    "flow.mustache": """
    {{lang}} {{stage}}: {{title}}, {{step-count}}
    {{#steps}}
    step {{.}}
    {{/steps}}
    {{#next}}
    next {{href}} {{title}} {{mark}}
    {{/next}}
    page {{page.href}} {{page.title}}

    """,
    "home.mustache": """
    {{lang}} {{words.journey}}
    {{#stages}}
    {{id}} {{name}}{{#flows}}; {{title}} ({{steps}}) {{href}}{{/flows}}
    {{/stages}}
    {{contents}}

    """,
    "languages.mustache": "{{#languages}}{{name}} {{href}}\n{{/languages}}",
    "navigation.mustache": """
    <ul>{{#items}}<li>{{#href}}<a href="{{href}}"{{current}}>{{title}}</a>{{/href}}{{^href}}{{title}}{{/href}}{{#has-items}}{{>navigation}}{{/has-items}}</li>{{/items}}</ul>
    """,
    "assets/site.css": "body { margin: 0 }\n",
  ]

  private func fixture() throws -> SiteFixture {
    let fixture = try SiteFixture()
    for (name, text) in Self.templates { try fixture.write(text, to: "templates/" + name) }
    fixture.templates = [fixture.folder + "/templates"]
    fixture.flows = "flows: [{id: brew, stage: manage, page: tea.md, anchor: brew, next: [brew]}]"
    for (locale, words) in [
      ("de-DE", ["Tee", "Aufgießen", "Wasser kochen.", "Warten.", "Tassen", "Leise, bitte."]),
      ("zh-CN", ["茶", "泡茶", "烧水。", "等待。", "杯子", "请安静。"]),
    ] {
      try fixture.document(
        locale,
        "tea.md",
        title: words[0],
        hash: locale == "zh-CN" ? "0123456789" : "9876543210",
        date: locale == "zh-CN" ? "05/06/2024" : "05/06/2025",
        type: "HT",
        handOff: "06/07/2025",
        """
        # <a name="tea"></a>\(unit(103, words[0], "Tea"))

        ## <a name="brew"></a>\(unit(104, words[1], "Brew it"))

        1. \(unit(105, words[2], "Boil water."))
        2. \(unit(106, words[3], "Wait for [the cups](shelf/cups.md)."))
        """
      )
    }
    try fixture.document(
      "de-DE",
      "shelf/cups.md",
      title: "Tassen",
      """
      \(unit(103, "Leise, bitte.", "Quiet, please."))
      """
    )
    return fixture
  }

  @Test(
    "each file says what it should",
    arguments: [
      (
        "de-DE/tea.html",
        """
        de-DE ltr Tee |  | Hilfe
        home index.html assets ../assets/
        en-US ../en-US/tea.html en-US 
        * de-DE tea.html de-DE 
        zh-CN ../zh-CN/tea.html zh-CN ältere Fassung
        > Startseite index.html
        notice 
        fact Von einem Menschen übersetzt
        fact Übersetzt am 7. Juni 2025
        fact Quellversion 98765432
        fact Diese Seite ist aktuell.
        section #brew Aufgießen
        flow flows/brew.html Aufgießen, 2 Schritte
        <h1 id="tea">Tee</h1>

        <h2 id="brew">Aufgießen</h2>
        <ol>
        <li>Wasser kochen.</li>
        <li>Warten.</li>
        </ol>


        next shelf/cups.html
        <ul><li><a href="tea.html" aria-current="page">Tee</a></li><li>Shelf<ul><li><a href="shelf/cups.html">Tassen</a></li></ul></li></ul>

        """
      ),
      (
        "zh-CN/flows/brew.html",
        """
        zh-CN 管理: 泡茶, 2 个步骤
        step 烧水。
        step 等待。
        next brew.html 泡茶 
        page ../tea.html#brew 茶

        """
      ),
      (
        "en-US/flows/brew.html",
        """
        en-US Manage: Brew it, 2 steps
        step Boil water.
        step Wait for <a href="../shelf/cups.html">the cups</a>.
        next brew.html Brew it 
        page ../tea.html#brew Tea

        """
      ),
      (
        "en-US/shelf/cups.html",
        """
        en-US ltr Cups |  | Help
        home ../index.html assets ../../assets/
        * en-US cups.html en-US 
        de-DE ../../de-DE/shelf/cups.html de-DE 
        zh-CN cups.html en-US Not yet translated
        > Home ../index.html
        > Shelf 
        notice 
        fact Source version aaaa1111

        <p>Quiet, please.</p>

        previous ../tea.html

        <ul><li><a href="../tea.html">Tea</a></li><li>Shelf<ul><li><a href="../shelf/cups.html" aria-current="page">Cups</a></li></ul></li></ul>

        """
      ),
      (
        "zh-CN/index.html",
        """
        zh-CN 您的会员旅程
        manage 管理; 泡茶 (2 个步骤) flows/brew.html
        <ul><li><a href="tea.html">茶</a></li></ul>

        """
      ),
      (
        "index.html",
        """
        English (United States) en-US/index.html
        Deutsch de-DE/index.html
        简体中文 zh-CN/index.html

        """
      ),
      ("assets/site.css", "body { margin: 0 }\n"),
    ]
  )
  func golden(path: String, expected: String) async throws {
    let fixture = try fixture()
    let report = try await fixture.build()
    #expect(report.findings == [])
    #expect(try fixture.text(path) == expected)
  }
}
