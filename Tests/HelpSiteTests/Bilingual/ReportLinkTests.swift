import BilingualMarkdown
import Testing
import Workspace

@testable import HelpSite

@Suite struct ReportLinkTests {
  private let document = BilingualDocument(
    parsing: Array("Vorher\n\n\(unit(104, "Eins", "One"))".utf8)
  )

  private func html(_ template: LinkTemplate) throws -> String {
    var html: [UInt8] = []
    ReportLink(template).append(try #require(document.units.first), to: &html)
    return String(decoding: html, as: UTF8.self)
  }

  @Test func fillsInTheUnitAndItsLine() throws {
    let template = try LinkTemplate("https://help.example/?a=1&page={page}&at={unit}+{line}#{page}")
    let known = template.filling { $0 == .page ? "a b&c" : nil }
    #expect(
      try html(known)
        == "https://help.example/?a=1&amp;page=a%20b%26c&amp;at=abcde-104+3#a%20b%26c"
    )
  }

  /// What is filled in at once or in two steps is the same.
  @Test(arguments: ["", "{page}", "{unit}{line}", "a{page}{unit}b{page}", "{line}{page}"])
  func agreesWithTheTemplate(text: String) throws {
    let template = try LinkTemplate(text)
    let whole = template.filled { name in
      switch name {
      case .unit: "abcde-104"
      case .line: "3"
      default: "p/q r"
      }
    }
    #expect(try html(template.filling { $0 == .page ? "p/q r" : nil }) == whole)
  }
}
