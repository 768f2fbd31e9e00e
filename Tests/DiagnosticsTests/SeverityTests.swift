import Diagnostics
import Testing

/// Severities rise from notes to errors, and are named in output as users write them.
@Suite struct SeverityTests {
  @Test func rise() {
    #expect(Severity.allCases.shuffled().sorted() == [.note, .warning, .error])
    #expect(Severity.error >= .error)
    #expect(!(Severity.warning < .note))
  }

  @Test(arguments: zip(["note", "warning", "error"], Severity.allCases))
  func areNamed(_ name: String, _ severity: Severity) {
    #expect(Severity(rawValue: name) == severity)
  }
}
