/// Which version of its source a document translates, as its front matter tells.
///
/// Two documents stand on the same version when their content hashes are equal.
public struct SourceVersion: Sendable, Hashable {
  /// The content hash of the source file (`ms.openlocfilehash`).
  public var hash: String
  /// The commit the source was taken from (`ms.sourcegitcommit`).
  public var commit: String?
  /// The date the source itself carries (`ms.date`).
  public var date: CalendarDate?

  /// Creates a version.
  public init(hash: String, commit: String? = nil, date: CalendarDate? = nil) {
    self.hash = hash
    self.commit = commit
    self.date = date
  }
}
