import Diagnostics

/// The translations that belong to no document, told once for each reason and file: a file of another
/// project has thousands.
struct MisplacedUnits {
  private static let limit = 1000

  private struct Reason: Hashable {
    var problem: PlacementProblem
    var path: String
  }

  private var found: [Reason: (first: Position, count: Int)] = [:]

  /// Adds one; false where there are too many reasons to keep this one.
  mutating func add(_ problem: PlacementProblem, _ location: Location) -> Bool {
    let reason = Reason(problem: problem, path: location.path)
    if let known = found[reason] {
      found[reason] = (known.first, known.count + 1)
      return true
    }
    guard found.count < Self.limit else { return false }
    found[reason] = (location.start, 1)
    return true
  }

  /// The findings, in no order.
  var findings: [Finding] {
    found.map { reason, units in
      let more = units.count == 1 ? "" : " (and so \(units.count - 1) more of the file)"
      return ImportFinding.place.finding(
        reason.problem.description + more,
        at: Location(path: reason.path, start: units.first)
      )
    }
  }
}
