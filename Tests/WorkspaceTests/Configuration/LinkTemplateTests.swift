import Testing

@testable import Workspace

@Suite("LinkTemplate")
struct LinkTemplateTests {
  private static func value(_ name: LinkTemplate.Name) -> String {
    switch name {
    case .path: "content/de-DE/a b#1.md"
    case .page: "a b#1.md"
    case .locale: "de-DE"
    case .unit: "alt@pic.svg#1"
    case .line: "12"
    }
  }

  @Test(
    "fills in every name, encoded",
    arguments: [
      ("https://a.example", "https://a.example"), ("", ""),
      ("https://a.example/{path}#L{line}", "https://a.example/content/de-DE/a%20b%231.md#L12"),
      ("{locale}{locale}", "de-DEde-DE"),
      ("?u={unit}&p={page}", "?u=alt%40pic.svg%231&p=a%20b%231.md"),
      ("}{line}}", "}12}"), ("100%{line}", "100%12"), ("{line}\u{301}", "12\u{301}"),
    ]
  )
  func filled(text: String, address: String) throws {
    #expect(try LinkTemplate(text).filled(Self.value) == address)
  }

  @Test(
    "a value cannot bring a name or a mark of its own",
    arguments: ["{path}", "&x=1", "?", "#", "\"><script>", "' onclick=", "茶\u{0}\n", "%41"]
  )
  func hostile(value: String) throws {
    let filled = try LinkTemplate("https://a.example/{unit}").filled { _ in value }
    let tail = filled.dropFirst("https://a.example/".count)
    #expect(tail.utf8.allSatisfy { !"{}&?#\"<>' \n\u{0}".utf8.contains($0) })
    #expect(String(tail).percentDecoded == value)
  }

  @Test(
    "tells what is no template",
    arguments: [
      ("{", LinkTemplate.Mistake.openBrace), ("a{path", .openBrace), ("{path}{", .openBrace),
      ("{file}", .unknownName("file")), ("{}", .unknownName("")),
      ("{ path }", .unknownName(" path ")),
      ("{Path}", .unknownName("Path")), ("{{path}}", .unknownName("{path")),
    ]
  )
  func mistakes(text: String, mistake: LinkTemplate.Mistake) {
    #expect(throws: mistake) { try LinkTemplate(text) }
  }
}
