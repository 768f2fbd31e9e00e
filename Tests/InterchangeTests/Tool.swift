import Foundation

/// Runs the programs of other makers that judge our output.
enum Tool {
  static func exists(_ name: String) -> Bool { path(of: name) != nil }

  /// The path of a file in the folder that `DIGLOT_SHARED` names; nil where there is none.
  static func file(_ path: String) -> String? {
    guard let folder = ProcessInfo.processInfo.environment["DIGLOT_SHARED"] else { return nil }
    let file = "\(folder)/\(path)"
    return FileManager.default.isReadableFile(atPath: file) ? file : nil
  }

  static func run(
    _ name: String,
    _ arguments: [String],
    input: [UInt8]
  ) throws -> (status: Int32, output: [UInt8], errors: String) {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let files = ["input", "output", "errors"].map { folder.appendingPathComponent($0) }
    try Data(input).write(to: files[0])
    for file in files.dropFirst() { try Data().write(to: file) }

    let process = Process()
    process.executableURL = URL(fileURLWithPath: path(of: name) ?? name)
    process.arguments = arguments
    process.standardInput = try FileHandle(forReadingFrom: files[0])
    process.standardOutput = try FileHandle(forWritingTo: files[1])
    process.standardError = try FileHandle(forWritingTo: files[2])
    try process.run()
    process.waitUntilExit()
    return (
      process.terminationStatus, Array(try Data(contentsOf: files[1])),
      String(decoding: try Data(contentsOf: files[2]), as: UTF8.self)
    )
  }

  private static func path(of name: String) -> String? {
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
      .map { "\($0)/\(name)" }
      .first { FileManager.default.isExecutableFile(atPath: $0) }
  }
}
