import Diagnostics
import Interchange
import Workspace

/// An exchange file that is read from its beginning to its end.
struct ExchangeFile {
  /// What standard input is called on the command line.
  static let standardInput = "-"

  /// The path as the user wrote it.
  let path: String
  /// The format that the user named; nil where the file tells it.
  let format: Format?

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - report: takes what could not be used; reading goes on.
  ///   - consume: takes each translation.
  /// - Throws: `InputError` where the file cannot be read on, and what `consume` throws.
  func read(
    report: @escaping (InputError) -> Void,
    consume: (ExchangeUnit, ImportedFile) throws -> Void
  ) throws {
    let name = path == Self.standardInput ? "standard input" : path
    var chunks = try ChunkedFile(path == Self.standardInput ? "/dev/stdin" : path, named: name)
    let opening = try chunks.opening(FileOpening.length)
    guard let format = format ?? Format.of(FileOpening(name: Path.name(of: path), bytes: opening))
    else {
      let names = Format.all.filter(\.isReadable).map(\.name).joined(separator: ", ")
      throw InputError(
        path: name,
        message: "cannot tell the format",
        advice: "name it with --format: \(names)"
      )
    }
    let input = ExchangeInput(path: name, chunks: { try chunks.next() }, report: report)
    guard let reader = try format.makeReader(input) else {
      throw InputError(path: name, message: "\(format.name) is a format that is only written")
    }
    let file = ImportedFile(path: name, keepsState: format.keepsState)
    while let unit = try reader.next() { try consume(unit, file) }
  }
}

/// A file in pieces.
private struct ChunkedFile {
  private var bytes: [UInt8]
  private var offset = 0

  init(_ path: String, named name: String) throws {
    bytes = try FileReader.read(path, limit: Int.max)
  }

  mutating func opening(_ count: Int) throws -> [UInt8] { Array(bytes.prefix(count)) }

  mutating func next() throws -> [UInt8]? {
    guard offset < bytes.count else { return nil }
    let end = min(bytes.count, offset + 1 << 16)
    defer { offset = end }
    return Array(bytes[offset..<end])
  }
}
