import Diagnostics

/// Finds the files of one operand.
///
/// Folders wait in a list rather than on the stack, so that depth costs nothing. Links wait until all that is
/// reached without them is found, and then go in the order of their paths: what is listed does not depend
/// on the order in which the file system holds its names.
struct FolderWalk {
  /// A file that was found.
  struct Found {
    /// The path as the user would write it.
    let path: String
    /// The bytes of the path without links, the same for all the ways to the file.
    let identity: [UInt8]
    /// Whether the operand is the file itself.
    let isExplicit: Bool
  }

  private struct Folder {
    /// What stands before a name in a path that is shown.
    let prefix: String
    /// The absolute path without links.
    let path: String
    let rules: IgnoreRules
  }

  private struct Identity: Hashable {
    let device: UInt64
    let inode: UInt64
  }

  /// What could not be found or read.
  private(set) var problems: [InputError] = []

  private let operand: String
  private let extensions: [[UInt8]]
  private var root = ""
  private var found: [Found] = []
  private var folders: [Folder] = []
  private var links: [(shown: String, path: String)] = []
  private var visited: Set<Identity> = []

  init(operand: String, extensions: [String]) {
    self.operand = operand
    self.extensions = extensions.map { Array($0.utf8) }
  }

  /// The files, each once unless hard links give it several names.
  mutating func files() -> [Found] {
    do throws(SystemFailure) {
      guard try FileSystem.status(of: operand).kind == .folder else {
        // A pipe has no path without links.
        let path = (try? FileSystem.realPath(of: operand)) ?? operand
        return [Found(path: operand, identity: Array(path.utf8), isExplicit: true)]
      }
      root = try FileSystem.realPath(of: operand)
    } catch {
      problems.append(error.error(path: operand, aim: .read))
      return []
    }
    enter(root, prefix: Self.prefix(of: operand))
    visitFolders()
    while !links.isEmpty {
      let round = links.sorted { $0.shown.precedesBytewise($1.shown) }
      links = []
      for link in round {
        follow(link.path, shown: link.shown)
        visitFolders()
      }
    }
    return found
  }

  /// What `.` and `docs/` show before the names in them: nothing, and `docs/`.
  private static func prefix(of operand: String) -> String {
    if operand == "." || operand == "./" { return "" }
    return operand.utf8.last == .slash ? operand : operand + "/"
  }

  private mutating func enter(_ path: String, prefix: String) {
    let rules = IgnoreRules(above: path, problems: &problems)
    folders.append(Folder(prefix: prefix, path: path, rules: rules))
  }

  private mutating func visitFolders() {
    while let folder = folders.popLast() { visit(folder) }
  }

  private mutating func visit(_ folder: Folder) {
    let listing: FolderListing
    do throws(SystemFailure) {
      listing = try FolderListing(folder.path)
    } catch {
      let shown = folder.path == root ? operand : String(folder.prefix.dropLast())
      problems.append(error.error(path: shown, aim: .read))
      return
    }
    let identity = Identity(device: listing.stamp.device, inode: listing.stamp.inode)
    guard visited.insert(identity).inserted else { return }
    let manifest = Array(BuiltSite.manifestName.utf8)
    if folder.path != root, listing.entries.contains(where: { $0.name == manifest }) { return }

    var rules = folder.rules
    let ignoreFile = Array(".gitignore".utf8)
    if listing.entries.contains(where: { $0.name == ignoreFile && $0.kind != .folder }) {
      let path = Path.join(folder.path, ".gitignore")
      rules.add(path, in: folder.path, problems: &problems)
    }
    let here = Folder(prefix: folder.prefix, path: folder.path, rules: rules)
    for entry in listing.entries where entry.name.first != UInt8(ascii: ".") {
      take(entry, in: here)
    }
  }

  private mutating func take(_ entry: FolderListing.Entry, in folder: Folder) {
    if entry.kind == .file, !hasExtension(entry.name) { return }
    guard let name = String(validating: entry.name, as: UTF8.self) else {
      let shown = folder.prefix + String(decoding: entry.name, as: UTF8.self)
      problems.append(
        InputError(path: shown, message: "the name is not UTF-8", advice: "rename it")
      )
      return
    }
    let path = Path.join(folder.path, name)
    let shown = folder.prefix + name
    // A name that is gone since it was listed is no loss.
    guard let kind = entry.kind ?? (try? FileSystem.linkStatus(of: path))?.kind,
      kind != .other, kind != .file || hasExtension(entry.name),
      !folder.rules.ignores(path, isFolder: kind == .folder)
    else { return }
    switch kind {
    case .file: found.append(Found(path: shown, identity: Array(path.utf8), isExplicit: false))
    case .folder where BuiltSite.isStaging(name): break
    case .folder:
      folders.append(Folder(prefix: shown + "/", path: path, rules: folder.rules))
    case .link: links.append((shown: shown, path: path))
    case .other: break
    }
  }

  private mutating func follow(_ link: String, shown: String) {
    do throws(SystemFailure) {
      let target = try FileSystem.realPath(of: link)
      guard root == "/" || target == root || target.hasBytePrefix(root + "/") else { return }
      switch try FileSystem.status(of: target).kind {
      case .folder: enter(target, prefix: shown + "/")
      case .file where hasExtension(Array(shown.utf8)):
        found.append(Found(path: shown, identity: Array(target.utf8), isExplicit: false))
      default: break
      }
    } catch {
      let message =
        "the symbolic link cannot be followed: " + error.error(path: shown, aim: .read).message
      problems.append(InputError(path: shown, message: message, advice: "mend or remove the link"))
    }
  }

  private func hasExtension(_ name: [UInt8]) -> Bool {
    guard let dot = name.lastIndex(of: UInt8(ascii: ".")) else { return false }
    let ending = name[(dot + 1)...]
    return extensions.contains { wanted in
      wanted.elementsEqual(ending) { $0 == ($1 &- 0x41 < 26 ? $1 | 0x20 : $1) }
    }
  }
}

extension String {
  /// Whether the bytes start with those of `prefix`; `hasPrefix` takes accents written in two ways for equal.
  fileprivate func hasBytePrefix(_ prefix: String) -> Bool { utf8.starts(with: prefix.utf8) }
}
