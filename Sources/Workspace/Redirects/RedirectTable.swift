public import Diagnostics

/// The pages that moved: a table of old and new places.
public struct RedirectTable: Sendable, Hashable {
  /// A page that moved.
  public struct Redirect: Sendable, Hashable {
    /// The old path, without a locale: `membership/join.md`, with or without its extension.
    public let from: String
    /// Where it is now: a path of the same kind, perhaps with a fragment, or a web address.
    public let to: String
    /// Where the old path is written.
    public let position: Position
    /// Where the new one is written.
    public let targetPosition: Position
  }

  /// The file's path as the user would write it.
  public let path: String
  /// The pages in the order of the table.
  public let redirects: [Redirect]

  /// Reads a table: CSV with a header and the columns `from` and `to`.
  ///
  /// - Throws: The mistakes, with their places: another header; in each row an empty cell or a page that moved
  ///   twice.
  public init(parsing bytes: [UInt8], path: String) throws(InputError) {
    self.path = path
    var reader = CSVReader(bytes, path: path)
    let header = try reader.next()?.map(\.text)
    guard header == ["from", "to"] else {
      throw InputError(
        path: path,
        position: .start,
        message: "the table of moved pages has no header ‘from,to’",
        advice: "write it into the first line"
      )
    }
    var redirects: [Redirect] = []
    var known: Set<String> = []
    var mistakes = MistakeList()
    do throws(InputError) {
      while let row = try reader.next() {
        let redirect = mistakes.keep { () throws(InputError) in
          try Self.redirect(row, path, &known)
        }
        if let redirect { redirects.append(redirect) }
      }
    } catch {
      mistakes.append(error)
    }
    try mistakes.finish()
    self.redirects = redirects
  }

  private static func redirect(
    _ row: [CSVReader.Cell],
    _ path: String,
    _ known: inout Set<String>
  ) throws(InputError) -> Redirect {
    guard row.count == 2, let from = row.first, let to = row.last else {
      throw InputError(
        path: path,
        position: row.first?.position,
        message: "the row has \(row.count) cells",
        advice: "write the old path, a comma and the new one; put a path with a comma in quotes"
      )
    }
    for cell in row where cell.text.isEmpty {
      throw InputError(
        path: path,
        position: cell.position,
        message: "the cell is empty",
        advice: "write the path of a page, such as membership/join.md"
      )
    }
    guard known.insert(from.text).inserted else {
      throw InputError(
        path: path,
        position: from.position,
        message: "‘\(from.text)’ is there twice",
        advice: "keep one of the rows"
      )
    }
    return Redirect(
      from: from.text,
      to: to.text,
      position: from.position,
      targetPosition: to.position
    )
  }

  /// Reads the table in a file.
  public static func read(_ path: String) throws(InputError) -> RedirectTable {
    try RedirectTable(parsing: FileReader.read(path, expecting: .text), path: path)
  }
}
