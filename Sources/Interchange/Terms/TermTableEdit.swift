import Workspace

/// Changes the file of a list of terms where the list changed, and leaves every other byte.
public struct TermTableEdit {
  private let bytes: [UInt8]
  /// The cells of each row that has any, the header first.
  private let rows: [[Range<Int>]]

  /// Prepares to change a file.
  ///
  /// - Parameter bytes: what `TermBase` has read; a file without a byte is a list without terms.
  public init(_ bytes: [UInt8]) {
    self.bytes = bytes
    rows = TermTableRows(bytes).all()
  }

  /// The file of a new list, which begins with the terms and the locales of the old one.
  ///
  /// - Parameters:
  ///   - old: the list that the file holds.
  ///   - new: the list that it shall hold.
  /// - Returns: the bytes; where nothing changed, those of the file.
  public func bytes(from old: TermList, to new: TermList) -> [UInt8] {
    guard let header = rows.first, rows.count == old.terms.count + 1 else {
      return TermTable.write(new)
    }
    let added = Array(new.locales.dropFirst(old.locales.count))
    var edited: [UInt8] = []
    var copied = 0
    for (index, row) in rows.enumerated() {
      let cells =
        index == 0
        ? TermTable.header(old.locales) : TermTable.cells(of: old.terms[index - 1], old.locales)
      let changed =
        index == 0
        ? TermTable.header(new.locales) : TermTable.cells(of: new.terms[index - 1], new.locales)
      for (cell, range) in row.enumerated() {
        if changed[cell] != cells[cell] {
          edited += bytes[copied..<range.lowerBound]
          TermTable.append(changed[cell], to: &edited)
          copied = range.upperBound
        }
      }
      guard let end = row.last?.upperBound, !added.isEmpty else { continue }
      edited += bytes[copied..<end]
      copied = end
      for cell in changed.suffix(added.count) {
        edited.append(UInt8(ascii: ","))
        TermTable.append(cell, to: &edited)
      }
    }
    edited += bytes[copied...]
    let lineEnd = lineEnd(after: header)
    for term in new.terms.dropFirst(old.terms.count) {
      if edited.last != UInt8(ascii: "\n") { edited += lineEnd }
      TermTable.append(TermTable.cells(of: term, new.locales), to: &edited)
      edited += lineEnd
    }
    return edited
  }

  private func lineEnd(after header: [Range<Int>]) -> [UInt8] {
    let end = header.last?.upperBound ?? 0
    let isLong = end < bytes.count && bytes[end] == UInt8(ascii: "\r")
    return Array((isLong ? "\r\n" : "\n").utf8)
  }
}

/// Finds the cells of comma-separated values as `CSVReader` reads them, which has refused what is broken.
private struct TermTableRows {
  private let bytes: [UInt8]
  private var index: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    index = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  consuming func all() -> [[Range<Int>]] {
    var rows: [[Range<Int>]] = []
    while index < bytes.count {
      if lineEndLength > 0 { index += lineEndLength } else { rows.append(row()) }
    }
    return rows
  }

  private mutating func row() -> [Range<Int>] {
    var cells = [cell()]
    while index < bytes.count, bytes[index] == UInt8(ascii: ",") {
      index += 1
      cells.append(cell())
    }
    return cells
  }

  private mutating func cell() -> Range<Int> {
    let start = index
    var isQuoted = false
    while index < bytes.count, isQuoted || bytes[index] != UInt8(ascii: ",") && lineEndLength == 0 {
      if bytes[index] == UInt8(ascii: "\"") { isQuoted.toggle() }
      index += 1
    }
    return start..<index
  }

  private var lineEndLength: Int {
    switch bytes[index] {
    case UInt8(ascii: "\n"): 1
    case UInt8(ascii: "\r") where index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\n"):
      2
    default: 0
    }
  }
}
