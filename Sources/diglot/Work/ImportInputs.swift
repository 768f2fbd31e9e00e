import CommandLineInterface
import Interchange

/// The files of an import, told apart by what they begin with.
struct ImportInputs {
  /// A file of terms.
  struct TermFile {
    let file: ExchangeFile
    let format: TermFormat
  }

  /// The names that `--format` takes.
  static let formats = Format.all.filter(\.isReadable).map(\.name) + [TermFormat.tbx.rawValue]

  /// The files of translations.
  private(set) var documents: [ExchangeFile] = []
  /// The files of terms.
  private(set) var terms: [TermFile] = []

  /// Looks at the beginning of each file.
  ///
  /// - Throws: why a file cannot be read, and `UsageError` where no format is called so.
  init(_ paths: [String], format name: String?, _ terminal: Terminal) throws {
    let name = try name.map { name throws(UsageError) in
      try named(name, by: "--format", among: Self.formats, \.self)
    }
    for path in paths {
      var file = ExchangeFile(path: path, format: name.flatMap(Format.named))
      let opening = try file.look(terminal)
      let told = TermFormat.of(opening)
      let format: TermFormat? =
        switch name {
        case nil: told
        case TermFormat.tbx.rawValue?: .tbx
        case TermFormat.csv.rawValue?: told == .csv ? .csv : nil
        default: nil
        }
      if let format {
        terms.append(TermFile(file: file, format: format))
      } else {
        documents.append(file)
      }
    }
  }
}
