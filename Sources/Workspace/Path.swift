/// Paths as texts, taken apart and put together without touching the file system.
public enum Path {
  /// The path of `name` as seen from where `folder` is: absolute names stay as they are.
  public static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." || name.hasPrefix("/") { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// Everything before the last slash; empty where there is none, `/` for a name at the root.
  public static func folder(of path: String) -> String {
    guard let slash = path.lastIndex(of: "/") else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Everything after the last slash.
  public static func name(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// What follows the last dot of the name, in lower case; empty where there is none.
  public static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The parts between slashes, without empty ones and `.`.
  public static func components(of path: String) -> [Substring] {
    path.split(separator: "/").filter { $0 != "." }
  }

  /// Whether `path` is `folder` or lies below it, both as the user would write them.
  public static func isInside(_ path: String, _ folder: String) -> Bool {
    let (inner, outer) = (components(of: path), components(of: folder))
    return path.hasPrefix("/") == folder.hasPrefix("/") && inner.starts(with: outer)
  }

  /// Where `link`, written in the file at `path`, leads: `.` and `..` resolved; nil above the root.
  ///
  /// Both are relative paths; the result is relative to the same folder as `path`.
  public static func resolve(_ link: String, from path: String) -> String? {
    var parts = components(of: folder(of: path)).map(String.init)
    for part in link.split(separator: "/") where part != "." {
      if part == ".." {
        guard let last = parts.popLast(), last != ".." else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}
