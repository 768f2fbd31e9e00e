import CommandLineInterface
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

  /// What errors call the file.
  var name: String { path == Self.standardInput ? "standard input" : path }
  /// Whether translations are wanted that tell their document.
  var isOfDocuments = true

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - terminal: where standard input is.
  ///   - report: takes what could not be used; reading goes on.
  ///   - consume: takes each translation.
  /// - Throws: `InputError` where the file cannot be read on, and what `consume` throws.
  func read(
    _ terminal: Terminal,
    report: @escaping (InputError) -> Void,
    consume: (ExchangeUnit, ImportedFile) throws -> Void
  ) throws {
    let rest: () throws -> [UInt8]? =
      path == Self.standardInput
      ? UnpackedInput(terminal.input.nextBytes, name: name).next : try ByteSource(path).chunks()
    var opening: [UInt8] = []
    while opening.count < FileOpening.length, let piece = try rest() { opening += piece }
    guard let format = format ?? Format.of(FileOpening(name: Path.name(of: path), bytes: opening))
    else { throw Self.unknownFormat(name) }
    var input = ExchangeInput(
      path: name,
      chunks: {
        defer { opening = [] }
        return opening.isEmpty ? try rest() : opening
      },
      report: report
    )
    input.isOfDocuments = isOfDocuments
    guard let reader = try format.makeReader(input) else { throw Self.unknownFormat(name) }
    let file = ImportedFile(path: name, keepsState: format.keepsState)
    while let unit = try reader.next() { try consume(unit, file) }
  }

  private static func unknownFormat(_ name: String) -> InputError {
    let names = Format.all.filter(\.isReadable).map(\.name).joined(separator: ", ")
    return InputError(
      path: name,
      message: "cannot tell the format",
      advice: "name it with --format: \(names)"
    )
  }
}
