import Testing
import Workspace

@testable import HelpSite

@Suite("Names that templates can use")
struct TemplateNamesTests {
  /// All names of a role, with those inside lists and objects.
  private static func all(_ names: [TemplateVariable]) -> [TemplateVariable] {
    names + names.flatMap { all($0.names) }
  }

  @Test("each is explained once", arguments: TemplateRole.all)
  func explained(role: TemplateRole) {
    #expect(!role.summary.isEmpty && !role.summary.hasSuffix("."))
    #expect(Set(role.names.map(\.name)).count == role.names.count)
    for name in Self.all(role.names) {
      #expect(
        name.summary.first?.isUppercase == true && !name.summary.hasSuffix("."),
        "\(name.name)"
      )
      #expect(name.name.allSatisfy { $0.isLowercase || $0.isNumber || $0 == "-" }, "\(name.name)")
      #expect(Set(name.names.map(\.name)).count == name.names.count, "\(name.name)")
    }
  }

  @Test("only lists and objects hold others", arguments: TemplateRole.all)
  func kinds(role: TemplateRole) {
    for name in Self.all(role.names) {
      #expect(name.names.isEmpty != [.list, .object].contains(name.kind), "\(name.name)")
    }
  }

  @Test("every page has what surrounds all of them", arguments: TemplateRole.all)
  func frame(role: TemplateRole) {
    #expect(Set(FrameModel.names).isSubset(of: role.names))
  }

  @Test("a model has the values of the names it tells, and no others")
  func values() throws {
    let notice = NoticeModel(kind: .older, text: "T", link: LinkModel(title: "L", href: "h"))
    let expected: TemplateValue = .object(
      TemplateObject([
        ("kind", .text("older")), ("text", .text("T")), ("extent", .text("")),
        (
          "link",
          .object(
            TemplateObject([
              ("title", .text("L")), ("href", .text("h")), ("foreign", .null),
              ("title-lang", .null),
            ])
          )
        ),
      ])
    )
    #expect(notice.value == expected)
    #expect(NoticeModel.names.map(\.name) == ["kind", "text", "extent", "link"])
    #expect(NoticeModel.names.last?.names == LinkModel.names)
  }

  @Test("each template of the package is of a role or part of one")
  func roles() throws {
    let library = try TemplateLibrary(folders: [SiteFixture.package + "/templates"])
    let names = Set(library.templates.map(\.name))
    #expect(names.isSuperset(of: TemplateRole.all.map(\.template)))
    #expect(library.unused(besides: TemplateRole.all.map(\.template) + ["navigation"]).isEmpty)
  }
}
