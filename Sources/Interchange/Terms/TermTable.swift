import Diagnostics
import Workspace

/// The list of terms of a project as comma-separated values; see `TermBase`.
enum TermTable {
  /// Writes a list as people keep it: lines end with a line feed, cells stand as they were written.
  static func write(_ list: TermList) -> [UInt8] {
    var bytes: [UInt8] = []
    for cells in [header(list.locales)] + list.terms.map({ cells(of: $0, list.locales) }) {
      append(cells, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// Reads a list; the columns of locales that the project writes otherwise get the project’s name.
  static func read(
    _ input: ExchangeInput,
    locale: (String) -> LocaleTag?,
    leavingOut: (InputError) -> Void
  ) throws -> TermList {
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
    let base = try TermBase(bytes, path: input.path)
    var names: [LocaleTag: LocaleTag] = [:]
    var list = TermList()
    for column in base.locales {
      let own = locale(column.text)
      if let own, !list.locales.contains(own) {
        names[column] = own
        list.locales.append(own)
      } else {
        let message =
          own.map { "‘\(column)’ is one more column of \($0), and is left out" }
          ?? "the project has no locale ‘\(column)’; its terms are left out"
        leavingOut(InputError(path: input.path, position: .start, message: message))
      }
    }
    list.terms = base.terms.map { term in
      var term = term
      term.cells = [:]
      return term
    }
    for (index, term) in base.terms.enumerated() {
      for (column, pattern) in term.cells {
        if let own = names[column] { list.terms[index].cells[own] = pattern }
      }
    }
    return list
  }

  /// The cells of the first row.
  static func header(_ locales: [LocaleTag]) -> [String] {
    TermBase.fixedColumns + locales.map(\.text)
  }

  /// The cells of a term.
  static func cells(of term: Term, _ locales: [LocaleTag]) -> [String] {
    [term.concept, term.rule.rawValue, term.note] + locales.map { term.cells[$0]?.text ?? "" }
  }

  /// Writes a row without its end.
  static func append(_ cells: [String], to bytes: inout [UInt8]) {
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      append(cell, to: &bytes)
    }
  }

  /// Writes a cell.
  static func append(_ cell: String, to bytes: inout [UInt8]) {
    if !cell.isEmpty { CSVEncoding.append(cell, to: &bytes) }
  }
}
