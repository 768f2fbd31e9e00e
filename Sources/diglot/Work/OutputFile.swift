import CommandLineInterface
import Interchange
import Workspace

/// Runs `body` with a sink that leads to the file at `path`, or to standard output where there is none.
///
/// A file whose name ends in `.gz` is compressed. The file takes its place when `body` is done; when it throws, what stood there stays.
func writing<Result>(
  to path: String?,
  _ terminal: Terminal,
  _ body: (@escaping ByteSink) async throws -> Result
) async throws -> Result {
  guard let path else { return try await body { try terminal.write($0) } }
  let file = try OutputFile(path)
  let result = try await body { try file.write($0) }
  try file.commit()
  return result
}

/// A file being written, shared by the closures that write it.
private final class OutputFile {
  private var sink: FileSink?

  init(_ path: String) throws {
    let isPacked = Path.fileExtension(of: path) == "gz"
    sink = try FileSink(path, options: isPacked ? [.createFolders, .gzip] : .createFolders)
  }

  func write(_ bytes: [UInt8]) throws {
    try sink?.write(bytes)
  }

  func commit() throws {
    _ = try sink.take()?.commit()
  }
}
