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

  /// The one name of a file as seen from a folder, however its path is written: relative to the folder where it
  /// is in it, else from the root.
  ///
  /// `.` and `..` are resolved. Links are followed where the path does not lead into the folder without.
  public static func name(of path: String, from folder: String) -> String {
    if let names = components(of: path, below: folder) { return joined(names) }
    let base = current
    let (path, folder) = (Path.join(base, path), Path.join(base, folder))
    if let real = try? FileSystem.realPath(of: path),
      let home = try? FileSystem.realPath(of: folder),
      let names = names(real, below: home)
    {
      return joined(names)
    }
    return Path.resolved(path).map { "/" + $0.joined(separator: "/") } ?? path
  }

  private static func joined(_ names: [String]) -> String {
    names.isEmpty ? "." : names.joined(separator: "/")
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
