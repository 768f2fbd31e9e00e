public import Workspace

/// A document as a memory holds it.
public struct HeldDocument: Sendable, Hashable {
  /// The document, with its version, origin and hand-off date.
  public var info: DocumentInfo
  /// When it was last entered, in seconds since 1970.
  public var enteredAt: Int64
  /// Whether it was read from a document of the workspace, rather than entered by another tool.
  public var isFile: Bool

  /// Its path, as it was entered.
  public var path: String { info.path }
}
