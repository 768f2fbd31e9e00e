import Checks
import Diagnostics
import Testing
import Workspace

@Suite struct SourceDriftTests {
  private func document(_ locale: String, _ hash: String, _ units: String) throws -> Document {
    let locales = try #require(ExampleRun.locales)
    let text = "---\nms.openlocfilehash: \(hash)\n---\n\n\(units)\n"
    return try Document(
      parsing: Array(CheckExample.tagged(text).utf8),
      at: DocumentPlace(path: "\(locale)/join.md", operand: ".", known: Set(locales.tags))
    )
  }

  private func messages(memory: ProposalSource?) throws -> [String] {
    let documents = try [
      document("es-ES", "a", "{103|Uno.|One.} {104|Dos.|Two.} {105|Tres.|Three.} {106|Fin.|End.}"),
      document("pt-BR", "a", "{103|Um.|One.} {104|Dois.|Two.} {105|Três.|Three.} {106|Fim.|End.}"),
      document("ru-RU", "b", "{103|Один.|One.} {104|Конец.|End.} {105|Пять.|Five.}"),
    ]
    let locales = try #require(ExampleRun.locales)
    let checker = DocumentChecker(locales: locales.profiles)
    let check = try #require(Check.named("source-drift"))
    let across = CrossLocaleChecker(
      pages: PageCatalog(documents.map { DocumentSummary($0) }),
      memory: memory,
      checks: [check]
    ).check(documents.map { checker.check($0).facts }) { summary in
      documents.first { $0.info.path == summary.info.path }
    }
    return across.findings.map(\.message)
  }

  @Test func countsTheSegmentsThatDiffer() throws {
    let messages = try messages(memory: nil)
    #expect(messages.count == 1)
    #expect(messages.first?.hasSuffix("; 2 of 4 segments differ") == true, "\(messages)")
  }

  @Test func countsWhatTheMemoryHasForThem() throws {
    let messages = try messages { segment, locale in
      let score = segment.source == "Two." && locale.text == "ru-RU" ? 100 : 90
      return [Proposal(target: "Два.", score: score, origin: .human)]
    }
    #expect(
      messages.first?.hasSuffix("; 2 of 4 segments differ, the memory can fill 1") == true,
      "\(messages)"
    )
  }

  @Test func aMemoryThatCannotBeReadFillsNothing() throws {
    let messages = try messages { _, _ in throw InputError(path: "m", message: "x", advice: "y") }
    #expect(messages.first?.hasSuffix("the memory can fill 0") == true, "\(messages)")
  }
}
