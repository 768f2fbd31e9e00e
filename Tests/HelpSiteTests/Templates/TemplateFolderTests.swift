import FoundationEssentials
import HelpSite
import Testing

@Suite("Folders of templates")
struct TemplateFolderTests {
  /// A folder with these files, removed when `body` ends.
  private func withFolder(
    _ files: [String: String],
    _ body: (String) throws -> Void
  ) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "templates-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, text) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(),
        withIntermediateDirectories: true
      )
      try Data(text.utf8).write(to: file)
    }
    try body(folder.path)
  }

  @Test("Templates are named by their path; other files and hidden ones are left alone")
  func names() throws {
    let files = [
      "page.mustache": "<{{>nav/item}}>", "nav/item.mustache": "{{title}}", "README.md": "{{",
      ".draft.mustache": "{{", ".git/x.mustache": "{{",
    ]
    try withFolder(files) { folder in
      let library = try TemplateLibrary(folder: folder)
      #expect(library.templates.map(\.name) == ["nav/item", "page"])
      #expect(try library.render("page", with: ["title": "x"]) == Array("<x>".utf8))
    }
  }

  @Test("A mistake names the file")
  func mistake() throws {
    try withFolder(["page.mustache": "ok", "nav/item.mustache": "\n{{#a}}"]) { folder in
      #expect {
        try TemplateLibrary(folder: folder)
      } throws: { error in
        "\(error)".hasPrefix("\(folder)/nav/item.mustache:2:1: error: section ‘a’")
      }
    }
  }

  @Test("A file beyond the limit is refused")
  func large() throws {
    let text = String(repeating: "x", count: TemplateLimits.templateSize + 1)
    try withFolder(["page.mustache": text]) { folder in
      #expect {
        try TemplateLibrary(folder: folder)
      } throws: { error in
        (error as? TemplateError)?.kind == .limit
      }
    }
  }

  @Test("A folder that is not there is named")
  func missingFolder() throws {
    try withFolder([:]) { folder in
      #expect {
        try TemplateLibrary(folder: folder)
      } throws: { error in
        guard let error = error as? TemplateError else { return false }
        return error.kind == .unreadable && error.path == folder
      }
    }
  }
}
