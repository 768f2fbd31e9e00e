import Workspace

/// What holds for a file of ignored paths whatever its bytes are.
public enum GitIgnoreInvariants {
  /// Reads `bytes`, whose last line is the path to judge; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let path = String(decoding: (lines.last ?? []).filter { $0 != 0 }, as: UTF8.self)
    let patterns = Array(lines.dropLast().joined(separator: [UInt8(ascii: "\n")]))
    for isFolder in [false, true] {
      let verdict = GitIgnore(patterns).verdict(on: path, isFolder: isFolder)
      let byLine = lines.dropLast().enumerated().map { number, line in
        // The mark is one only at the start of the file.
        GitIgnore((number == 0 ? [] : Array("\n".utf8)) + line)
          .verdict(on: path, isFolder: isFolder)
      }
      try require(
        verdict == byLine.compactMap(\.self).last,
        "the last line that says something of ‘\(path)’ decides"
      )
    }
    try checkOwnPattern(of: path, after: patterns)
  }

  /// A pattern that spells a path out is for that path, whatever stands before it.
  private static func checkOwnPattern(
    of path: String,
    after patterns: [UInt8]
  ) throws(Violation) {
    // A carriage return at the end of a line is part of the line's end, however it is written.
    let ends = [path.utf8.first, path.utf8.last]
    guard !path.isEmpty, !ends.contains(UInt8(ascii: "/")), ends[1] != UInt8(ascii: "\r") else {
      return
    }
    var escaped: [UInt8] = []
    for byte in path.utf8 {
      if byte != UInt8(ascii: "/") { escaped.append(UInt8(ascii: "\\")) }
      escaped.append(byte)
    }
    for (prefix, expected) in [("/", GitIgnore.Verdict.ignored), ("!/", .kept)] {
      let file = patterns + Array("\n\(prefix)".utf8) + escaped + Array("\n".utf8)
      let verdict = GitIgnore(file).verdict(on: path, isFolder: false)
      try require(verdict == expected, "‘\(path)’ spelt out after ‘\(prefix)’ is \(expected)")
    }
  }
}
