public import Diagnostics
public import Workspace
import XML

/// A format that terms are exchanged in.
public enum TermFormat: String, Sendable, Hashable, CaseIterable {
  /// TBX-Basic (ISO 30042:2019): written in its DCA style, read in both and as the TBX of 2008.
  case tbx
  /// The list of terms of a project; see `TermBase`.
  case csv

  /// The format of a file; nil where it holds no terms.
  public static func of(_ opening: FileOpening) -> TermFormat? {
    if let root = opening.root?.name.local, TBXReader.roots.contains(root) { return .tbx }
    let header = TermBase.fixedColumns.joined(separator: ",")
    if opening.text.hasPrefix(header) { return .csv }
    return opening.fileExtension == "tbx" ? .tbx : nil
  }

  /// Writes a list; the same list gives the same bytes.
  ///
  /// - Parameters:
  ///   - list: the terms.
  ///   - sourceLocale: the locale of the sources, which formats name as the language of the file.
  /// - Returns: the file, and the concepts that the format has no way to write.
  /// - Throws: nothing that a list could cause; the writer of XML refuses what is not well-formed.
  public func write(
    _ list: TermList,
    sourceLocale: LocaleTag
  ) throws -> (bytes: [UInt8], omitted: [String]) {
    switch self {
    case .tbx: try TBXWriter.write(list, sourceLocale: sourceLocale)
    case .csv: (TermTable.write(list), [])
    }
  }

  /// Reads a list; what cannot be used is reported with its place.
  ///
  /// - Parameters:
  ///   - input: the file.
  ///   - locale: gives the project's locale for a language as the file writes it; nil where it has none.
  ///   - leavingOut: takes what has no place in a list of terms, and languages that the project has not.
  /// - Returns: the terms that can be used.
  /// - Throws: `InputError` at the place from which the file cannot be read.
  public func read(
    _ input: ExchangeInput,
    locale: @escaping (String) -> LocaleTag?,
    leavingOut: @escaping (InputError) -> Void
  ) throws -> TermList {
    switch self {
    case .tbx: try TBXReader(input, locale: locale, leavingOut: leavingOut).read()
    case .csv: try TermTable.read(input, locale: locale, leavingOut: leavingOut)
    }
  }
}
