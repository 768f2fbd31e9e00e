import Diagnostics
import FoundationEssentials
import Testing

@testable import HelpSite

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

  // MARK: Several folders

  /// What the joined folders hold: the names, and the text of one template.
  private func withLayers(
    own: [String: String],
    shared: [String: String],
    _ body: ([String]) throws -> Void
  ) throws {
    let files =
      own.map { ("own/" + $0, $1) } + shared.map { ("shared/" + $0, $1) } + [("own/.keep", "")]
    try withFolder(Dictionary(uniqueKeysWithValues: files)) { folder in
      try body(["\(folder)/own", "\(folder)/shared"])
    }
  }

  @Test("A file of the first folder takes the place of its namesake, and only of that")
  func overriding() throws {
    try withLayers(
      own: ["part.mustache": "own", "more/new.mustache": "new"],
      shared: ["page.mustache": "<{{>part}}>", "part.mustache": "{{#never closed"]
    ) { folders in
      let library = try TemplateLibrary(folders: folders)
      #expect(library.templates.map(\.name) == ["more/new", "page", "part"])
      #expect(try library.render("page", with: .null) == Array("<own>".utf8))
    }
  }

  @Test("Templates that nothing is made of are told, with the name that is meant")
  func unused() throws {
    try withLayers(
      own: ["paeg.mustache": "own", "loop.mustache": "{{>loop}}"],
      shared: ["page.mustache": "<{{>part}}>", "part.mustache": "x"]
    ) { folders in
      let library = try TemplateLibrary(folders: folders)
      let findings = SiteTemplates.unused(library, [("page", .null)], in: "")
      #expect(
        findings.map(\.location.path) == ["loop", "paeg"].map { "\(folders[0])/\($0).mustache" }
      )
      #expect(findings.last?.message == "no page uses this template; did you mean ‘page’?")
    }
  }

  @Test("Assets of both folders stand side by side, the style sheets joined by name")
  func assets() throws {
    try withLayers(
      own: [
        "assets/styles/b.css": "b{own:1}", "assets/logo.svg": "<svg/>",
        "assets/styles/A.css": "a{}",
        "assets/.hidden": "x", "page.mustache": "x",
      ],
      shared: [
        "assets/styles/_layers.css": "@layer a;", "assets/styles/b.css": "b{}",
        "assets/styles/c.css": "c{}", "assets/menus.js": "1", "assets/fonts/x.woff2": "f",
      ]
    ) { folders in
      let assets = try SiteTemplates.assets(in: folders)
      #expect(
        assets.map(\.path) == [
          "assets/fonts/x.woff2", "assets/logo.svg", "assets/menus.js", "assets/site.css",
        ]
      )
      #expect(String(decoding: assets[3].bytes, as: UTF8.self) == "@layer a;\na{}\nb{own:1}\nc{}\n")
      #expect(assets[1].bytes == Array("<svg/>".utf8))
    }
  }

  @Test(
    "Files that cannot stand side by side are refused by name",
    arguments: [
      ("Page.mustache", "page.mustache"), ("assets/Menus.js", "assets/menus.js"),
      ("assets/fonts", "assets/fonts/a.woff2"), ("assets/site.css", "assets/x.svg"),
      ("assets/styles/B.css", "assets/styles/b.css"),
    ]
  )
  func collisions(own: String, shared: String) throws {
    try withLayers(own: [own: ""], shared: [shared: "", "assets/styles/z.css": ""]) { folders in
      let error = try #require(throws: TemplateError.self) {
        _ = try TemplateLibrary(folders: folders)
        _ = try SiteTemplates.assets(in: folders)
      }
      #expect(error.kind == .collision)
      #expect(error.path == "\(folders[0])/\(own)")
    }
  }

  @Test("A style sheet that is whole already is taken as it is")
  func wholeStyleSheet() throws {
    try withLayers(own: ["page.mustache": ""], shared: ["assets/site.css": "/* kept */"]) {
      folders in
      let assets = try SiteTemplates.assets(in: folders)
      #expect(assets.map(\.path) == ["assets/site.css"])
      #expect(assets.map(\.bytes) == [Array("/* kept */".utf8)])
    }
  }

  @Test("A folder in the place of a template, and folders without style sheets, are named")
  func unreadable() throws {
    try withLayers(own: ["page.mustache/x.txt": ""], shared: ["page.mustache": "x"]) { folders in
      #expect(try TemplateLibrary(folders: folders).templates.map(\.name) == ["page"])
      let error = try #require(throws: TemplateError.self) {
        _ = try SiteTemplates.assets(in: folders)
      }
      #expect(error.path == "\(folders[1])/assets/styles")
    }
  }
}
