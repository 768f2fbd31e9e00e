import CommandLineInterface
import Diagnostics
import Interchange
import TranslationMemory
import Workspace

/// Enters exchange files into a memory, each whole or not at all.
struct MemoryImport {
  /// How many segments are gathered before they are entered.
  private static let batchSize = 8192

  /// How many translations of a file went which way.
  struct Counts: Sendable {
    var entered = 0
    /// Those without a target, or without a source though nothing tells where they belong.
    var oneSided = 0
    /// Those of other locales than the one asked for, or from another language.
    var otherLocales = 0
    /// Codes that stand for no markup of documents.
    var droppedCodes = 0
    /// What could not be used, as far as it is told.
    var problems: [InputError] = []
    /// How many more there are.
    var omittedProblems = 0

    mutating func tell(_ problem: InputError) {
      if problems.count < 1000 { problems.append(problem) } else { omittedProblems += 1 }
    }
  }

  let store: MemoryStore
  let sourceLocale: LocaleTag
  /// The one locale that is taken; nil for all.
  let locale: LocaleTag?
  /// Who made translations that do not tell it.
  let origin: TranslationOrigin
  /// The project's locales, or the one that is taken; and those that the memory holds besides.
  private let locales: [LocaleMatching]

  init(
    into store: MemoryStore,
    sourceLocale: LocaleTag,
    known: [LocaleTag],
    locale: LocaleTag?,
    origin: TranslationOrigin
  ) throws {
    (self.store, self.sourceLocale, self.locale, self.origin) = (
      store, sourceLocale, locale, origin
    )
    locales =
      if let locale { [LocaleMatching([locale])] } else {
        [LocaleMatching(known), LocaleMatching(try store.locales())]
      }
  }

  /// Enters a file in the place of what the memory holds of its name, in the locale that is taken.
  ///
  /// - Parameters:
  ///   - file: the file.
  ///   - name: what the memory calls it.
  ///   - terminal: where standard input is.
  ///   - progress: counts what is read.
  /// - Returns: what became of its translations.
  /// - Throws: why it could not be read to its end; the memory is then as it was.
  func enter(
    _ file: ExchangeFile,
    as name: String,
    _ terminal: Terminal,
    _ progress: Progress
  ) throws -> Counts {
    try store.update { writer in
      var counts = Counts()
      var batch = MemoryImportBatch(file: name)
      try writer.removeDocuments {
        MemoryImportBatch.holds($0, of: name) && (locale == nil || $0.info.locale == locale)
      }
      try file.read(terminal) {
        counts.tell($0)
      } consume: { unit, _ in
        try Task.checkCancellation()
        if try add(unit, of: file, to: &batch, &counts), batch.size == Self.batchSize {
          try batch.enter(into: &writer, &counts)
        }
        progress.advance()
      }
      try batch.enter(into: &writer, &counts)
      counts.droppedCodes = batch.markup.droppedCodes
      return counts
    }
  }

  /// Adds a translation to those that are to be entered; whether it was one.
  private func add(
    _ unit: ExchangeUnit,
    of file: ExchangeFile,
    to batch: inout MemoryImportBatch,
    _ counts: inout Counts
  ) throws -> Bool {
    if let name = unit.sourceLocale, !isOfSourceLanguage(name) {
      counts.otherLocales += 1
      return false
    }
    let target: LocaleTag
    do throws(InputError) {
      guard let found = try targetLocale(of: unit, in: file) else {
        counts.otherLocales += 1
        return false
      }
      target = found
    } catch {
      counts.tell(error)
      return false
    }
    guard batch.add(unit, in: target, origin: origin) else {
      if let problem = missingSide(of: unit, in: file) {
        counts.tell(problem)
      } else {
        counts.oneSided += 1
      }
      return false
    }
    return true
  }

  /// What is to be told of a row without one of its sides; nil where documents have such segments.
  private func missingSide(of unit: ExchangeUnit, in file: ExchangeFile) -> InputError? {
    guard unit.key == nil, unit.source == nil || unit.target == nil else { return nil }
    return InputError(
      path: file.name,
      position: unit.position,
      message: "a translation without its \(unit.source == nil ? "source" : "target")",
      advice: "fill it in; it is left out"
    )
  }

  private func isOfSourceLanguage(_ name: String) -> Bool {
    name.prefix { $0 != "-" && $0 != "_" }.lowercased() == sourceLocale.language
  }

  /// The locale of a translation; nil where it is another than the one asked for.
  private func targetLocale(
    of unit: ExchangeUnit,
    in file: ExchangeFile
  ) throws(InputError) -> LocaleTag? {
    guard let name = unit.locale, !name.isEmpty else {
      if let locale { return locale }
      throw problem("tells no locale", unit, file)
    }
    let none = LocaleMatching.Match.none
    let match = locales.lazy.map { $0.match(name) }.first { $0 != none }
    switch match ?? none {
    case .locale(let tag): return tag
    case .none where locale != nil: return nil
    case .none:
      guard let tag = LocaleTag(name) else {
        throw problem("‘\(name)’ is none of the project’s locales", unit, file)
      }
      return tag
    case .several(let tags):
      let list = tags.map(\.text).joined(separator: ", ")
      throw problem("the locale ‘\(name)’ may be any of \(list)", unit, file)
    }
  }

  private func problem(
    _ message: String,
    _ unit: ExchangeUnit,
    _ file: ExchangeFile
  ) -> InputError {
    InputError(
      path: file.name,
      position: unit.position,
      message: message,
      advice: "name the one meant with --locale"
    )
  }
}
