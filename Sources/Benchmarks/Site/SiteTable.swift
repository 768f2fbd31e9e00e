/// The table of those that build a site, others beside us.
enum SiteTable {
  /// What one of them made, and what it took.
  struct Row {
    var name: String
    /// The pages written.
    var pages: Int
    var run: ProgramRun

    /// The seconds of wall and of processor time that a page takes.
    fileprivate var page: (wall: Double, processor: Double) {
      let pages = Double(max(1, pages))
      return (run.wall / pages, run.processor / pages)
    }
  }

  private static let widths = [32, 8, 9, 9, 9, 9, 16, 16, 16]

  /// The heads of the columns: times are in seconds, those of a page in milliseconds, and then come the shares
  /// that a page of ours takes, in wall and processor time.
  static let header = line([
    "", "pages", "wall", "CPU", "ms/page", "CPU ms", "ours, 1 job", "ours, 2 jobs", "asked",
  ])

  /// A line for ourselves.
  static func text(_ row: Row) -> String { line(cells(row)) }

  /// A line for another, beside whom a page of ours is to take at most a share.
  ///
  /// - Parameters:
  ///   - row: the other.
  ///   - ours: what we took, the last as `diglot build` runs.
  ///   - most: the share.
  /// - Returns: the line, which tells whether that is kept.
  static func text(_ row: Row, ours: [Row], asked most: Double) -> String {
    let shares = ours.map { us in
      (wall: us.page.wall / row.page.wall, processor: us.page.processor / row.page.processor)
    }
    let isKept = shares.last.map { max($0.wall, $0.processor) <= most } ?? false
    let texts = shares.map { "\(number($0.wall, 2)) / \(number($0.processor, 2))" }
    return line(cells(row) + texts + ["≤ \(number(most, 1)), \(isKept ? "kept" : "missed")"])
  }

  /// A number with so many digits after the point.
  static func number(_ value: Double, _ digits: Int) -> String {
    let factor = (0..<digits).reduce(1) { product, _ in product * 10 }
    let whole = Int((value * Double(factor)).rounded())
    let rest = String(whole % factor)
    return "\(whole / factor)." + String(repeating: "0", count: digits - rest.count) + rest
  }

  private static func cells(_ row: Row) -> [String] {
    let times = [
      row.run.wall, row.run.processor, row.page.wall * 1000, row.page.processor * 1000,
    ]
    return [row.name, String(row.pages)] + times.map { number($0, 3) }
  }

  private static func line(_ cells: [String]) -> String {
    zip(cells, widths).enumerated().map { index, cell in
      let space = String(repeating: " ", count: max(0, cell.1 - cell.0.count))
      return index == 0 ? cell.0 + space : space + cell.0
    }.joined()
  }
}
