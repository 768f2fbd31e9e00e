import Diagnostics
import Interchange
import Testing
import Workspace

/// How a translation finds its document and its segment.
@Suite struct ImportPlaceTests {
  private var importing: Importing

  init() throws { importing = Importing(documents: try sampleDocuments()) }

  private func edited(_ edit: (inout ExchangeUnit) -> Void) -> ExchangeUnit {
    importing.unit { unit in
      unit.target = .markdown("Nuevo")
      edit(&unit)
    }
  }

  @Test(arguments: [
    "content/es-ES/membership/join.md", "es-ES/membership/join.md", "docs/es-ES/membership/join.md",
    "./content//es-ES/membership/join.md", "content\\es-ES\\membership\\join.md",
    "es-ES\\membership\\join.md",
  ])
  func byPath(_ path: String) throws {
    let unit = edited { unit in
      unit.document.page = nil
      unit.document.path = path
      unit.locale = nil
    }
    #expect(try importing.targets([unit]).count == 1)
  }

  @Test func unknownPathsOfWindowsAreNotOutside() throws {
    let unit = edited { unit in
      unit.document.page = nil
      unit.document.path = "content\\es-ES\\other.md"
    }
    #expect(
      try importing.plan([unit]).told == [
        "import-place: content has no document ‘content\\es-ES\\other.md’; "
          + "name another folder with --into"
      ]
    )
  }

  /// A page is the same wherever the folder stood when it was exported.
  @Test(arguments: ["/elsewhere/docs/es-ES/membership/join.md", "../other/join.md"])
  func byPage(_ path: String) throws {
    #expect(
      try importing.targets([edited { $0.document.path = path }])
        == ["content/es-ES/membership/join.md#103": "Nuevo"]
    )
  }

  /// A path that leads out and ends in another name is no place of the page.
  @Test(arguments: ["../../etc/passwd", "/etc/passwd", "content/es-ES/../../../x.md"])
  func outsideBesideAPage(_ path: String) throws {
    let plan = try importing.plan([edited { $0.document.path = path }])
    #expect(plan.documents.isEmpty)
    #expect(
      plan.told == [
        "import-place: ‘\(path)’ leads outside of content; nothing outside is read or written"
      ]
    )
  }

  @Test(arguments: [
    "../../etc/passwd", "/etc/passwd", "content/../../etc/passwd", "..", "..\\..\\es-ES\\join.md",
    "/content/es-ES/membership/join.md", "content/es-ES/../es-ES/membership/join.md",
    "C:\\content\\es-ES\\membership\\join.md", "\\\\server\\es-ES\\membership\\join.md",
    "c:es-ES\\membership\\join.md",
  ])
  func outside(_ path: String) throws {
    let unit = edited { unit in
      unit.document.page = nil
      unit.document.path = path
    }
    let plan = try importing.plan([unit])
    #expect(plan.documents.isEmpty)
    #expect(
      plan.told == [
        "import-place: ‘\(path)’ leads outside of content; nothing outside is read or written"
      ]
    )
    #expect(plan.findings.first?.location.description == "back.csv:3:1")
  }

  @Test func unknownDocuments() throws {
    func told(_ edit: (inout ExchangeUnit) -> Void) throws -> [String] {
      try importing.plan([edited(edit), edited(edit)]).told
    }
    #expect(
      try told { ($0.document.page, $0.document.path) = ("gone.md", nil) } == [
        "import-place: content has no page ‘gone.md’ in es-ES; name another folder with --into "
          + "(and so 1 more of the file)"
      ]
    )
    #expect(
      try told { ($0.document.page, $0.document.path) = (nil, "es-ES/gone.md") } == [
        "import-place: content has no document ‘es-ES/gone.md’; name another folder with --into "
          + "(and so 1 more of the file)"
      ]
    )
    #expect(
      try told { $0.document = ExchangeUnit.Document() } == [
        "import-place: names no document; enter it into the memory with ‘diglot tm import’, or "
          + "export it anew (and so 1 more of the file)"
      ]
    )
    #expect(
      try told { unit in
        unit.document.page = nil
        unit.locale = "de-DE"
      } == [
        "import-place: ‘content/es-ES/membership/join.md’ is in es-ES, but the translation is in "
          + "de-DE (and so 1 more of the file)"
      ]
    )
    #expect(
      try told { $0.locale = "fr" } == [
        "import-place: the locale ‘fr’ is none of de-DE, es-ES; write the one meant into the file "
          + "(and so 1 more of the file)"
      ]
    )
  }

  @Test func oneLocaleAlone() throws {
    var german = importing
    german.options.locale = try locale("de-DE")
    let plan = try german.plan([
      edited { _ in },
      importing.unit(1, 0) { unit in
        unit.locale = nil
        unit.target = .markdown("Pfad\tC:\\neu")
      },
    ])
    #expect(plan.summary.otherLocales == 1)
    #expect(plan.targets == ["notes.md#101": "Pfad\tC:\\neu"])
    #expect(plan.told == [])
  }

  /// The page has another version now, in which the unit has another number.
  @Test func followsASourceThatMoved() throws {
    var moved = importing
    moved.documents[0].segments[1].key = .unit(109)
    let unit = edited { _ in }
    let plan = try moved.plan([unit])
    #expect(plan.targets == ["content/es-ES/membership/join.md#109": "Nuevo"])
    #expect(plan.summary.moved == 1)
    #expect(
      plan.told == [
        "import-moved: unit 103 is unit 109 of content/es-ES/membership/join.md now, and is taken "
          + "for that"
      ]
    )
    #expect(plan.findings.map(\.severity) == [.note])
  }

  /// Another source stands at the key, and the exported one at another key.
  @Test func followsASourceThatWasPushedOn() throws {
    var moved = importing
    moved.documents[0].segments[1].key = .unit(104)
    moved.documents[0].segments[2].key = .unit(103)
    #expect(
      try moved.targets([edited { _ in }]) == ["content/es-ES/membership/join.md#104": "Nuevo"]
    )
  }

  /// Nothing is followed that is not certain.
  @Test(arguments: ["fingerprint", "twice", "edited"])
  func doesNotGuess(_ doubt: String) throws {
    var moved = importing
    moved.documents[0].segments[1].key = .unit(109)
    if doubt == "twice" {
      moved.documents[0].segments.append(moved.documents[0].segments[1])
      moved.documents[0].segments[3].key = .unit(110)
    }
    if doubt == "edited" { moved.documents[0].segments[1].target = "Editado" }
    let plan = try moved.plan([edited { if doubt == "fingerprint" { $0.fingerprint = nil } }])
    #expect(plan.documents.isEmpty)
    let places = doubt == "twice" ? "unit 109 and unit 110" : "unit 109"
    #expect(
      plan.told == [
        "import-conflict: content/es-ES/membership/join.md has no unit 103 any more (that one now is "
          + "\(places)); export it again and translate what changed"
      ]
    )
  }

  /// A file from another tool may have lost the keys.
  @Test func bySource() throws {
    #expect(try importing.targets([edited { $0.key = nil }]).count == 1)
    var doubled = importing
    doubled.documents[0].segments.append(doubled.documents[0].segments[1])
    doubled.documents[0].segments[3].key = .unit(110)
    #expect(
      try doubled.plan([edited { $0.key = nil }]).told.first?.contains("several have its source")
        == true
    )
    #expect(
      try importing.plan([edited { ($0.key, $0.source) = (nil, .markdown("Other")) }]).told.first?
        .contains("none has its source") == true
    )
  }

  /// A number that a document uses twice names neither unit, but what comes back as it was is fine.
  @Test func aNumberUsedTwice() throws {
    var doubled = importing
    doubled.documents[0].segments[2].key = .unit(103)
    let same = [doubled.unit(0, 1), doubled.unit(0, 2)].map { unit in
      var unit = unit
      unit.fingerprint = nil
      return unit
    }
    #expect(try doubled.plan(same).summary.unchanged == 2)
    #expect(
      try doubled.plan([edited { _ in }]).told == [
        "import-place: content/es-ES/membership/join.md has unit 103 more than once; "
          + "give each unit a number of its own"
      ]
    )
  }
}
