import Testing

@testable import HelpSite

@Suite("The addresses that style sheets load")
struct StyleSheetAddressesTests {
  @Test(
    "an address stands in url(…), with or without quotes",
    arguments: [
      ("a { b: url(x.svg) }", ["x.svg"]),
      ("a { b: URL( \"x y.svg\" ), url('z') }", ["x y.svg", "z"]),
      ("url(\n x )url()url('')", ["x"]), ("/* url(a) */ url(b)/* url(c)", ["b"]),
      ("a { content: \"url(x)\" }", []), ("'it\\'s url(a)' url(b)", ["b"]), ("\\' url(a)", ["a"]),
      ("'open url(a)\n url(b)", ["b"]), ("src: furl(a) my-url(b) (c),url(d)/url(e)", ["d", "e"]),
      ("url(a\\)b) url(\"c\\\"d\")", []), ("url(", []), ("url('", []), ("url(\"a", ["a"]),
      ("\\", []),
      ("'\\", []), ("url(a", ["a"]), ("/*", []), ("/", []), ("", []),
    ]
  )
  func addresses(sheet: String, expected: [String]) {
    let bytes = Array(sheet.utf8)
    let found = StyleSheetAddresses.read(bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    #expect(found == expected)
  }
}
