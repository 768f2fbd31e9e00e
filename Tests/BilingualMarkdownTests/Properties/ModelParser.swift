import BilingualMarkdown
import Diagnostics

/// Reads well-formed documents slowly and plainly: the format's grammar, word for word.
///
/// Works on scalars, so that a column is a difference of indices.
struct ModelParser {
  struct Unit: Equatable {
    var id: String
    var target: String
    var source: String
    var line: Int
    var column: Int
  }

  private let scalars: [Unicode.Scalar]
  private(set) var units: [Unit] = []

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if let (unit, end) = unit(at: index) {
        units.append(unit)
        index = end
      } else {
        index += 1
      }
    }
  }

  private func unit(at start: Int) -> (Unit, end: Int)? {
    for quote in ["\"", "\\\""] {
      guard let idStart = skip("<span data-ttu-id=\(quote)", at: start),
        let idEnd = find("\(quote)>", from: idStart)
      else { continue }
      let id = text(idStart..<idEnd)
      let targetStart = idEnd + "\(quote)>".unicodeScalars.count
      let middle =
        "</span><span class=\(quote)sxs-lookup\(quote)><span data-stu-id=\(quote)\(id)\(quote)>"
      guard let targetEnd = find(middle, from: targetStart) else { continue }
      let sourceStart = targetEnd + middle.unicodeScalars.count
      guard let sourceEnd = balancedEnd(from: sourceStart) else { continue }
      let before = scalars[..<start]
      let lineStart =
        before.lastIndex(of: "\n").map { $0 + 1 } ?? (scalars[0] == "\u{FEFF}" ? 1 : 0)
      let unit = Unit(
        id: id,
        target: text(targetStart..<targetEnd),
        source: text(sourceStart..<sourceEnd),
        line: before.count { $0 == "\n" } + 1,
        column: start - lineStart + 1
      )
      return (unit, sourceEnd + "</span></span>".unicodeScalars.count)
    }
    return nil
  }

  /// The index of the `</span>` that no `<span` after `start` opens.
  private func balancedEnd(from start: Int) -> Int? {
    var depth = 0
    for index in start..<scalars.count {
      if skip("<span", at: index) != nil { depth += 1 }
      if skip("</span>", at: index) != nil { depth -= 1 }
      if depth < 0 { return index }
    }
    return nil
  }

  private func find(_ text: String, from start: Int) -> Int? {
    (start..<max(start, scalars.count)).first { skip(text, at: $0) != nil }
  }

  private func skip(_ text: String, at start: Int) -> Int? {
    let wanted = text.unicodeScalars
    guard scalars[start...].starts(with: wanted) else { return nil }
    return start + wanted.count
  }

  private func text(_ range: Range<Int>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars[range])
    return String(text)
  }
}
