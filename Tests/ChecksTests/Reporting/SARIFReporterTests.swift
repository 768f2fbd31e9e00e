import Checks
import Diagnostics
import Testing
import YAML

@Suite struct SARIFReporterTests {
  private func run(_ report: CheckReport) throws -> YAMLValue {
    let text = try #require(Reporter.named("sarif")).text(of: report)
    let root = try #require(try YAML.parse(Array(text.utf8)))
    return try #require(try root["runs"]?.items.first)
  }

  @Test func rulesCoverTheCatalogue() throws {
    let rules = try #require(try run(CheckReport())["tool"]?["driver"]?["rules"]).items
    #expect(try rules.map { try $0["id"]?.string } == Check.catalog.map(\.id))
    #expect(try rules.allSatisfy { try $0["help"]?["markdown"]?.string.contains("## ") == true })
  }

  @Test func tellsEqualFindingsApart() throws {
    let results = try #require(try run(ReportSample.report())["results"]).items
    let prints = try results.map { try $0["partialFingerprints"]?["diglot/v1"]?.string ?? "" }
    #expect(prints.contains("00000000000000b2:1"))
    #expect(prints.contains("00000000000000b2:2"))
    #expect(Set(prints).count == prints.count)
  }

  @Test func tellsTheStateOfTheBaseline() throws {
    var report = ReportSample.report()
    let states = try #require(try run(report)["results"]).items
      .map { try $0["baselineState"]?.string }
    #expect(states == ["new", "new", "unchanged", "new", "new", "absent"])
    (report.hasBaseline, report.resolved) = (false, [])
    let results = try #require(try run(report)["results"]).items
    #expect(try results.allSatisfy { try $0["baselineState"] == nil })
  }

  /// Rules and documents are found by their indices.
  @Test func indicesLead() throws {
    let run = try run(ReportSample.report())
    let rules = try #require(try run["tool"]?["driver"]?["rules"]).items
    let artifacts = try #require(try run["artifacts"]).items
    for result in try #require(try run["results"]).items {
      let rule = try #require(try result["ruleIndex"]?.int)
      #expect(try rules[rule]["id"]?.string == result["ruleId"]?.string)
      let place = try #require(
        try result["locations"]?.items.first?["physicalLocation"]?["artifactLocation"]
      )
      let artifact = try #require(try place["index"]?.int)
      #expect(try artifacts[artifact]["location"]?["uri"]?.string == place["uri"]?.string)
    }
  }

  @Test(arguments: [
    ("a b/ä.md", "a%20b/%C3%A4.md"), ("c:d#e?f%g", "c%3Ad%23e%3Ff%25g"),
    ("/tmp/x.md", "file:///tmp/x.md"), ("a/\u{1}", "a/%01"),
  ])
  func encodesPaths(_ path: String, _ address: String) throws {
    var finding = TextReporterTests.finding("3", "4", mark: nil)
    finding.location.path = path
    var report = CheckReport()
    report.add([finding], counts: SeverityCounts())
    let place = try #require(try run(report)["artifacts"]?.items.first?["location"])
    #expect(try place["uri"]?.string == address)
    #expect(try (place["uriBaseId"] == nil) == path.hasPrefix("/"))
  }

  /// Text can be replaced only where its lines are known.
  @Test func leavesOutFixesWithoutPlace() throws {
    var finding = TextReporterTests.finding("3", "4", mark: nil)
    finding.fix = Fix(summary: "write 3", edits: [.init(range: 4..<5, replacement: [0x33])])
    var report = CheckReport()
    report.add([finding], counts: SeverityCounts())
    #expect(try run(report)["results"]?.items.first?["fixes"] == nil)
  }
}
