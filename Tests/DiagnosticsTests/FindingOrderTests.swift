import Diagnostics
import Testing

/// Findings are told in one order, whatever order they come in.
@Suite struct FindingOrderTests {
  static func finding(
    _ path: String,
    _ line: Int,
    _ column: Int,
    check: String = "a",
    end: Int? = nil,
    message: String = "m"
  ) -> Finding {
    let start = Position(line: line, column: column)
    let end = end.map { Position(line: line, column: $0) }
    return Finding(
      check: check,
      severity: .warning,
      message: message,
      location: Location(path: path, start: start, end: end)
    )
  }

  static let inOrder = [
    finding("a.md", 9, 9),
    finding("b.md", 1, 2),
    finding("b.md", 1, 10),
    finding("b.md", 2, 1, check: "a", end: 3, message: "z"),
    finding("b.md", 2, 1, check: "a", end: 4, message: "a"),
    finding("b.md", 2, 1, check: "a", end: 4, message: "b"),
    finding("b.md", 2, 1, check: "b", end: 2),
    finding("ä.md", 1, 1),
  ]

  @Test func sortsByPathPlaceCheckAndMessage() {
    #expect(Self.inOrder.reversed().sorted(by: Finding.precedes) == Self.inOrder)
  }

  @Test func isStrictAndTotal() {
    for (i, left) in Self.inOrder.enumerated() {
      for (j, right) in Self.inOrder.enumerated() {
        #expect(Finding.precedes(left, right) == (i < j))
      }
    }
  }
}
