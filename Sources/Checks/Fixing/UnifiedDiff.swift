/// What a file would be changed to, as `git apply` and `patch -p1` take it.
public enum UnifiedDiff {
  /// How many unchanged lines stand around a change.
  private static let context = 3

  /// A stretch of changed lines: the old ones and the new ones.
  private struct Change {
    var old: Range<Int>
    var new: Range<Int>
  }

  /// The difference of two texts of a file; empty where they are equal.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - old: what it holds; nil where there is none yet.
  ///   - new: what it shall hold.
  /// - Returns: the difference.
  /// - Complexity: linear in the texts. Where lines were added or taken away other than after the last one,
  ///   what lies between the first and the last change is one change.
  public static func text(path: String, from old: [UInt8]?, to new: [UInt8]) -> [UInt8] {
    let (before, after) = (lines(of: old ?? []), lines(of: new))
    let changes = changes(before, after)
    guard !changes.isEmpty else { return [] }
    let oldName = old == nil ? "/dev/null" : name("a/" + path)
    var text = Array("--- \(oldName)\n+++ \(name("b/" + path))\n".utf8)
    var start = 0
    while start < changes.count {
      var end = start + 1
      while end < changes.count,
        changes[end].old.lowerBound - changes[end - 1].old.upperBound <= 2 * context
      {
        end += 1
      }
      append(changes[start..<end], before, after, to: &text)
      start = end
    }
    return text
  }

  /// The lines with their ends; the last may have none.
  private static func lines(of text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  private static func changes(
    _ old: [ArraySlice<UInt8>],
    _ new: [ArraySlice<UInt8>]
  ) -> [Change] {
    let shorter = min(old.count, new.count)
    var first = 0
    while first < shorter, old[first] == new[first] { first += 1 }
    var last = 0
    while last < shorter - first, old[old.count - 1 - last] == new[new.count - 1 - last] {
      last += 1
    }
    let (oldEnd, newEnd) = (old.count - last, new.count - last)
    guard first < oldEnd || first < newEnd else { return [] }
    let pairs = first..<min(oldEnd, newEnd)
    let equal = pairs.count { old[$0] == new[$0] }
    guard oldEnd == newEnd || equal * 2 >= pairs.count else {
      return [Change(old: first..<oldEnd, new: first..<newEnd)]
    }
    var changes: [Change] = []
    func add(_ change: Change) {
      if let previous = changes.last, previous.old.upperBound == change.old.lowerBound {
        changes[changes.count - 1].old = previous.old.lowerBound..<change.old.upperBound
        changes[changes.count - 1].new = previous.new.lowerBound..<change.new.upperBound
      } else {
        changes.append(change)
      }
    }
    for index in pairs where old[index] != new[index] {
      add(Change(old: index..<index + 1, new: index..<index + 1))
    }
    if oldEnd != newEnd {
      add(Change(old: pairs.upperBound..<oldEnd, new: pairs.upperBound..<newEnd))
    }
    return changes
  }

  /// Writes changes that stand near each other with the lines around them.
  private static func append(
    _ changes: ArraySlice<Change>,
    _ old: [ArraySlice<UInt8>],
    _ new: [ArraySlice<UInt8>],
    to text: inout [UInt8]
  ) {
    guard let first = changes.first, let last = changes.last else { return }
    let before = min(context, first.old.lowerBound)
    let after = min(context, old.count - last.old.upperBound)
    let whole = (
      old: first.old.lowerBound - before..<last.old.upperBound + after,
      new: first.new.lowerBound - before..<last.new.upperBound + after
    )
    text += "@@ -\(extent(whole.old)) +\(extent(whole.new)) @@\n".utf8
    var next = whole.old.lowerBound
    for change in changes {
      for line in old[next..<change.old.lowerBound] { append(" ", line, to: &text) }
      for line in old[change.old] { append("-", line, to: &text) }
      for line in new[change.new] { append("+", line, to: &text) }
      next = change.old.upperBound
    }
    for line in old[next..<whole.old.upperBound] { append(" ", line, to: &text) }
  }

  /// Where lines start, counted from 1, and how many there are; none start at the line before.
  private static func extent(_ lines: Range<Int>) -> String {
    "\(lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1),\(lines.count)"
  }

  private static func append(_ sign: Character, _ line: ArraySlice<UInt8>, to text: inout [UInt8]) {
    text += String(sign).utf8
    text += line
    if line.last != 0x0A { text += "\n\\ No newline at end of file\n".utf8 }
  }

  /// A file's name: in quotes where it holds what would end it, and with a tab after one that holds spaces.
  private static func name(_ path: String) -> String {
    let isPlain = path.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != 0x22 && $0 != 0x5C }
    if isPlain { return path.utf8.contains(0x20) ? path + "\t" : path }
    var quoted = "\""
    for byte in path.utf8 {
      switch byte {
      case 0x22: quoted += "\\\""
      case 0x5C: quoted += "\\\\"
      case 0x20..<0x7F: quoted.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 8)
        quoted += "\\" + String(repeating: "0", count: 3 - digits.count) + digits
      }
    }
    return quoted + "\""
  }
}
