import CommandLineInterface
import Interchange
import Workspace

/// Runs `body` with a sink that leads to the file at `path`, or to standard output where there is none.
///
/// The file takes its place when `body` is done; when it throws, or its result is not wanted, what stood
/// there stays.
func writing<Result>(
  to path: String?,
  _ terminal: Terminal,
  if isWanted: (Result) -> Bool = { _ in true },
  _ body: (@escaping ByteSink) async throws -> Result
) async throws -> Result {
  guard let path else { return try await body { try terminal.write($0) } }
  let file = try OutputFile(path)
  let result = try await body { try file.write($0) }
  if isWanted(result) { try file.commit() }
  return result
}

/// A file being written, shared by the closures that write it; compressed where its name ends in `.gz`.
final class OutputFile {
  private var sink: FileSink?

  /// Begins to write the file at a path.
  init(_ path: String) throws {
    let isPacked = Path.fileExtension(of: path) == "gz"
    sink = try FileSink(path, options: isPacked ? [.createFolders, .gzip] : .createFolders)
  }

  /// Writes the next bytes.
  func write(_ bytes: [UInt8]) throws {
    try sink?.write(bytes)
  }

  /// Puts the file in its place.
  func commit() throws {
    _ = try sink.take()?.commit()
  }
}
