import Diagnostics

/// All that decides whether the paths in a folder are ignored, the nearest file first.
///
/// What a user keeps in a file of their own (`core.excludesFile`) is left out on purpose: the same folder gives
/// the same documents on every machine.
struct IgnoreRules {
  private struct Layer {
    let file: GitIgnore
    /// The length of the path of the file's folder, with the slash after it.
    let baseLength: Int
  }

  /// Files of patterns are read up to this size, in bytes.
  private static let sizeLimit = 16 << 20

  private var layers: [Layer] = []

  /// Reads the files outside `folder`, an absolute path without links, that concern it.
  ///
  /// These are the ones of the folders above, up to the one that holds `.git`, and the repository's own.
  /// Without a repository there are none.
  init(above folder: String, problems: inout [InputError]) {
    var above: [String] = []
    var current = folder
    while (try? FileSystem.linkStatus(of: Path.join(current, ".git"))) == nil {
      guard current != "/" else { return }
      current = Path.folder(of: current)
      above.append(current)
    }
    if let exclude = Self.repositoryRules(Path.join(current, ".git")) {
      add(exclude, in: current, problems: &problems)
    }
    for folder in above.reversed() {
      let file = Path.join(folder, ".gitignore")
      if (try? FileSystem.linkStatus(of: file))?.kind == .file {
        add(file, in: folder, problems: &problems)
      }
    }
  }

  /// Adds the patterns in `file`, which stands in `folder` below those added before.
  mutating func add(_ file: String, in folder: String, problems: inout [InputError]) {
    do throws(InputError) {
      let patterns = GitIgnore(try FileReader.read(file, limit: Self.sizeLimit))
      let length = folder.utf8.count
      layers.append(Layer(file: patterns, baseLength: folder == "/" ? 1 : length + 1))
    } catch {
      problems.append(error)
    }
  }

  /// Whether `path`, absolute and without links, is ignored, given that the folder it is in is not.
  func ignores(_ path: String, isFolder: Bool) -> Bool {
    guard !layers.isEmpty else { return false }
    let bytes = Array(path.utf8)
    for layer in layers.reversed() where layer.baseLength < bytes.count {
      let relative = bytes.span.extracting(layer.baseLength..<bytes.count)
      if let verdict = layer.file.verdict(on: relative, isFolder: isFolder) {
        return verdict == .ignored
      }
    }
    return false
  }

  /// The repository's own patterns; in a second work tree `.git` is a file that says where they are.
  private static func repositoryRules(_ git: String) -> String? {
    var folder = git
    if (try? FileSystem.status(of: git))?.kind == .file {
      guard let target = line(git), target.hasPrefix("gitdir: ") else { return nil }
      folder = Path.join(Path.folder(of: git), String(target.dropFirst(8)))
      if let common = line(Path.join(folder, "commondir")) {
        folder = Path.join(folder, common)
      }
    }
    let exclude = Path.join(folder, "info/exclude")
    return (try? FileSystem.status(of: exclude))?.kind == .file ? exclude : nil
  }

  private static func line(_ file: String) -> String? {
    guard let bytes = try? FileReader.read(file, limit: 64 << 10) else { return nil }
    return String(validating: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  }
}
