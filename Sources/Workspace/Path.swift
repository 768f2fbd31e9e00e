/// Paths as texts, taken apart and put together without touching the file system.
///
/// A slash is a byte, as it is to the system: an accent after it makes no other character of it.
public enum Path {
  /// Whether a path starts at the root.
  public static func isAbsolute(_ path: String) -> Bool { path.utf8.first == .slash }

  /// The path of `name` as seen from where `folder` is: absolute names stay as they are.
  public static func join(_ folder: String, _ name: String) -> String {
    if folder.isEmpty || folder == "." || isAbsolute(name) { return name }
    return folder.utf8.last == .slash ? folder + name : folder + "/" + name
  }

  /// Everything before the last slash; empty where there is none, `/` for a name at the root.
  public static func folder(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: .slash) else { return "" }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }

  /// Everything after the last slash.
  public static func name(of path: String) -> String {
    path.utf8.lastIndex(of: .slash).map { String(path[path.utf8.index(after: $0)...]) } ?? path
  }

  /// What follows the last dot of the name, in lower case; empty where there is none.
  public static func fileExtension(of path: String) -> String {
    let name = name(of: path)
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  /// The parts between slashes, without empty ones and `.`.
  public static func components(of path: String) -> [Substring] {
    path.utf8.split(separator: .slash).map(Substring.init).filter { $0 != "." }
  }

  /// The names of a path with `.` and `..` resolved; nil where it leads above where it starts.
  static func resolved(_ path: String) -> [String]? {
    var parts: [String] = []
    for part in components(of: path) {
      if part != ".." {
        parts.append(String(part))
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts
  }

  /// Whether `path` is `folder` or lies below it, both as the user would write them.
  public static func isInside(_ path: String, _ folder: String) -> Bool {
    let (inner, outer) = (components(of: path), components(of: folder))
    return isAbsolute(path) == isAbsolute(folder) && inner.starts(with: outer)
  }

  /// Where `link`, written in the file at `path`, leads: `.` and `..` resolved; nil above the root.
  ///
  /// Both are relative paths; the result is relative to the same folder as `path`.
  public static func resolve(_ link: String, from path: String) -> String? {
    var parts = components(of: folder(of: path)).map(String.init)
    for part in components(of: link) {
      if part == ".." {
        guard let last = parts.popLast(), last != ".." else { return nil }
      } else {
        parts.append(String(part))
      }
    }
    return parts.joined(separator: "/")
  }
}

extension UInt8 {
  static let slash = UInt8(ascii: "/")
}
