import Checks
import Diagnostics
import Testing
import Workspace

/// Runs checks over the documents of an example, as a command would over files.
struct ExampleRun {
  let findings: [Finding]
  let facts: [DocumentFacts]

  static let locales: LocaleCatalog? = {
    let root = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
    return try? LocaleCatalog(folders: ["/\(root)/locales"])
  }()

  init(_ example: CheckExample, checks: [Check] = Check.catalog) throws {
    let catalog = try #require(Self.locales)
    var settings = CheckSettings()
    settings.severity = .note
    var flows: FlowCatalog?
    if let text = example.flows {
      flows = try FlowCatalog(
        parsing: Array(CheckExample.unmarked(text).text.utf8),
        path: "flows.yml"
      )
    }
    let documents = try example.files.map { file in
      try Document(
        parsing: Array(CheckExample.unmarked(CheckExample.tagged(file.text)).text.utf8),
        at: DocumentPlace(path: file.path, operand: ".", known: Set(catalog.tags))
      )
    }
    let checker = DocumentChecker(
      settings: settings,
      locales: catalog.profiles,
      terms: try example.terms.map { try TermBase(Array($0.utf8), path: "terms.csv") },
      flows: flows,
      checks: checks
    )
    let results = documents.map(checker.check)
    let pages = PageCatalog(documents.map { DocumentSummary($0) })
    let across = CrossLocaleChecker(
      pages: pages,
      flows: flows,
      settings: settings,
      checks: checks
    ).check(results.map(\.facts)) { summary in
      documents.first { $0.info.path == summary.info.path }
    }
    facts = results.map(\.facts)
    findings = (results.flatMap(\.findings) + across.findings).sorted(by: Finding.precedes)
  }

  /// Where an example says that something must be reported.
  static func expected(_ example: CheckExample) throws -> [Location] {
    var texts = example.files.map { ($0.path, CheckExample.tagged($0.text)) }
    if let flows = example.flows { texts.append(("flows.yml", flows)) }
    return texts.flatMap { path, text in
      let (plain, marks) = CheckExample.unmarked(text)
      return marks.map { mark in
        Location(
          path: path,
          start: position(of: mark.lowerBound, in: plain),
          end: position(of: mark.upperBound, in: plain)
        )
      }
    }
  }

  private static func position(of offset: Int, in text: String) -> Position {
    var position = Position.start
    for scalar in String(decoding: Array(text.utf8)[..<offset], as: UTF8.self).unicodeScalars {
      position =
        scalar == "\n"
        ? Position(line: position.line + 1, column: 1)
        : Position(line: position.line, column: position.column + 1)
    }
    return position
  }
}
