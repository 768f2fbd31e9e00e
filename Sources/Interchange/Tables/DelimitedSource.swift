import Diagnostics

/// Reads the rows of CSV and TSV.
///
/// Rows end with a line feed, a carriage return or both; empty lines are passed over. A cell that begins with a
/// quote ends with one, and the quotes in it are doubled (RFC 4180): spreadsheets write so into TSV as well.
final class DelimitedSource: FieldSource {
  private var window: TextWindow
  private(set) var fields: [Range<Int>?]
  private let input: ExchangeInput
  private let dialect: DelimitedDialect
  private var header = DelimitedHeader()
  private var separator = UInt8(ascii: ",")
  private var cells: [Range<Int>] = []
  /// Where the row after this one begins, and how many lines further.
  private var end = (index: 0, lines: 0)

  var bytes: [UInt8] { window.bytes }
  var position: Position { Position(line: window.line, column: 1) }

  /// Reads the header.
  ///
  /// - Throws: an error where there is none, or none that a segment can be read by.
  init(_ input: ExchangeInput, dialect: DelimitedDialect) throws {
    self.input = input
    self.dialect = dialect
    fields = Array(repeating: nil, count: SegmentColumn.all.count)
    window = try TextWindow(input, endsLinesAtReturns: true)
    end.index = window.start
    separator =
      try dialect.separators.first { candidate in
        guard dialect.separators.count > 1 else { return true }
        return try window.nextLine().map { line in
          window.bytes[line.text].contains(candidate)
        } ?? true
      } ?? UInt8(ascii: ",")
    guard try readRow() else {
      throw InputError(
        path: input.path,
        position: .start,
        message: "the table is empty",
        advice: DelimitedHeader.advice
      )
    }
    header = try DelimitedHeader(
      try cells.map { try cellText($0, isGuarded: false) ?? "" },
      of: input,
      position: { window.position(of: cells[$0].lowerBound) }
    )
  }

  func next() throws -> Bool {
    while try readRow() {
      if cells.count == header.cellCount {
        for (cell, column) in zip(cells, header.columns) {
          if let column { fields[column] = cell.isEmpty ? nil : cell }
        }
        return true
      }
      if cells.count < header.cellCount, window.isAtEnd, end.index == window.bytes.count,
        window.bytes.last != UInt8(ascii: "\n"), window.bytes.last != UInt8(ascii: "\r")
      {
        throw window.error(at: end.index, "the table breaks off here", "get the whole file")
      }
      let cell = cells[min(cells.count - 1, header.cellCount)]
      input.report(
        window.error(
          at: cells.count < header.cellCount ? cell.upperBound : cell.lowerBound,
          "the row has \(cells.count) \(cells.count == 1 ? "cell" : "cells"), "
            + "the header has \(header.cellCount)",
          "write one cell a column"
        )
      )
    }
    return false
  }

  func text(of field: Range<Int>) throws(InputError) -> String? {
    try cellText(field, isGuarded: header.isGuarded)
  }

  func error(at index: Int, _ message: String, _ advice: String) -> InputError {
    window.error(at: index, message, advice)
  }

  private func cellText(_ field: Range<Int>, isGuarded: Bool) throws(InputError) -> String? {
    let bytes = window.bytes
    guard !field.isEmpty else { return nil }
    let isQuoted = bytes[field.lowerBound] == UInt8(ascii: "\"")
    let content = isQuoted ? field.lowerBound + 1..<field.upperBound - 1 : field
    var text: String?
    if isWritten(otherwise: content, isQuoted: isQuoted) {
      let plain = dialect.unescaped(bytes[content], isQuoted: isQuoted)
      text = String(validating: plain, as: UTF8.self)
    } else {
      text = String(validating: bytes[content], as: UTF8.self)
    }
    guard let text else { return try window.text(content) }
    return isGuarded ? FormulaGuard.removing(from: text) : text
  }

  /// Whether a cell's bytes are not those of its text.
  private func isWritten(otherwise content: Range<Int>, isQuoted: Bool) -> Bool {
    guard isQuoted || dialect.hasEscapes else { return false }
    let held = window.bytes
    let bytes = held.span
    for index in content {
      let byte = bytes[index]
      if isQuoted && byte == UInt8(ascii: "\"") || dialect.isEscape(byte) { return true }
    }
    return false
  }

  /// Finds the cells of the next row; false at the end of the file.
  private func readRow() throws -> Bool {
    while true {
      window.advance(to: end.index, lines: end.lines)
      end = (window.start, 0)
      while try !scanRow() {
        try window.readOn()
        end = (window.start, 0)
      }
      if end.index == window.start { return false }
      // A line without any character is no row of one empty cell.
      if cells.count > 1 || cells.first?.isEmpty == false { return true }
    }
  }

  /// Finds the cells from the window's start; false where more must be read to tell.
  private func scanRow() throws(InputError) -> Bool {
    cells.removeAll(keepingCapacity: true)
    let isAtEnd = window.isAtEnd
    let held = window.bytes
    let bytes = held.span
    let count = bytes.count
    var index = window.start
    var lines = 0
    if index == count { return isAtEnd }
    while true {
      let start = index
      if index < count, bytes[index] == UInt8(ascii: "\"") {
        index += 1
        while true {
          while index < count, bytes[index] != UInt8(ascii: "\"") {
            if Self.endsLine(bytes, index) { lines += 1 }
            index += 1
          }
          guard index + 1 < count || isAtEnd else { return false }
          guard index < count else {
            throw window.error(
              at: start,
              "the quote that opens this cell is never closed",
              "close it"
            )
          }
          index += 1
          guard index < count, bytes[index] == UInt8(ascii: "\"") else { break }
          index += 1
        }
        guard index == count || isEnd(bytes[index]) else {
          throw window.error(
            at: index,
            "text after the closing quote of a cell",
            "put it inside the quotes; a quote inside them is written twice"
          )
        }
      } else {
        while index < count, !isEnd(bytes[index]) { index += 1 }
      }
      guard index < count || isAtEnd else { return false }
      cells.append(start..<index)
      guard index < count, bytes[index] == separator else { break }
      index += 1
    }
    if index < count {
      let isReturn = bytes[index] == UInt8(ascii: "\r")
      guard !isReturn || index + 1 < count || isAtEnd else { return false }
      index += isReturn && index + 1 < count && bytes[index + 1] == UInt8(ascii: "\n") ? 2 : 1
      lines += 1
    }
    end = (index, lines)
    return true
  }

  /// Whether a byte in quotes ends a line: a line feed, or a carriage return without one.
  private static func endsLine(_ bytes: Span<UInt8>, _ index: Int) -> Bool {
    switch bytes[index] {
    case UInt8(ascii: "\n"): true
    case UInt8(ascii: "\r"): index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n")
    default: false
    }
  }

  /// Whether a byte ends a cell that has no quotes.
  private func isEnd(_ byte: UInt8) -> Bool {
    byte == separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}
