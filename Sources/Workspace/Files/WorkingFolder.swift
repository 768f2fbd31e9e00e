import Glibc

/// The folder that relative paths start from.
public enum WorkingFolder {
  /// The names that lead from a folder to a path in it, both as the user would write them; nil where the path
  /// is not in the folder.
  ///
  /// Links are not followed. Only paths of different kinds, or such that start with `..`, cost a look at where
  /// the command runs.
  public static func components(of path: String, below folder: String) -> [String]? {
    if Path.isAbsolute(path) == Path.isAbsolute(folder), let names = names(path, below: folder) {
      return names
    }
    let base = current
    return names(Path.join(base, path), below: Path.join(base, folder))
  }

  private static func names(_ path: String, below folder: String) -> [String]? {
    guard let inner = Path.resolved(path), let outer = Path.resolved(folder),
      inner.starts(with: outer)
    else { return nil }
    return Array(inner.dropFirst(outer.count))
  }

  private static var current: String {
    guard let path = unsafe getcwd(nil, 0) else { return "/" }
    defer { unsafe free(path) }
    return unsafe String(cString: path)
  }
}
