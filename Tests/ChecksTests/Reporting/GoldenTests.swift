import Checks
import FoundationEssentials
import Testing

/// Holds every form of a report to what it was when somebody last looked at it.
///
/// With `DIGLOT_GOLDEN=write` the files are written anew instead, to be looked at.
@Suite struct GoldenTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Golden")

  @Test(arguments: Reporter.all.map(\.name)) func writesWhatItWrote(_ name: String) throws {
    let written = try #require(Reporter.named(name)).text(of: ReportSample.report())
    let file = Self.folder.appending(path: "report.\(name)")
    if ProcessInfo.processInfo.environment["DIGLOT_GOLDEN"] == "write" {
      try Data(written.utf8).write(to: file)
    }
    let golden = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    #expect(written == golden)
  }
}

extension Reporter {
  /// The whole of a report in one piece.
  func text(of report: CheckReport, style: ReportStyle = ReportStyle()) throws -> String {
    var text = ""
    try write(report, style: style) { text += $0 }
    return text
  }
}
