import Diagnostics
import Workspace

/// The list of terms of a project as comma-separated values; see `TermBase`.
enum TermTable {
  /// Writes a list as people keep it: lines end with a line feed, cells stand as they were written.
  static func write(_ list: TermList) -> [UInt8] {
    var bytes: [UInt8] = []
    append(TermBase.fixedColumns + list.locales.map(\.text), to: &bytes)
    for term in list.terms {
      let words = list.locales.map { term.cells[$0]?.text ?? "" }
      append([term.concept, term.rule.rawValue, term.note] + words, to: &bytes)
    }
    return bytes
  }

  static func read(_ input: ExchangeInput) throws -> TermList {
    var bytes: [UInt8] = []
    while let chunk = try input.chunks() {
      bytes += chunk
      guard bytes.count <= ExchangeLimits.recordBytes else {
        throw InputError(
          path: input.path,
          message: "the list is longer than \(ExchangeLimits.recordBytes >> 20) MiB"
        )
      }
    }
    return TermList(try TermBase(bytes, path: input.path))
  }

  private static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      if !cell.isEmpty { CSVEncoding.append(cell, to: &bytes) }
    }
    bytes.append(UInt8(ascii: "\n"))
  }
}
