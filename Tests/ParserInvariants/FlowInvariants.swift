import Diagnostics
import Workspace

/// What holds for `flows.yml` whatever its bytes are.
public enum FlowInvariants {
  private static let path = "content/flows.yml"

  /// Reads `bytes`; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let lines = LineTable(bytes, lineEnd: .lineFeedOrCarriageReturn)
    let catalog: FlowCatalog
    do throws(InputError) {
      catalog = try FlowCatalog(parsing: bytes, path: path)
    } catch {
      try require(error.position != nil, "‘\(error)’ has a place")
      return try lines.requireSound(error, path: path)
    }
    let helps = catalog.flows.compactMap(\.help)
    try require(Set(helps).count == helps.count, "no help ID is used twice")
    for flow in catalog.flows {
      try require(catalog[flow.id] == flow, "‘\(flow.id)’ is the only flow of its name")
      for name in [flow.id, flow.help].compactMap(\.self) {
        try require(isPartOfAddress(name), "‘\(name)’ can be part of an address")
      }
      try require(!flow.anchors.isEmpty, "‘\(flow.id)’ has an anchor")
      for next in flow.next { try require(catalog[next] != nil, "‘\(next)’ is a flow") }
      try require(lines.contains(flow.position), "‘\(flow.id)’ stands in the file")
    }
  }

  private static func isPartOfAddress(_ name: String) -> Bool {
    let letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-_"
    return !name.isEmpty && !name.hasPrefix(".")
      && name.unicodeScalars.allSatisfy(letters.unicodeScalars.contains)
  }
}
