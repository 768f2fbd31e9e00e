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
    let format = try format ?? Self.format(of: name, &opening, rest)
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

  /// The format that a file tells by its name and its first bytes, of which as many are read as it takes.
  private static func format(
    of path: String,
    _ bytes: inout [UInt8],
    _ rest: () throws -> [UInt8]?
  ) throws -> Format {
    var isWhole = false
    while true {
      let wanted = max(FileOpening.length, bytes.count * 2)
      while bytes.count < wanted, !isWhole {
        if let piece = try rest() { bytes += piece } else { isWhole = true }
      }
      let opening = FileOpening(name: Path.name(of: path), bytes: bytes, isWhole: isWhole)
      if opening.isTooShort, !isWhole { continue }
      guard let format = Format.of(opening) else {
        throw opening.problem(path: path) ?? unknownFormat(path)
      }
      return format
    }
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
