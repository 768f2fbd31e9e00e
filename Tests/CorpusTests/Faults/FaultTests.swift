import Checks
import Testing
import Workspace

/// Puts faults into real documents: each must be told at its place, and nothing else.
@Suite("Faults in real documents", .enabled(if: Corpus.isPresent))
struct FaultTests {
  private static let locales = Result { try LocaleCatalog(folders: [package + "/locales"]) }

  /// Every other page of translated guides, and enough of a reference that there is something of everything.
  private static let guides = Result {
    let locales = try Self.locales.get()
    let guides = try documents(Corpus.folder("partner-center/tagged"), locales) { page in
      page.utf8.reduce(0) { $0 + Int($1) } % 2 == 0
    }
    let reference = try documents(Corpus.folder("win32"), locales) { page in
      page.utf8.reduce(0) { $0 + Int($1) } % 12 == 0
    }
    return FaultRun(guides + reference, locales: locales)
  }

  /// Our own documents, which have flows.
  private static let flows = Result {
    let locales = try Self.locales.get()
    let folder = package + "/content"
    return FaultRun(
      try documents(folder, locales),
      locales: locales,
      flows: try FlowCatalog(parsing: FileReader.read(folder + "/flows.yml"), path: "flows.yml")
    )
  }

  static let faults =
    Fault.structure + Fault.frontMatter + Fault.bold + Fault.links + Fault.markup + Fault.literals
    + Fault.swaps + Fault.terms + Fault.completeness + Fault.typography + Fault.marks
    + Fault.acrossLocales

  @Test(arguments: faults)
  func isToldAtItsPlaceAndNowhereElse(_ fault: Fault) throws {
    try expectTold(fault, in: Self.guides.get())
  }

  /// Markup that real documents keep outside their units.
  @Test(arguments: Fault.samples)
  func isToldInSamples(_ fault: Fault) throws {
    let text =
      CheckExample.tagged(
        """
        {103|Abra el panel ![Panel](media/panel.png) de pedidos.|Open the ![Panel](media/panel.png) of orders.}

        > {104|[!NOTE] Espere un día.|[!NOTE] Wait for a day.}

        {114|Primero pague. |First pay. }{115|Luego espere.|Then wait.}

        {117|Planes|Plans}, {118|cuentas|bills}

        """
      ) + CheckExample.unit(105, "Hay {0} pedidos en %s.", "There are {0} orders in %s.") + "\n"
      + (106...113).map { number in
        CheckExample.unit(
          number,
          "Lea la página \(number) del Centro Peral antes de empezar.",
          "Read page \(number) of the Pear Hub before you begin."
        ) + "\n"
      }.joined()
    let document = try Document(
      parsing: Array(text.utf8),
      at: DocumentPlace(path: "es-ES/page.md", operand: ".", known: Set(Self.locales.get().tags))
    )
    try expectTold(fault, in: FaultRun([document], locales: Self.locales.get()))
  }

  @Test(arguments: Fault.flows)
  func isToldInFlows(_ fault: Fault) throws {
    try expectTold(fault, in: Self.flows.get())
  }

  private func expectTold(_ fault: Fault, in run: FaultRun) throws {
    let outcome = try run.outcome(of: fault)
    #expect(outcome.injected > 0, "no document takes this fault")
    #expect(
      Double(outcome.injected - outcome.missed.count) >= fault.atLeast * Double(outcome.injected),
      "\(outcome.missed.count) of \(outcome.injected) missed: \(outcome.missed.prefix(8))"
    )
    #expect(outcome.added.isEmpty, "\(outcome.added.count): \(outcome.added.prefix(8))")
  }

  private static let package =
    Path.folder(of: Path.folder(of: Path.folder(of: Path.folder(of: #filePath))))

  /// The documents of some pages below a folder.
  private static func documents(
    _ folder: String,
    _ locales: LocaleCatalog,
    where isWanted: (Substring) -> Bool = { _ in true }
  ) throws -> [Document] {
    let known = Set(locales.tags)
    return try Corpus.documents(below: folder).filter { name in
      isWanted(name.drop { $0 != "/" })
    }.map { name in
      try Document(
        parsing: Corpus.bytes(at: folder + "/" + name),
        at: DocumentPlace(path: folder + "/" + name, operand: folder, known: known)
      )
    }
  }
}
