/// The patterns of one `.gitignore` file, as gitignore(5) defines them.
///
/// The last pattern that matches a path decides. Whether a folder above the path is ignored is for the caller
/// to ask: what lies in an ignored folder cannot be taken back.
public struct GitIgnore: Sendable {
  /// What a file of patterns says of a path.
  public enum Verdict: Sendable, Hashable {
    case ignored
    /// Taken back by a pattern that starts with `!`.
    case kept
  }

  private struct Rule: Sendable {
    let pattern: GlobPattern
    let verdict: Verdict
    let isForFolders: Bool
    /// Whether the pattern is for a name at any depth rather than a path from the file's folder on.
    let isForNames: Bool
  }

  private let rules: [Rule]

  /// Reads the patterns of a file; every sequence of bytes is one.
  public init(_ file: [UInt8]) {
    let text = file.starts(with: [0xEF, 0xBB, 0xBF]) ? file.dropFirst(3) : file[...]
    rules = text.split(separator: UInt8(ascii: "\n")).compactMap(Self.rule)
  }

  /// What the file says of `path`, or nil where it says nothing.
  ///
  /// The path goes from the folder of the file on, without a slash at either end.
  public func verdict(on path: String, isFolder: Bool) -> Verdict? {
    let bytes = Array(path.utf8)
    return verdict(on: bytes.span, isFolder: isFolder)
  }

  func verdict(on path: Span<UInt8>, isFolder: Bool) -> Verdict? {
    var start = path.count
    while start > 0, path[start - 1] != .slash { start -= 1 }
    let name = path.extracting(start..<path.count)
    for rule in rules.reversed() where isFolder || !rule.isForFolders {
      if rule.pattern.matches(rule.isForNames ? name : path) { return rule.verdict }
    }
    return nil
  }

  private static func rule(_ line: ArraySlice<UInt8>) -> Rule? {
    guard line.first != UInt8(ascii: "#") else { return nil }
    var line = line
    if line.last == UInt8(ascii: "\r") { line.removeLast() }
    line = withoutTrailingSpaces(line)
    let isNegated = line.first == UInt8(ascii: "!")
    if isNegated { line.removeFirst() }
    let isForFolders = line.last == .slash
    if isForFolders { line.removeLast() }
    guard !line.isEmpty else { return nil }
    let isForNames = !line.contains(.slash)
    if line.first == .slash { line.removeFirst() }
    return Rule(
      pattern: GlobPattern(line),
      verdict: isNegated ? .kept : .ignored,
      isForFolders: isForFolders,
      isForNames: isForNames
    )
  }

  /// The line up to the spaces at its end; a space after a backslash is part of the pattern.
  private static func withoutTrailingSpaces(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var end = line.startIndex
    var index = line.startIndex
    while index < line.endIndex {
      if line[index] == UInt8(ascii: "\\") {
        index = min(index + 2, line.endIndex)
        end = index
      } else {
        if line[index] != UInt8(ascii: " ") { end = index + 1 }
        index += 1
      }
    }
    return line[..<end]
  }
}
