public import Diagnostics

/// A list of terms, read from comma-separated values.
///
/// The first row names the columns: `concept,rule,note` and then one locale each. Each row after it is a concept;
/// an empty cell says nothing for its locale. What the words may be is said at `TermPattern`.
public struct TermBase: Sendable {
  /// The columns that stand before those of the locales.
  public static let fixedColumns = ["concept", "rule", "note"]

  /// The terms in the order of the rows.
  public private(set) var terms: [Term] = []
  /// The locales in the order of their columns.
  public private(set) var locales: [LocaleTag] = []

  private let path: String

  /// Creates a list without terms, for workspaces that have none.
  public init() { path = "" }

  /// Reads the list in the file at `path`.
  ///
  /// Where `known` locales are given, a column for any other is an error.
  public static func read(
    _ path: String,
    known: [LocaleTag]? = nil
  ) throws(InputError) -> TermBase {
    try TermBase(try FileReader.read(path, expecting: .text), path: path, known: known)
  }

  /// Reads a list from `bytes`, the content of the file at `path`.
  ///
  /// Where `known` locales are given, a column for any other is an error.
  public init(
    _ bytes: [UInt8],
    path: String,
    known: [LocaleTag]? = nil
  ) throws(InputError) {
    self.path = path
    var reader = CSVReader(bytes, path: path)
    guard let header = try reader.next() else {
      throw InputError(
        path: path,
        message: "the list of terms is empty",
        advice: Self.headerAdvice
      )
    }
    locales = try readLocales(header, known: known)

    var lines: [String: Int] = [:]
    while let row = try reader.next() {
      let term = try readTerm(row)
      if let line = lines.updateValue(term.position.line, forKey: term.concept) {
        throw error(
          row[0],
          "'\(term.concept)' is there already, in line \(line)",
          "merge the two rows, or give one another name"
        )
      }
      terms.append(term)
    }
  }

  private func readLocales(
    _ header: [CSVReader.Cell],
    known: [LocaleTag]?
  ) throws(InputError) -> [LocaleTag] {
    for (index, name) in Self.fixedColumns.enumerated() {
      guard index < header.count, header[index].text == name else {
        let cell = header[min(index, header.count - 1)]
        throw error(cell, "the column '\(name)' is missing from the header", Self.headerAdvice)
      }
    }
    var locales: [LocaleTag] = []
    for cell in header.dropFirst(Self.fixedColumns.count) {
      guard let locale = LocaleTag(cell.text) else {
        throw error(
          cell,
          "the column '\(cell.text)' is not a locale",
          "write a locale such as es-ES"
        )
      }
      if let known, !known.contains(locale) {
        let nearest = Suggestion.nearest(to: locale.text, among: known.map(\.text))
        throw error(
          cell,
          "the locale '\(locale)' is not known here",
          nearest.map { "did you mean '\($0)'?" } ?? "add it to the locales, or remove the column"
        )
      }
      guard !locales.contains(locale) else {
        throw error(cell, "the locale '\(locale)' has two columns", "merge them")
      }
      locales.append(locale)
    }
    return locales
  }

  private func readTerm(_ row: [CSVReader.Cell]) throws(InputError) -> Term {
    let columns = Self.fixedColumns.count + locales.count
    guard row.count == columns else {
      let cell = row[min(columns, row.count - 1)]
      throw error(
        cell,
        "the row has \(row.count) \(row.count == 1 ? "cell" : "cells"), the header \(columns)",
        "write one cell a column; a comma inside a cell needs quotes around it"
      )
    }
    let concept = Self.trimmed(row[0].text)
    guard !concept.isEmpty else {
      throw error(row[0], "the row has no concept", "name it in the first column")
    }
    var cells: [LocaleTag: TermPattern] = [:]
    for (locale, cell) in zip(locales, row.dropFirst(Self.fixedColumns.count)) {
      guard !Self.trimmed(cell.text).isEmpty else { continue }
      do throws(TermPattern.Problem) {
        cells[locale] = try TermPattern(cell.text)
      } catch {
        throw self.error(cell, error.message, error.advice)
      }
    }
    return Term(
      concept: concept,
      rule: try readRule(row[1]),
      note: Self.trimmed(row[2].text),
      cells: cells,
      position: row[0].position
    )
  }

  private func readRule(_ cell: CSVReader.Cell) throws(InputError) -> Term.Rule {
    let name = Self.trimmed(cell.text)
    if let rule = Term.Rule(rawValue: name) { return rule }
    let nearest = Suggestion.nearest(to: name, among: Term.Rule.allCases.map(\.rawValue))
    throw error(
      cell,
      name.isEmpty ? "the row has no rule" : "unknown rule '\(name)'",
      nearest.map { "did you mean '\($0)'?" } ?? "write translate, keep or forbid"
    )
  }

  private func error(_ cell: CSVReader.Cell, _ message: String, _ advice: String) -> InputError {
    InputError(path: path, position: cell.position, message: message, advice: advice)
  }

  private static let headerAdvice =
    "start it with the line concept,rule,note and a column for each locale"

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(start[...last])
  }
}
