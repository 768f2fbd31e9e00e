import Testing
import Workspace

@testable import HelpSite

@Suite("Verifying the references of a site")
struct SiteVerifierTests {
  private static let address = "https://help.example.com/docs/"

  /// What leads nowhere from one page of a small site.
  private func broken(
    _ html: String,
    in page: String = "de-DE/join/a.html",
    siteURL: String? = SiteVerifierTests.address
  ) -> [String] {
    let verifier = SiteVerifier(siteURL: siteURL)
    verifier.add(page: "index.html", Array("<p id=\"start\">".utf8))
    verifier.add(page: "de-DE/index.html", Array("<h2 id=\"überblick\"></h2>".utf8))
    verifier.add(page: "de-DE/join/b c.html", Array("<i id=\"x&amp;y\"></i><a name=\"old\">".utf8))
    verifier.add(file: "de-DE/media/加入.svg")
    verifier.add(file: "assets/site.css")
    verifier.add(page: page, Array(html.utf8))
    return verifier.brokenReferences().map {
      "\($0.page == page ? "" : $0.page + ": ")\($0.reason) \($0.reference)"
    }
  }

  @Test(
    "what leads somewhere is sound",
    arguments: [
      "", "#", "#top", "?q=1", "?q=1#", "a.html", "./a.html", "../join/a.html?x=/#top",
      "b%20c.html",
      "b%20c.html#x&amp;y", "b%20c.html#x%26y", "b%20c.html#old", "../index.html",
      "../index.html#%C3%BCberblick", "../index.html#überblick", "..", "../", "../.", "../../",
      "../../index.html#start", "../media/%e5%8a%a0%E5%85%A5.svg#layer", "../media/加入.svg",
      "../../assets/site.css", "https://help.example.com/docs/",
      "https://help.example.com/docs/de-DE/",
      "https://help.example.com/docs/index.html#start", "/docs/de-DE/join/b%20c.html", "/docs/",
      "/other/x.html", "/", "//cdn.example.com/x.js", "https://example.com/x.html",
      "mailto:a@b.example",
      "https://help.example.com/", "data:image/png;base64,AA==", "HTTP://x.example/", " a.html ",
      "&#97;.html", "&#x61;.html",
    ]
  )
  func sound(reference: String) {
    #expect(broken("<a href=\"\(reference)\">") == [])
  }

  @Test(
    "what leads nowhere is told as it is written, with the reason",
    arguments: [
      ("c.html", "file c.html"), ("b c.html.", "file b c.html."), ("B%20c.html", "file B%20c.html"),
      ("b%20c.html#x", "anchor b%20c.html#x"), ("b%20c.html#X&amp;y", "anchor b%20c.html#X&y"),
      ("../../../index.html", "file ../../../index.html"), ("#no", "anchor #no"),
      ("a.html#no", "anchor a.html#no"), ("b%20c.html/", "file b%20c.html/"), (".", "file ."),
      ("../media/", "file ../media/"), ("../media", "file ../media"), ("?#no", "anchor ?#no"),
      ("/docs/x", "file /docs/x"), ("/docs/#no", "anchor /docs/#no"), ("%zz.html", "file %zz.html"),
      ("https://help.example.com/docs/x", "file https://help.example.com/docs/x"),
      ("https://help.example.com/docs/#no", "anchor https://help.example.com/docs/#no"),
      ("x:y/../../../..", ""), ("./x:y", "file ./x:y"),
      ("../index.html#%fc", "anchor ../index.html#%fc"),
      ("c&quot;&lt;&gt;&#39;.html", "file c\"<>'.html"),
      ("&copy;&#xD800;&#;", "file &copy;&#xD800;&#;"),
    ]
  )
  func missing(reference: String, expected: String) {
    #expect(broken("<a href=\"\(reference)\">") == (expected.isEmpty ? [] : [expected]))
  }

  @Test(
    "every kind of reference is found, wherever it stands",
    arguments: [
      ("<img alt=\"a > b\" src=\"no\">", 1), ("<link rel=\"canonical\" href='no'/>", 1),
      ("<script src=\"no\">\"<a href=\"x\">\"</script><a href=no2>", 2),
      ("<form action=\"no\">", 1),
      ("<img srcset=\"no 1x, ../media/加入.svg 2x,no2\">", 2), ("<img srcset=\"no,no2, , no3\">", 2),
      ("<meta http-equiv=\"refresh\" content=\"0; url=no\">", 1),
      ("<meta property=\"og:url\" content=\"https://help.example.com/docs/no\">", 1),
      ("<meta name=\"description\" content=\"See https://help.example.com/docs/no\">", 0),
      ("<meta name=\"description\" content=\"no\">", 0),
      ("<!-- <a href=\"no\"> --><a href=\"no2\">", 1),
      ("<!doctype html><p title=\"<a href='no'>\">", 0), ("<a\n  href\n=\n\"no\"\n>", 1),
      ("<a href>no</a>", 0), ("</a href=\"no\">", 0), ("a < b <a href=\"no\">", 1),
      ("<style>a[href=\"no\"] > b</style>", 0), ("<A HREF=\"no\">", 1), ("<a data-href=\"no\">", 0),
      ("<a hrefs=\"no\" hreflanguage=\"no\">", 0), ("<input name=\"no\"><a href=\"#no\">", 1),
      ("<a href=\"no\"><a href=\"no\"><a href=\" no\">", 1), ("<video poster=\"no\">", 1),
    ]
  )
  func places(html: String, count: Int) {
    #expect(broken(html).count == count, "\(broken(html))")
  }

  @Test("without an address the site begins at the root, and absolute addresses lead out of it")
  func unknownAddress() {
    let html = "<a href=\"/de-DE/\"><a href=\"/x\"><a href=\"https://help.example.com/docs/x\">"
    #expect(broken(html, siteURL: nil) == ["file /x"])
    #expect(
      broken("<a href=\"/de-DE/\"><a href=\"/x\">", siteURL: "https://a.example") == ["file /x"]
    )
  }

  @Test("addresses in texts and lists are verified, those of other sites are not")
  func texts() {
    let verifier = SiteVerifier(siteURL: "https://help.example.com")
    verifier.add(page: "a b.html", Array("<p id=\"x\">".utf8))
    verifier.add(
      "sitemap.xml",
      Array(
        """
        <url><loc>https://help.example.com/a%20b.html</loc>
        <xhtml:link rel="alternate" href="https://help.example.com/no.html?a&amp;b"/></url>
        """.utf8
      )
    )
    verifier.add("robots.txt", Array("Sitemap: https://help.example.com/sitemap.xml\n".utf8))
    verifier.add(
      "llms.txt",
      Array("[A](https://help.example.com/no2.html): https://x.example".utf8)
    )
    verifier.add(
      file: "help/map.json",
      references: ["../a%20b.html#x", "../a%20b.html#y", "\"&amp;\"", "#here"]
    )
    #expect(
      verifier.brokenReferences() == [
        BrokenReference(page: "help/map.json", reference: "\"&amp;\"", reason: .file),
        BrokenReference(page: "help/map.json", reference: "../a%20b.html#y", reason: .anchor),
        BrokenReference(
          page: "llms.txt",
          reference: "https://help.example.com/no2.html",
          reason: .file
        ),
        BrokenReference(
          page: "sitemap.xml",
          reference: "https://help.example.com/no.html?a&b",
          reason: .file
        ),
      ]
    )
  }

  @Test("the links of lists for language models and of the map of help IDs are verified")
  func lists() {
    let verifier = SiteVerifier(siteURL: "https://help.example.com")
    verifier.add(page: "de-DE/flows/join.html", [])
    verifier.add(page: "help/kit.join/index.html", [])
    verifier.add(file: "de-DE/a b.md")
    verifier.add(
      "llms.txt",
      Array("# Kit\n\n- [Deutsch](de-DE/llms.txt) https://help.example.com/no\n".utf8)
    )
    verifier.add(
      "de-DE/llms.txt",
      Array("- [A \\] B](a%20b.md)\n- [C](c.md)\n- `[D](d.md)`\n- [E](https://x.example/)\n".utf8)
    )
    verifier.add(
      "help-map.json",
      Array(
        """
        {"version": 1, "help": {"kit.join": {"flow": "join", "stage": "join",
         "url": "help/kit.join/", "locales": {
          "de-DE": {"url": "de-DE/flows/join.html", "title": "\\"url\\": \\"no\\""},
          "es-ES": {"url": "https://help.example.com/es-ES/flows/join.html", "title": "x"}}}}}
        """.utf8
      )
    )
    verifier.add("assets/help-map.json", Array("{\"help\": 1}".utf8))
    #expect(
      verifier.brokenReferences().map { "\($0.page): \($0.reference)" } == [
        "de-DE/llms.txt: c.md",
        "help-map.json: https://help.example.com/es-ES/flows/join.html",
        "llms.txt: https://help.example.com/no",
      ]
    )
  }

  @Test(
    "a page that was added tells of its names, and of no others",
    arguments: [
      ("x", true), ("x&y", true), ("ü z", true), ("old", true), ("", true), ("top", true),
      ("description", false), ("X", false), ("x%26y", false), ("%78", false),
    ]
  )
  func anchors(name: String, isThere: Bool) {
    let verifier = SiteVerifier()
    let html = """
      <meta name="description" content="x"><i id="x"></i><i id="x&amp;y"></i><b id="ü z">
      <a name="old">
      """
    verifier.add(page: "de-DE/a.html", Array(html.utf8))
    #expect(verifier.hasAnchor(name, onPage: "de-DE/a.html") == isThere)
    #expect(!verifier.hasAnchor("x", onPage: "de-DE/b.html"))
  }

  @Test("of a page that is written twice the later counts")
  func twice() {
    let verifier = SiteVerifier()
    verifier.add(page: "b.html", Array("<a href=\"a.html#x\">".utf8))
    verifier.add(page: "a.html", Array("<p id=\"x\"><a href=\"no\"><a href=\"#no\">".utf8))
    #expect(verifier.brokenReferences().map(\.page) == ["a.html", "a.html"])
    verifier.add(page: "a.html", Array("<p id=\"y\"><a href=\"b.html\">".utf8))
    #expect(verifier.brokenReferences().map(\.reference) == ["a.html#x"])
  }

  @Test("a folder that writes a site tells of its files")
  func folder() throws {
    let fixture = try OutputFixture()
    try fixture.put("x", at: "image.png")
    let verifier = SiteVerifier()
    let folder = try SiteFolder(fixture.output, verifier: verifier)
    try folder.write(Array("<img src=\"m/i.png\"><img src=\"m/j.png\">".utf8), to: "a.html")
    try folder.files.copy(fixture.folder + "/image.png", to: "m/i.png")
    try folder.commit()
    #expect(verifier.brokenReferences().map(\.reference) == ["m/j.png"])
  }
}
