import Diagnostics
import Interchange
import Testing
import Workspace

@Suite struct ImporterTests {
  private let importing: Importing

  init() throws { importing = Importing(documents: try sampleDocuments()) }

  private static let join = "content/es-ES/membership/join.md"

  @Test func whatComesBackAsItWasIsUnchanged() throws {
    let units = (0..<3).map { importing.unit(0, $0) } + [importing.unit(1, 0)]
    for bare in [false, true] {
      let plan = try importing.plan(
        units.map { unit in
          var unit = unit
          if bare { unit.fingerprint = nil }
          return unit
        }
      )
      #expect(plan.summary.unchanged == 4)
      #expect(plan.documents.isEmpty)
      #expect(plan.told == [])
    }
  }

  @Test func takesAnEditedTarget() throws {
    let unit = importing.unit { $0.target = .markdown("Únase o «renueve»") }
    #expect(try importing.targets([unit]) == ["\(Self.join)#103": "Únase o «renueve»"])
  }

  /// Whatever the file still says of the segment is enough, as long as it is not the key alone.
  @Test(arguments: ["source", "version", "fingerprint"])
  func oneWitnessIsEnough(_ witness: String) throws {
    let unit = importing.unit { unit in
      unit.target = .markdown("Nuevo")
      if witness != "source" { unit.source = nil }
      if witness != "version" { unit.document.version = nil }
      if witness != "fingerprint" { unit.fingerprint = nil }
    }
    #expect(try importing.targets([unit]).count == 1)
  }

  @Test func theKeyAloneIsNotEnough() throws {
    let unit = importing.unit { unit in
      unit.target = .markdown("Nuevo")
      (unit.source, unit.document.version, unit.fingerprint) = (nil, nil, nil)
    }
    #expect(
      try importing.plan([unit]).told == [
        "import-place: nothing tells that unit 103 of \(Self.join) is still the one exported; "
          + "leave the source, the version or the fingerprint in the file"
      ]
    )
  }

  @Test func theTitleNeedsNoWitness() throws {
    let unit = importing.unit(0, 0) { unit in
      unit.target = .markdown("Entrar * al `programa`")
      (unit.source, unit.document.version, unit.fingerprint) = (nil, nil, nil)
    }
    #expect(
      try importing.targets([unit]) == ["\(Self.join)#front-matter.title": "Entrar * al `programa`"]
    )
  }

  /// A source is the same in any composition and spacing, and where the file lost all its markup.
  @Test(arguments: [
    "Select **Next**.\nThen wait.", "Select **Next**. Then wait.",
    " Select **Next**.\r\nThen  wait.",
    "Select Next. Then wait.",
  ])
  func sameSource(_ source: String) throws {
    let unit = importing.unit(0, 2) { unit in
      unit.source = .markdown(source)
      unit.target = .markdown("Pulse **Siguiente**.\nEspere.")
    }
    #expect(try importing.targets([unit]).count == 1)
  }

  @Test(arguments: [
    "Select *Next*. Then wait.", "Select **Next**. Wait.", "select **next**. then wait.",
  ])
  func anotherSource(_ source: String) throws {
    let unit = importing.unit(0, 2) { unit in
      unit.source = .markdown(source)
      unit.target = .markdown("Pulse **Siguiente**.\nEspere.")
    }
    let plan = try importing.plan([unit])
    #expect(plan.documents.isEmpty)
    let finding = try #require(plan.findings.first)
    #expect(
      finding.message == "\(Self.join) has another source for unit 104 than was exported; "
        + "export it again and translate what changed"
    )
    #expect(finding.check == "import-conflict")
    #expect(finding.location == Location(path: "back.csv", start: Position(line: 4, column: 1)))
    #expect(finding.source?.text == source)
    #expect(finding.target?.text == "Pulse **Siguiente**.\nEspere.")
    #expect(finding.unit == "104")
    #expect(
      finding.related.map { "\($0.location): \($0.message)" } == [
        "\(Self.join):11:4: the source here: Select **Next**.\nThen wait.",
        "\(Self.join):11:4: the target here: Seleccione **Siguiente**.\nEspere.",
      ]
    )
  }

  /// The document was edited since: both sides are told, and nothing is written.
  @Test func anotherTarget() throws {
    let unit = importing.unit { unit in
      unit.target = .markdown("Nuevo")
      unit.fingerprint = TargetFingerprint.of("Lo exportado")
    }
    let plan = try importing.plan([unit])
    #expect(plan.documents.isEmpty)
    #expect(
      plan.told == [
        "import-conflict: \(Self.join) has another target for unit 103 than was exported; "
          + "keep one of the two by hand"
      ]
    )
  }

  /// Nobody edited it, so the document's newer target stays without a word, be the source the same or not.
  @Test(arguments: ["Join, or \"renew\"", "Something else"])
  func untouchedIsNoConflict(_ source: String) throws {
    let coded = ExchangeUnit.Text.coded(
      CodedSegment(source: nil, target: "Lo **exportado**").target
    )
    for target in [.markdown("Lo **exportado**"), coded] {
      let unit = importing.unit { unit in
        unit.source = .markdown(source)
        unit.target = target
        unit.fingerprint = TargetFingerprint.of("Lo **exportado**")
      }
      let plan = try importing.plan([unit])
      #expect(plan.summary.unchanged == 1)
      #expect(plan.told == [])
    }
  }

  @Test(
    arguments: [
      .markdown(""), .coded(CodedText()), nil, .markdown("  "), .markdown("\u{A0}\n"),
      .coded(CodedText("   ")),
    ] as [ExchangeUnit.Text?]
  )
  func emptyTargetsEmptyNothing(_ target: ExchangeUnit.Text?) throws {
    let plan = try importing.plan([importing.unit { $0.target = target }])
    #expect(plan.summary.empty == 1)
    #expect(plan.documents.isEmpty)
    #expect(plan.told == [])
  }

  /// A unit of nothing but space has no other translation.
  @Test func blankTargetsOfBlankUnitsAreUnchanged() throws {
    var importing = importing
    importing.documents[0].segments[1].target = " "
    let plan = try importing.plan([importing.unit { $0.target = .markdown("  ") }])
    #expect(plan.summary.unchanged == 1)
    #expect(plan.documents.isEmpty)
  }

  @Test func tagsAreKept() throws {
    let coded = CodedSegment(importing.documents[0].segments[2]).target
    func edited(_ codes: (CodedText.Code) -> [CodedText.Code]) -> ExchangeUnit {
      importing.unit(0, 2) { unit in
        unit.target = .coded(
          coded.pieces.reduce(into: CodedText()) { text, piece in
            switch piece {
            case .text(let words): text.append(words + "!")
            case .code(let code): for code in codes(code) { text.append(code) }
            }
          }
        )
      }
    }
    func bare(_ code: CodedText.Code) -> CodedText.Code { .init(id: code.id, role: code.role) }
    #expect(
      try importing.targets([edited { [bare($0)] }])
        == ["\(Self.join)#104": "Seleccione !**Siguiente!**.\nEspere.!"]
    )
    let dropped = try importing.plan([edited { _ in [] }])
    #expect(dropped.documents.isEmpty)
    #expect(dropped.told == ["import-tags: the tag 1 (‘**’) was dropped"])
    #expect(dropped.findings.first?.related.first?.location.description == "\(Self.join):11:4")
    #expect(
      try importing.plan([edited { [bare($0), bare($0)] }]).told
        == ["import-tags: the tag 1 stands twice"]
    )
    let table = importing.unit(0, 2) { $0.target = .markdown("Seleccione Siguiente.\nEspere.") }
    #expect(try importing.plan([table]).told == ["import-tags: the tag 1 (‘**’) was dropped"])
  }

  @Test func twoTranslationsOfOneSegment() throws {
    func unit(_ target: String) -> ExchangeUnit { importing.unit { $0.target = .markdown(target) } }
    #expect(try importing.targets([unit("Uno"), unit("Uno"), importing.unit()]).count == 1)
    let plan = try importing.plan([unit("Uno"), unit("Dos"), unit("Uno")])
    #expect(plan.documents.isEmpty)
    #expect(plan.summary.taken == 0)
    #expect(plan.summary.refused == 3)
    #expect(plan.findings.map(\.check) == ["import-twice", "import-twice"])
    #expect(
      plan.findings.first?.message
        == "unit 103 of \(Self.join) has another translation in the files "
        + "(back.csv:3:1); neither is taken; keep one of them"
    )
  }

  /// Sources that moved, that lost their markup, or whose file has keys of its own, in a long document.
  @Test(arguments: [false, true])
  func manySourcesAreFoundWithoutKeys(_ isBare: Bool) throws {
    var importing = importing
    let count = 3000
    importing.documents[1].segments = (0..<count).map { number in
      var segment = importing.documents[1].segments[0]
      segment.key = .unit(number)
      segment.source = "Select **Plan \(number)**\u{A0}in `\(number)`."
      segment.plainSource = "Select Plan \(number) in \(number)."
      segment.target = "Wählen Sie **Tarif \(number)** in `\(number)`."
      return segment
    }
    let units = (0..<count).map { number in
      importing.unit(1, number) { unit in
        unit.key = isBare ? nil : .unit(number + count)
        let source = CodedSegment(importing.documents[1].segments[number]).source
        unit.source = source.map(ExchangeUnit.Text.coded)
        if number % 2 == 0 {
          unit.source = .coded(CodedText("Select Plan \(number) in \(number)."))
        }
        unit.target = .markdown("**Tarif \(number)** in `\(number)` wählen.")
      }
    }
    let plan = try importing.plan(units)
    #expect(plan.summary.taken == count)
    #expect(plan.summary.moved == (isBare ? 0 : count))
  }

  /// One source in many places names none, and says a few of them.
  @Test func aSourceInManyPlacesIsToldBriefly() throws {
    var importing = importing
    importing.documents[1].segments = (0..<3000).map { number in
      var segment = importing.documents[1].segments[0]
      segment.key = .unit(number)
      return segment
    }
    let units = (0..<3000).map { number in
      importing.unit(1, number) { unit in
        unit.key = .unit(number + 5000)
        unit.target = .markdown("Neu")
      }
    }
    let plan = try importing.plan(units)
    #expect(plan.summary.refused == 3000)
    let shared = try #require(plan.findings.first).message
    #expect(shared.contains("(that one now is unit 0 and unit 1"))
    #expect(shared.utf8.count < 400)
  }

  /// A folder of many documents does not make each translation of another language dear.
  @Test func manyTranslationsOfUnknownLocales() throws {
    let documents = (0..<4000).map { number in
      var info = importing.documents[0].info
      (info.page, info.path) = ("\(number).md", "content/es-ES/\(number).md")
      return info
    }
    let index = DocumentIndex(documents, in: "content")
    var importer = Importer(into: index, options: ImportOptions()) { _ in importing.documents[0] }
    let file = ImportedFile(path: "back.tmx", keepsState: false)
    for _ in 0..<5000 { try importer.take(importing.unit { $0.locale = "fr-FR" }, of: file) }
    let plan = importer.finish()
    #expect(plan.summary.refused == 5000)
    #expect(plan.findings.count == 1)
    #expect(plan.findings[0].message.contains("none of es-ES;"))
  }

  @Test func findingsAreBounded() throws {
    let units = (0..<12_000).map { number in
      importing.unit { unit in
        unit.key = .unit(5000 + number)
        unit.source = nil
        unit.target = .markdown("Nuevo")
      }
    }
    let plan = try importing.plan(units)
    #expect(plan.findings.count == 10_000)
    #expect(plan.omittedFindings == 2000)
    #expect(plan.summary.refused == 12_000)
  }
}
