import CommandLineInterface
import FoundationEssentials
import Glibc
import Testing

@testable import diglot

/// A project in a folder of its own, gone when the test is done.
///
/// Verbs run in the test's process and working folder; the settings name everything by its full path.
final class Sample: Sendable {
  /// How a run ended and what it printed.
  struct Run: Sendable {
    var status: CommandLineInterface.ExitStatus
    var output: String
    var errors: String
  }

  let folder: String

  /// Makes the folder with its settings, and the documents of ``Sample/documents`` where asked for.
  init(documents: Bool = true, settings: String = "") throws {
    folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path()
    try write(
      """
      content: content
      locales-folder: \(Self.repository)/locales
      templates: \(Self.repository)/templates
      memory: memory.sqlite
      terms: terms.csv
      \(settings)
      """,
      to: "diglot.yml"
    )
    try write("concept,rule,note,en-US,es-ES\n", to: "terms.csv")
    try makeFolder("content")
    if documents {
      for (path, text) in Self.documents { try write(text, to: "content/\(path)") }
      try write(Self.flows, to: "content/flows.yml")
    }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  /// The path of a file in the folder.
  func path(_ name: String) -> String { folder + "/" + name }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      atPath: path(name),
      withIntermediateDirectories: true
    )
  }

  func write(_ text: String, to name: String) throws {
    try write(Array(text.utf8), to: name)
  }

  func write(_ bytes: [UInt8], to name: String) throws {
    let url = URL(filePath: path(name))
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try Data(bytes).write(to: url)
  }

  func makeExecutable(_ name: String) throws {
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path(name))
  }

  func read(_ name: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(filePath: path(name))), as: UTF8.self)
  }

  func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: path(name)) }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// Runs a verb with the sample's settings; words that begin with `@` are paths in the folder.
  func run(_ words: String..., interruption: Interruption = Interruption()) async -> Run {
    await run(words, interruption: interruption)
  }

  func run(
    _ words: [String],
    interruption: Interruption = Interruption(),
    variables: [String: String] = [:],
    input: String = "",
    colour: Bool = false
  ) async -> Run {
    let takesSettings = ["check", "export", "import", "flows", "build", "tm"].contains(words[0])
    let words = words.map { $0.hasPrefix("@") ? path(String($0.dropFirst())) : $0 }
    let terminal = Terminal.captured(colour: colour, variables: variables, input: input)
    let status = await Diglot.tool.run(
      words + (takesSettings ? ["--config", path("diglot.yml")] : []),
      terminal: terminal,
      interruption: interruption
    )
    return Run(
      status: status,
      output: terminal.output.captured.replacing(folder + "/", with: ""),
      errors: terminal.errors.captured.replacing(folder + "/", with: "")
    )
  }

  /// The folder that holds the package.
  static let repository = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path()
}

extension Sample {
  func rename(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: path(name), toPath: path(other))
  }

  func setPermissions(_ permissions: Int, of name: String) throws {
    try FileManager.default.setAttributes(
      [.posixPermissions: permissions],
      ofItemAtPath: path(name)
    )
  }

  /// Makes a file of zeros that takes no room on the disk.
  func makeSparseFile(_ name: String, size: Int) throws {
    try write("", to: name)
    try #require(unsafe truncate(path(name), size) == 0)
  }

  /// Makes a symbolic link in the folder.
  func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: path(name),
      withDestinationPath: target
    )
  }
}

extension Sample {
  /// Whether files can be made in a folder, as the superuser always may.
  func isWritable(_ name: String) -> Bool { unsafe access(path(name), W_OK) == 0 }
}
