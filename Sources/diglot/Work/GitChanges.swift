import CommandLineInterface
import Diagnostics
import Workspace

/// The files that differ from a Git revision, as they stand in the working tree.
struct GitChanges {
  /// The files: changed since, whether committed, staged or neither, and those that Git does not know.
  let files: Set<FileIdentity>

  /// Asks Git.
  ///
  /// - Parameters:
  ///   - revision: any name of a commit that Git takes.
  ///   - folders: files and folders in the working trees that are asked.
  /// - Throws: where there is no Git, no repository or no such revision.
  init(since revision: String, in folders: [String]) throws {
    var files: Set<FileIdentity> = []
    var asked: Set<String> = []
    for folder in folders where FileReader.exists(folder) {
      let root = try Self.root(above: folder)
      guard asked.insert(root).inserted else { continue }
      let commit = try Self.commit(revision, in: root)
      let changed = try Self.git(
        root,
        "diff",
        "--name-only",
        "-z",
        "--no-renames",
        "--no-ext-diff",
        commit,
        "--"
      )
      let new = try Self.git(root, "ls-files", "-z", "--others", "--exclude-standard")
      for name in (changed + new).split(separator: 0) {
        // Documents have names in UTF-8, and what has been removed is none.
        guard let name = String(validating: name, as: UTF8.self) else { continue }
        if let file = FileIdentity(Path.join(root, name)) { files.insert(file) }
      }
    }
    self.files = files
  }

  /// The folder that holds the working tree of a file or folder.
  private static func root(above path: String) throws -> String {
    let isFolder = FileReader.exists(path + "/.")
    let folder = isFolder ? path : Path.folder(of: path)
    let run = try run(folder.isEmpty ? "." : folder, ["rev-parse", "--show-toplevel"])
    guard run.status != 0 else { return String(decoding: run.output.dropLast(), as: UTF8.self) }
    let message = firstLine(run.errors)
    guard message.contains("not a git repository") else { throw failure(path, message) }
    throw InputError(
      path: path,
      message: "is in no Git repository, which --changed-since needs",
      advice: "leave out --changed-since, or name a folder in a repository"
    )
  }

  /// The full name of a revision.
  private static func commit(_ revision: String, in root: String) throws -> String {
    let run = try run(
      root,
      ["rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}"]
    )
    guard run.status == 0 else {
      throw UsageError(
        "--changed-since: Git knows no revision ‘\(revision)’; name a commit, a branch or a tag, "
          + "and fetch it first where the clone is shallow"
      )
    }
    return String(decoding: run.output.dropLast(), as: UTF8.self)
  }

  private static func git(_ folder: String, _ words: String...) throws -> [UInt8] {
    let run = try run(folder, words)
    guard run.status == 0 else { throw failure(folder, firstLine(run.errors)) }
    return run.output
  }

  /// What Git tells its hooks of the repository they run for, and would take for that of any folder.
  private static let hookVariables = [
    "GIT_DIR", "GIT_WORK_TREE", "GIT_COMMON_DIR", "GIT_INDEX_FILE", "GIT_PREFIX",
  ]

  /// Runs Git in a folder without letting it write anything, and with messages in English.
  private static func run(_ folder: String, _ words: [String]) throws -> ChildProcess {
    do {
      return try ChildProcess(
        ["git", "--no-optional-locks", "-C", folder] + words,
        setting: ["LC_ALL=C"],
        unsetting: hookVariables
      )
    } catch {
      throw InputError(
        path: "git",
        message: "cannot be run: \(error.message)",
        advice: "install Git, which --changed-since needs, or leave that out"
      )
    }
  }

  private static func failure(_ path: String, _ message: String) -> InputError {
    InputError(path: path, message: "Git says: \(message)")
  }

  /// What Git says, without the word that tells how bad it is.
  private static func firstLine(_ text: [UInt8]) -> String {
    let line = String(decoding: text.prefix { $0 != 0x0A }, as: UTF8.self)
    for prefix in ["fatal: ", "error: "] where line.hasPrefix(prefix) {
      return String(line.dropFirst(prefix.count))
    }
    return line
  }
}
