import Diagnostics
import Testing

@testable import HelpSite

@Suite("The addresses that templates spell out")
struct TemplateAddressesTests {
  private static let templates = [
    ("a", "<p>\n<a href=\"{{home}}#contents\">ü</a><img src='{{{assets}}}icons/{{name}}.svg'>"),
    ("b", "<a href=\"{{href}}\"><a href=\"{{home}}/\"><a href=\"x/y?a=1&amp;b={{b}}&amp;c\">"),
    ("c", "<b {{#x}}class=\"#contents\"{{/x}}><link href=\"{{home}}index.html#contents\">"),
  ]

  @Test(
    "an address is found where most of it is spelt out",
    arguments: [
      ("../index.html#contents", "c:1:46"), ("../home.html#contents", "a:2:10"),
      ("#contents", "a:2:10"), ("../assets/icons/star.svg", "a:2:44"), ("../icon/star.svg", ""),
      ("x/y?a=1&b=2&c", "b:1:49"), ("x/y?a=1&b=2", ""), ("x/y", ""), ("a/", ""), ("", ""),
      ("{{", ""),
    ]
  )
  func place(address: String, expected: String) throws {
    let addresses = TemplateAddresses(
      try TemplateLibrary(Self.templates.map { try Template(compiling: $1, name: $0) })
    )
    let place = addresses.place(of: address).map { addresses.location(of: $0).description }
    #expect(place ?? "" == expected)
  }
}
