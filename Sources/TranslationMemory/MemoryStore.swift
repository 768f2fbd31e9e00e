import Diagnostics
import Synchronization
public import Workspace

/// A translation memory: one SQLite file that holds translations and where they stand.
///
/// The file keeps SQLite's rollback journal rather than a write-ahead log: a memory stays one file that
/// can be copied, mailed, and read from a folder without write access; and it is written in few large
/// batches, which a log would write twice. A batch is one transaction: a process that is killed leaves
/// the batches that it reported as done, and the next to open the file undoes the one under way.
///
/// Beside it stands an index of similar texts (`updateFuzzyIndex`), which may be missing or behind.
///
/// A store may be shared by tasks; they take turns. Within `update`, use only the writer.
public final class MemoryStore: Sendable {
  /// What a memory is opened for.
  public enum Mode: Sendable {
    /// To look up; the file must exist. One of an older Diglot is brought up to date, where it may be written.
    case reading
    /// To change; a missing file is made.
    case writing
  }

  /// The path as the user wrote it.
  public let path: String
  /// Whether opening the memory brought it from an older Diglot's schema to this one's.
  public let wasOlder: Bool
  let fingerprint: @Sendable (String) -> Int64
  private let turn = Mutex(())
  /// Touched only by whoever has the turn. (A lock around the value would have to forbid that the body of
  /// an update fills variables of its caller.)
  private nonisolated(unsafe) var connection: MemoryConnection

  /// Opens a memory.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - mode: what for.
  ///   - patience: how long to wait for another process that is writing.
  /// - Throws: `InputError` for what is missing, is no memory, or comes from a newer Diglot; such a file
  ///   is left as it is.
  public convenience init(
    path: String,
    mode: Mode,
    patience: Duration = .seconds(5)
  ) throws {
    try self.init(
      path: path,
      mode: mode,
      patience: patience,
      fingerprint: TextIdentity.fingerprint
    )
  }

  init(
    path: String,
    mode: Mode,
    patience: Duration,
    fingerprint: @escaping @Sendable (String) -> Int64
  ) throws {
    self.path = path
    self.fingerprint = fingerprint
    let opened = try MemoryConnection.open(
      path: path,
      mode: mode,
      patience: patience,
      fingerprint: fingerprint
    )
    wasOlder = opened.wasOlder
    unsafe connection = opened
  }

  /// Changes the memory in one transaction, undone as a whole when `body` throws.
  ///
  /// Some thousand segments a batch write fast and keep what an interrupt loses small.
  ///
  /// - Throws: `InputError` where another process writes for longer than the store's patience, or the
  ///   file fails; else what `body` throws.
  public func update<Result: Sendable>(
    _ body: (inout MemoryWriter) throws -> Result
  ) throws -> Result {
    try turn.withLock { _ in try unsafe connection.update(body) }
  }

  /// The locale of a document that the memory holds in this very state, so that it need not be read; nil
  /// where it does not hold it so.
  public func localeIfUnchanged(path: String, stamp: DocumentStamp) throws -> LocaleTag? {
    guard let stored = stamp.stored else { return nil }
    return try reading { statements in
      try statements.documentWithStamp.first(path, stored) { LocaleTag($0.text(0)) }
    }
  }

  /// The locale of a document that the memory holds with this content, so that it need not be taken apart; nil
  /// where it does not hold it so.
  ///
  /// Follow an answer with `MemoryWriter.touch`, so that the stamp gives it the next time.
  public func localeIfUnchanged(path: String, content: ContentFingerprint) throws -> LocaleTag? {
    try reading { statements in
      try statements.documentWithContent.first(path, content.stored) { LocaleTag($0.text(0)) }
    }
  }

  /// Asks the memory as it stands at one moment.
  func reading<Result: Sendable>(
    _ body: (ReadingStatements) throws -> Result
  ) throws -> Result {
    try turn.withLock { _ in try unsafe connection.read(body) }
  }

  /// Asks the tables as they stand at one moment.
  func readingTables<Result: Sendable>(_ body: (MemoryTables) throws -> Result) throws -> Result {
    try turn.withLock { _ in try unsafe connection.readTables(body) }
  }

  /// Asks the memory or changes its index of similar texts.
  func indexing<Result: Sendable>(
    _ body: (inout MemoryConnection) throws -> Result
  ) throws -> Result {
    try turn.withLock { _ in try unsafe body(&connection) }
  }

  /// Changes what is kept beside the tables, in one transaction.
  func maintaining(_ body: (ReadingStatements) throws -> Void) throws {
    try turn.withLock { _ in try unsafe connection.maintain(body) }
  }
}
