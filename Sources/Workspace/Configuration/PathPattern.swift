/// A pattern for paths below a folder, written as in `.gitignore`.
///
/// `*` and `?` stay within a name, `**` crosses folders. A pattern without a slash is for names at any depth.
/// One that matches a folder holds for all that is in it.
public struct PathPattern: Sendable, Hashable {
  /// The pattern as written.
  public let text: String
  /// The folder whose content it is for; empty for the current one.
  public let folder: String

  private let glob: GlobPattern
  private let isForNames: Bool

  /// Reads a pattern; nil where it is broken, such as a set without an end.
  public init?(_ text: String, below folder: String) {
    var bytes = Array(text.utf8)
    if bytes.starts(with: Array("./".utf8)) { bytes.removeFirst(2) }
    while bytes.last == .slash { bytes.removeLast() }
    isForNames = !bytes.contains(.slash)
    if bytes.first == .slash { bytes.removeFirst() }
    guard !bytes.isEmpty, GlobParser.steps(of: bytes) != nil else { return nil }
    glob = GlobPattern(bytes)
    (self.text, self.folder) = (text, folder)
  }

  /// Whether a path as the user would write it, or a folder above it, is meant.
  ///
  /// - Complexity: O(*depth* · *length* · *pattern*).
  public func matches(_ path: String) -> Bool {
    guard let names = WorkingFolder.components(of: path, below: folder) else { return false }
    if isForNames { return names.contains { glob.matches(Array($0.utf8).span) } }
    var prefix: [UInt8] = []
    for name in names {
      if !prefix.isEmpty { prefix.append(.slash) }
      prefix += name.utf8
      if glob.matches(prefix.span) { return true }
    }
    return false
  }

  /// Whether two patterns are written alike for the same folder.
  public static func == (left: Self, right: Self) -> Bool {
    left.text == right.text && left.folder == right.folder
  }

  /// Hashes what is written.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(folder)
  }
}
