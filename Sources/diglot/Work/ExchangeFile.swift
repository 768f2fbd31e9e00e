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
  /// Whether translations are wanted that tell their document.
  private let isOfDocuments: Bool
  /// What comes of a file that can be read only once and was looked at.
  private var held: (() throws -> [UInt8]?)?

  init(path: String, format: Format?, isOfDocuments: Bool = true) {
    self.path = path
    self.format = format
    self.isOfDocuments = isOfDocuments
  }

  /// What messages call the file.
  var name: String { isInput ? "standard input" : path }

  private var isInput: Bool { path == Self.standardInput }

  /// Looks at the beginning of the file, which is read from there later on.
  mutating func look(_ terminal: Terminal) throws -> FileOpening {
    let (rest, isOnce) = try open(terminal)
    var opening: [UInt8] = []
    let found = try Self.opening(of: name, &opening, rest)
    if isOnce {
      held = {
        defer { opening = [] }
        return opening.isEmpty ? try rest() : opening
      }
    }
    return found
  }

  /// The bytes of the file, decompressed, piece by piece.
  func bytes(_ terminal: Terminal) throws -> () throws -> [UInt8]? {
    try held ?? open(terminal).bytes
  }

  /// The bytes, and whether they can be read only once, as those of a pipe.
  private func open(
    _ terminal: Terminal
  ) throws -> (bytes: () throws -> [UInt8]?, isOnce: Bool) {
    if isInput { return (UnpackedInput(terminal.input.nextBytes, name: name).next, true) }
    let source = try ByteSource(path)
    let isOnce = source.byteCount == nil
    return (source.chunks(), isOnce)
  }

  /// Reads the file.
  ///
  /// - Parameters:
  ///   - terminal: where standard input is.
  ///   - report: takes what could not be used, before the translation that follows it.
  ///   - consume: takes each translation.
  /// - Throws: `InputError` where the file cannot be read on, and what `consume` throws.
  func read(
    _ terminal: Terminal,
    report: (InputError) -> Void,
    consume: (ExchangeUnit, ImportedFile) throws -> Void
  ) throws {
    let rest = try bytes(terminal)
    var opening: [UInt8] = []
    let format = try format ?? Self.format(of: name, &opening, rest)
    var unusable: [InputError] = []
    var input = ExchangeInput(
      path: name,
      chunks: {
        defer { opening = [] }
        return opening.isEmpty ? try rest() : opening
      },
      report: { unusable.append($0) }
    )
    input.isOfDocuments = isOfDocuments
    guard let reader = try format.makeReader(input) else { throw InputError.unknownFormat(name) }
    let file = ImportedFile(path: name, keepsState: format.keepsState)
    while let unit = try reader.next() {
      for problem in unusable { report(problem) }
      unusable = []
      try consume(unit, file)
    }
    for problem in unusable { report(problem) }
  }

  private static func format(
    of path: String,
    _ bytes: inout [UInt8],
    _ rest: () throws -> [UInt8]?
  ) throws -> Format {
    let opening = try opening(of: path, &bytes, rest)
    guard let format = Format.of(opening) else { throw opening.problem(path: path) }
    return format
  }

  /// The beginning of a file, of which as many bytes are read as its format needs to be told.
  private static func opening(
    of path: String,
    _ bytes: inout [UInt8],
    _ rest: () throws -> [UInt8]?
  ) throws -> FileOpening {
    var isWhole = false
    while true {
      let wanted = max(FileOpening.length, bytes.count * 2)
      while bytes.count < wanted, !isWhole {
        if let piece = try rest() { bytes += piece } else { isWhole = true }
      }
      let opening = FileOpening(name: Path.name(of: path), bytes: bytes, isWhole: isWhole)
      if isWhole || !opening.isTooShort { return opening }
    }
  }
}
