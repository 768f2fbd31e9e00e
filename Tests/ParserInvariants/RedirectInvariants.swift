import Diagnostics
import Workspace

/// What holds for a table of moved pages whatever its bytes are.
public enum RedirectInvariants {
  private static let path = "moved.csv"

  /// Reads `bytes`; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let lines = LineTable(bytes)
    let table: RedirectTable
    do throws(InputError) {
      table = try RedirectTable(parsing: bytes, path: path)
    } catch {
      try require(error.position != nil, "‘\(error)’ has a place")
      return try lines.requireSound(error, path: path)
    }
    var last: Position?
    for redirect in table.redirects {
      try require(
        !redirect.from.isEmpty && !redirect.to.isEmpty,
        "a page moved from and to a place"
      )
      try require(
        last.map { $0 < redirect.position } ?? true && redirect.position < redirect.targetPosition,
        "\(redirect.position) comes after the page before it"
      )
      try require(
        lines.contains(redirect.position) && lines.contains(redirect.targetPosition),
        "‘\(redirect.from)’ stands in the file"
      )
      last = redirect.targetPosition
    }
    let places = pairs(of: table)
    try require(Set(places.map { $0[0] }).count == places.count, "a page moved once")
    let written = CSVInvariants.written([["from", "to"]] + places)
    let again = try? RedirectTable(parsing: written, path: path)
    try require(again.map(pairs) == places, "moved pages are written and read")
  }

  private static func pairs(of table: RedirectTable) -> [[String]] {
    table.redirects.map { [$0.from, $0.to] }
  }
}
