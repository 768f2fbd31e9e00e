import Foundation
import Testing

/// A folder for one test, removed with all that is in it.
final class TemporaryFolder {
  let path: String

  init() throws {
    let unique = FileManager.default.temporaryDirectory.appending(path: "diglot-\(UUID())")
    try FileManager.default.createDirectory(at: unique, withIntermediateDirectories: true)
    path = unique.resolvingSymlinksInPath().path()
  }

  deinit { _ = try? Self.run(["rm", "-rf", path]) }

  func callAsFunction(_ name: String) -> String { path + "/" + name }

  /// Writes a file and the folders above it.
  @discardableResult
  func file(_ name: String, _ content: String = "text\n") throws -> String {
    let url = URL(filePath: self(name))
    let folder = url.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(content.utf8).write(to: url)
    return self(name)
  }

  func folder(_ name: String) throws {
    try FileManager.default.createDirectory(atPath: self(name), withIntermediateDirectories: true)
  }

  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(atPath: self(name), withDestinationPath: target)
  }

  func permit(_ name: String, _ permissions: Int) throws {
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: permissions]
    try FileManager.default.setAttributes(attributes, ofItemAtPath: self(name))
  }

  /// All names in the folder, hidden ones included.
  func names(in name: String = "") throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: self(name)).sorted()
  }

  func content(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: self(name))), as: UTF8.self)
  }

  /// Runs a command to its end and gives what it prints.
  @discardableResult
  static func run(_ command: [String], in folder: String = "/", input: String = "") throws -> Data {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments =
      ["GIT_CONFIG_GLOBAL=/dev/null", "GIT_CONFIG_NOSYSTEM=1", "XDG_CONFIG_HOME=/dev/null"]
      + command
    process.currentDirectoryURL = URL(filePath: folder)
    let (stdin, stdout) = (Pipe(), Pipe())
    process.standardInput = stdin
    process.standardOutput = stdout
    process.standardError = FileHandle.nullDevice
    try process.run()
    try stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try stdin.fileHandleForWriting.close()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return output
  }

  static let hasGit = (try? run(["git", "--version"]))?.isEmpty == false
}
