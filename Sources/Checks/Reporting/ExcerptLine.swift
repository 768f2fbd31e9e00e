import Diagnostics

/// An excerpt as one line of a terminal: cut to a width around its mark, with the columns of the mark.
struct ExcerptLine {
  /// The line, control characters made visible, with `…` where it was cut.
  let text: String
  /// The columns that the mark takes, counted from 0; nil for none.
  let mark: Range<Int>?

  /// Makes the line; `width` is in columns.
  init(_ whole: Excerpt, width: Int) {
    let part = ExcerptWindow(whole, limit: 16 * width)
    let excerpt = part.excerpt
    let cells = Self.cells(of: excerpt.text)
    let marked = excerpt.mark.map { mark in
      cells.indices.filter { mark.contains(cells[$0].offset) }
    }
    let focus = marked.flatMap { marked in
      marked.first.map { $0..<(marked.last ?? $0) + 1 }
    }
    let isCut = part.isCutBefore || part.isCutAfter
    let shown = Self.window(cells, around: focus, width: width, isCut: isCut)
    var line = shown.lowerBound > 0 || part.isCutBefore ? "…" : ""
    var column = line.isEmpty ? 0 : 1
    var markColumns: Range<Int>?
    for index in shown {
      let start = column
      line.unicodeScalars.append(cells[index].scalar)
      column += cells[index].width
      if let focus, focus.contains(index) {
        markColumns = (markColumns?.lowerBound ?? start)..<column
      }
    }
    if shown.upperBound < cells.count || part.isCutAfter { line += "…" }
    text = line
    mark = markColumns
  }

  private struct Cell {
    var scalar: Unicode.Scalar
    var width: Int
    var offset: Int
  }

  private static func cells(of text: String) -> [Cell] {
    var offset = 0
    return text.unicodeScalars.map { scalar in
      defer { offset += UTF8.width(scalar) }
      let shown = visible(scalar)
      return Cell(scalar: shown, width: columns(of: shown), offset: offset)
    }
  }

  /// The cells that fit into a width, with as much as possible around `focus`.
  ///
  /// Where `isCut` there is more text than these cells, so there must be room to say so.
  private static func window(
    _ cells: [Cell],
    around focus: Range<Int>?,
    width: Int,
    isCut: Bool
  ) -> Range<Int> {
    if !isCut, cells.reduce(0, { $0 + $1.width }) <= width { return 0..<cells.count }
    let room = width - 2
    var shown = (focus?.lowerBound ?? 0)..<(focus?.lowerBound ?? 0)
    var used = 0
    func take(_ index: Int) -> Bool {
      guard used + cells[index].width <= room else { return false }
      used += cells[index].width
      return true
    }
    let end = focus?.upperBound ?? 0
    while shown.upperBound < end, take(shown.upperBound) {
      shown = shown.lowerBound..<shown.upperBound + 1
    }
    var canGrow = true
    while canGrow {
      canGrow = false
      if shown.lowerBound > 0, take(shown.lowerBound - 1) {
        shown = shown.lowerBound - 1..<shown.upperBound
        canGrow = true
      }
      if shown.upperBound < cells.count, take(shown.upperBound) {
        shown = shown.lowerBound..<shown.upperBound + 1
        canGrow = true
      }
    }
    return shown
  }

  /// How many columns a terminal gives a character: two to East Asian wide ones, none to combining marks.
  static func columns(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0..<0x300: 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF,
      0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F900...0x1F9FF,
      0x20000...0x3FFFD:
      2
    default:
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark: 0
      default: 1
      }
    }
  }

  /// A character that a terminal shows and does not obey: controls and what changes the direction are
  /// replaced.
  static func visible(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    switch scalar.value {
    case 0x0A, 0x0D, 0x09: " "
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value) ?? "\u{FFFD}"
    case 0x7F...0x9F, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x2069, 0xFEFF: "\u{FFFD}"
    default: scalar
    }
  }
}
