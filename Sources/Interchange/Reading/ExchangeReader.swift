public import Diagnostics

/// Reads the translations of one exchange file, in their order and in memory that does not grow with it.
public protocol ExchangeReader: AnyObject {
  /// The next translation; nil at the end of the file.
  ///
  /// - Throws: `InputError` at the place from which the file cannot be read on.
  func next() throws -> ExchangeUnit?
}

/// An exchange file to be read.
public struct ExchangeInput {
  /// The path as the user wrote it.
  public var path: String
  /// The next bytes of the file, decompressed, in pieces of any size; nil at its end.
  public var chunks: () throws -> [UInt8]?
  /// Takes what could not be used, with its place; reading goes on.
  public var report: (InputError) -> Void

  /// Whether translations are wanted that tell their document, so that a table must have columns for it.
  public var isOfDocuments = true

  /// Creates an input.
  public init(
    path: String,
    chunks: @escaping () throws -> [UInt8]?,
    report: @escaping (InputError) -> Void
  ) {
    self.path = path
    self.chunks = chunks
    self.report = report
  }
}
