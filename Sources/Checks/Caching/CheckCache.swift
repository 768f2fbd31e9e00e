public import Diagnostics
import Workspace

/// A folder that keeps what is known of documents, so that a second run need not check what has not changed.
///
/// Everything in it is named by content: of the documents, of the settings and of the program. What is
/// damaged, or of other settings, is as good as absent.
public struct CheckCache: Sendable {
  private let folder: String
  private let key: ContentHash

  /// Uses a folder.
  ///
  /// - Parameters:
  ///   - folder: the folder; made when something is written.
  ///   - key: what findings depend on besides the documents: settings, locales, terms, flows, the program.
  public init(folder: String, key: ContentHash) {
    (self.folder, self.key) = (folder, key)
  }

  private var reportPath: String { Path.join(folder, "report") }
  private var documentsPath: String { Path.join(folder, "documents") }

  /// The most bytes that are read of a file of the cache: 1 GiB.
  private static let sizeLimit = 1 << 30

  /// Whether a report of these settings is kept; whether of these documents, its name will tell.
  public var reports: CachedReports? {
    guard let bytes = try? FileReader.read(reportPath, limit: Self.sizeLimit) else { return nil }
    return BlobFile(bytes, key: key).map { CachedReports(file: $0) }
  }

  /// What is kept of single documents; nil where nothing is.
  public var documents: CachedDocuments? {
    guard let bytes = try? FileReader.read(documentsPath, limit: Self.sizeLimit) else { return nil }
    return BlobFile(bytes, key: key).map { CachedDocuments(file: $0) }
  }

  /// Keeps the report of a run in place of the last one.
  public func keep(_ report: CheckReport, of run: ContentHash) throws(InputError) {
    var writer = try BlobWriter(reportPath, key: key)
    try writer.write(report.bytes, named: run)
    try writer.commit()
  }

  /// Begins to keep documents in place of those kept before.
  public func writer() throws(InputError) -> CacheWriter {
    CacheWriter(try BlobWriter(documentsPath, key: key))
  }
}

/// The reports that a cache keeps.
public struct CachedReports: Sendable {
  let file: BlobFile

  /// The report of a run; nil where there is none.
  public func report(of run: ContentHash) -> CheckReport? {
    file.blob(run).flatMap { CheckReport($0) }
  }
}

/// The documents that a cache keeps.
public struct CachedDocuments: Sendable {
  let file: BlobFile

  /// The bytes of a document by its name; nil where nothing is kept of it.
  public func bytes(_ name: ContentHash) -> [UInt8]? { file.blob(name) }
}

/// Keeps documents one by one.
public struct CacheWriter: ~Copyable {
  private var writer: BlobWriter

  init(_ writer: consuming BlobWriter) { self.writer = writer }

  /// Keeps a document.
  public mutating func keep(_ bytes: [UInt8], named name: ContentHash) throws(InputError) {
    try writer.write(bytes, named: name)
  }

  /// Puts the file in its place.
  public consuming func commit() throws(InputError) { try writer.commit() }
}
