import Checks
import CommandLineInterface
import Diagnostics
import Interchange
import Workspace

/// Takes files of terms into the list of the project, which is written whole or not at all.
struct TermImport {
  /// The file of the list.
  let path: String
  /// What the list comes to.
  private(set) var merging: TermMerging

  private let old: TermList
  /// What stands in the file; nil where there is none yet.
  private let contents: FileReader.Contents?
  private let sourceLocale: LocaleTag
  /// The one locale that is taken beside that of the sources; nil for all.
  private let locale: LocaleTag?
  private let known: LocaleMatching

  /// Reads the list of the project.
  ///
  /// - Throws: why the list cannot be read.
  init(into project: Project, locale: LocaleTag?, locales: LocaleCatalog) throws {
    let path = project.termsPath ?? project.usualTermsPath
    contents = FileReader.exists(path) ? try FileReader.contents(of: path, expecting: .text) : nil
    old = try contents.map { TermList(try TermBase($0.bytes, path: path)) } ?? TermList()
    self.path = path
    sourceLocale = project.configuration.sourceLocale
    self.locale = locale
    known = LocaleMatching(locales.tags + old.locales + [sourceLocale])
    merging = TermMerging(into: old, at: path, sourceLocale: sourceLocale)
  }

  /// Reads a file to its end.
  ///
  /// - Throws: why it cannot be read; nothing is written then.
  mutating func take(_ input: ImportInputs.TermFile, _ terminal: Terminal) throws {
    var (unusable, leftOut): ([InputError], [InputError]) = ([], [])
    let known = known
    var list = try input.format.read(
      ExchangeInput(path: input.file.name, chunks: try input.file.bytes(terminal)) {
        unusable.append($0)
      }
    ) { language in
      if case .locale(let tag) = known.match(language) { tag } else { nil }
    } leavingOut: {
      leftOut.append($0)
    }
    if let locale { list = list.only([sourceLocale, locale]) }
    for problem in unusable { merging.take(problem) }
    for problem in leftOut { merging.leaveOut(problem) }
    merging.take(list, from: input.file.name)
  }

  /// What the file of the list will hold.
  private var bytes: [UInt8] {
    TermTableEdit(contents?.bytes ?? []).bytes(from: old, to: merging.list)
  }

  /// Whether the list changes.
  private var isChanged: Bool { merging.list != old }

  /// What would change, as a unified diff.
  var difference: [UInt8] {
    isChanged ? UnifiedDiff.text(path: path, from: contents?.bytes, to: bytes) : []
  }

  /// Writes the list, if it changes.
  ///
  /// - Throws: why it cannot be written; it is then as it was.
  func write() throws(InputError) {
    guard isChanged else { return }
    let isSame =
      try contents.map { contents throws(InputError) in
        try FileReader.stamp(of: path) == contents.stamp
      } ?? !FileReader.exists(path)
    guard isSame else { throw .changedMeanwhile(path) }
    try FileWriter.write(bytes, to: path)
  }

  /// What became of the terms, for the user.
  func sentence(isDry: Bool) -> String {
    let summary = merging.summary
    let refused = summary.refused > 0 ? ", \(summary.refused.grouped) not taken" : ""
    return "\(isDry ? "Would add" : "Added") \(counted(summary.added, "term")) to \(path) and "
      + "\(isDry ? "extend" : "extended") \(summary.extended.grouped); "
      + "\(summary.unchanged.grouped) unchanged\(refused)"
  }
}

extension TermList {
  /// The list with the words of some locales alone.
  fileprivate func only(_ wanted: [LocaleTag]) -> TermList {
    var list = self
    list.locales.removeAll { !wanted.contains($0) }
    for index in list.terms.indices {
      list.terms[index].cells = list.terms[index].cells.filter { wanted.contains($0.key) }
    }
    list.terms.removeAll { $0.cells.isEmpty }
    return list
  }
}
