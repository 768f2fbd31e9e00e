import Checks
import CommandLineInterface
import Diagnostics
import Testing
import Workspace

@testable import diglot

@Suite struct ListTests {
  @Test func checks() async throws {
    let run = await (try Sample(documents: false)).run("checks")
    #expect(run.status == .clean)
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == Check.catalog.count)
    for (line, check) in zip(lines, Check.catalog) {
      #expect(line.hasPrefix("\(check.id) "))
      #expect(line.hasSuffix(check.summary))
      #expect(line.contains(" \(check.severity.rawValue) "))
    }
  }

  @Test(arguments: Check.catalog.filter { $0.examples.contains(where: \.isReported) }.map(\.id))
  func explanation(_ id: String) async throws {
    let run = await (try Sample(documents: false)).run("checks", id)
    #expect(run.status == .clean)
    #expect(run.output.hasPrefix("\(id)  "))
    #expect(run.output.contains("\nReported:\n"))
    #expect(run.output.contains("⟦"))
  }

  @Test func unknownCheck() async throws {
    let run = await (try Sample(documents: false)).run("checks", "unit-order", "unit-ordre")
    #expect(run.status == .usage)
    #expect(run.output == "")
    #expect(
      run.errors.hasPrefix(
        "diglot: error: there is no check ‘unit-ordre’; did you mean ‘unit-order’?"
      )
    )
  }

  @Test func settings() async throws {
    let run = await (try Sample(documents: false)).run("settings")
    #expect(run.status == .clean)
    for key in ConfigurationKey.all {
      #expect(
        run.output.contains("\(key.path)\n    \(key.summary)\n    Default: \(key.fallback)\n")
      )
    }
  }
}
