public import Diagnostics

/// The documents a command works on, with the settings and locales it works by.
public struct Workspace: Sendable {
  /// The settings.
  public let configuration: Configuration
  /// The locales that there are files for.
  public let locales: LocaleCatalog
  /// The files that may hold documents, by path.
  public let files: [SourceFile]
  /// What could not be found among the paths given.
  public let problems: [InputError]
  /// The locale of documents that do not tell theirs.
  public let fallbackLocale: LocaleTag?

  /// Texts that are read in place of the files at these paths.
  public var drafts: [String: [UInt8]] = [:]
  /// Where a survey keeps documents for those that are read again; nil for nowhere.
  public var store: DocumentStore?

  private let known: Set<LocaleTag>

  /// Looks for the documents that `paths` name, or for those of the content folder where it names none.
  ///
  /// - Parameters:
  ///   - paths: files and folders as the user wrote them.
  ///   - configuration: the settings.
  ///   - locales: the locales that there are files for.
  ///   - fallbackLocale: the locale of documents that do not tell theirs.
  public init(
    paths: [String],
    configuration: Configuration,
    locales: LocaleCatalog,
    fallbackLocale: LocaleTag? = nil
  ) {
    self.configuration = configuration
    self.locales = locales
    self.fallbackLocale = fallbackLocale
    known = Set(locales.profiles.keys).union(configuration.locales + [configuration.sourceLocale])
    let discovery = Discovery(of: paths.isEmpty ? [configuration.content] : paths)
    files = discovery.files
    problems = discovery.problems
  }

  /// Where a file stands among the documents.
  public func place(of file: SourceFile) -> DocumentPlace {
    DocumentPlace(path: file.path, operand: file.operand, known: known)
  }

  /// Reads a document.
  ///
  /// - Returns: the document, or nil for a file found in a folder that turns out to be none: YAML without
  ///   units that is no navigation, or a text without units that tells no locale.
  public func read(_ file: SourceFile) throws(InputError) -> Document? {
    try document(file, bytes(of: file.path))
  }

  /// Reads a document that was read before, or finds it in the store.
  public func read(_ summary: DocumentSummary) throws(InputError) -> Document {
    if let document = store?[summary.info.path] { return document }
    return try Document(
      parsing: bytes(of: summary.info.path),
      at: summary.place,
      fallback: fallbackLocale
    )
  }

  /// What is read at a path: its draft, else the file.
  public func bytes(of path: String) throws(InputError) -> [UInt8] {
    if let draft = drafts[path] { return draft }
    return try FileReader.read(path, expecting: .text)
  }

  /// The document in the bytes of a file; nil as in ``read(_:)-swift.method``.
  public func document(_ file: SourceFile, _ bytes: [UInt8]) throws(InputError) -> Document? {
    let place = place(of: file)
    do {
      let document = try Document(parsing: bytes, at: place, fallback: fallbackLocale)
      return document.isData && !file.isExplicit ? nil : document
    } catch {
      if !file.isExplicit, !Document.hasUnits(bytes) { return nil }
      throw error
    }
  }
}

extension Workspace {
  /// Reads every document, several at a time, and hands over what `transform` makes of each in the order of
  /// their paths.
  ///
  /// - Parameters:
  ///   - jobs: how many documents are read at a time.
  ///   - transform: called with each document; runs in parallel.
  ///   - consume: called with each result, in order.
  /// - Returns: the files that could not be read, with the reason; the others are read all the same.
  /// - Throws: what the closures throw, and `CancellationError`.
  public func forEachDocument<Output: Sendable>(
    jobs: Int,
    transform: @escaping @Sendable (Document) throws -> Output,
    consume: (Output) throws -> Void
  ) async throws -> [InputError] {
    try await forEachFile(jobs: jobs) { file, bytes in
      try document(file, bytes).map(transform)
    } consume: {
      try consume($0)
    }
  }

  /// Reads every file, several at a time, and hands over what `transform` makes of each in the order of their
  /// paths.
  ///
  /// - Parameters:
  ///   - jobs: how many files are read at a time.
  ///   - transform: called with each file and its bytes; runs in parallel. An `InputError` that it throws counts
  ///     as a file that could not be read; nil leaves the file out.
  ///   - consume: called with each result, in order.
  /// - Returns: the files that could not be read, with the reason; the others are read all the same.
  /// - Throws: what the closures throw, and `CancellationError`.
  public func forEachFile<Output: Sendable>(
    jobs: Int,
    transform: @escaping @Sendable (SourceFile, [UInt8]) throws -> Output?,
    consume: (Output) throws -> Void
  ) async throws -> [InputError] {
    var failures: [InputError] = []
    try await ParallelMap.mapInOrder(files, jobs: jobs) { file -> Result<Output?, InputError> in
      do {
        return .success(try transform(file, bytes(of: file.path)))
      } catch let error as InputError {
        return .failure(error)
      }
    } consume: { result in
      switch result {
      case .success(let output?): try consume(output)
      case .success(nil): break
      case .failure(let failure): failures.append(failure)
      }
    }
    return failures
  }

  /// Reads every document once and groups them into pages.
  ///
  /// - Parameters:
  ///   - jobs: how many documents are read at a time.
  ///   - progress: called after each document, in order.
  /// - Returns: the pages, and what could not be found or read; the rest is complete without it.
  /// - Throws: `CancellationError`.
  public func survey(
    jobs: Int,
    progress: () -> Void = {}
  ) async throws -> (catalog: PageCatalog, problems: [InputError]) {
    var documents: [DocumentSummary] = []
    let failures = try await forEachDocument(jobs: jobs) { document in
      store?.keep(document)
      return DocumentSummary(document)
    } consume: {
      documents.append($0)
      progress()
    }
    return (PageCatalog(documents), problems + failures)
  }
}
