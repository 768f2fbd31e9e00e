public import Workspace

/// Writes plain parallel text: a file of sources, one of targets for each locale, and one of places.
///
/// Line *n* of every file is of the same source segment; where a locale has no translation, or the source
/// is not known, the line is empty. Line ends, tabs and backslashes in a text are written `\n`, `\r`, `\t` and
/// `\\`; its markup is kept. Each method throws what the sink throws.
public struct ParallelTextWriter {
  /// One of the files.
  public enum File: Sendable, Hashable {
    /// Page, key and source version of each line, parted by tabs, without headings.
    case places
    /// The sources.
    case source
    /// The targets of a locale.
    case target(LocaleTag)

    /// Its name within the folder: `places.tsv`, `source.txt`, `es-ES.txt`.
    public var name: String {
      switch self {
      case .places: "places.tsv"
      case .source: "source.txt"
      case .target(let locale): "\(locale).txt"
      }
    }
  }

  /// The files in their order.
  public let files: [File]
  private let locales: [LocaleTag]
  private var outputs: [OutputBuffer]

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - locales: the locales of the targets.
  ///   - sink: takes the next bytes of a file, in order.
  public init(locales: [LocaleTag], sink: @escaping (File, [UInt8]) throws -> Void) {
    self.locales = locales
    files = [.places, .source] + locales.map(File.target)
    outputs = files.map { file in OutputBuffer { try sink(file, $0) } }
  }

  /// Writes a line to every file.
  public mutating func write(_ row: JoinedSegment, of page: String) throws {
    let place = [page, row.key.description, row.version?.hash ?? ""]
    try append([row.source ?? ""], to: 1)
    for (index, locale) in locales.enumerated() {
      try append([row.translations[locale]?.target ?? ""], to: index + 2)
    }
    try append(place, to: 0)
  }

  /// Hands all bytes to the sink; a file that has no line gets none.
  public mutating func end() throws {
    for index in outputs.indices { try outputs[index].flush() }
  }

  private mutating func append(_ cells: [String], to index: Int) throws {
    for (number, cell) in cells.enumerated() {
      if number > 0 { outputs[index].bytes.append(UInt8(ascii: "\t")) }
      TSVEncoding.appendLine(cell, to: &outputs[index].bytes)
    }
    outputs[index].bytes.append(UInt8(ascii: "\n"))
    try outputs[index].drain()
  }
}
