import Diagnostics
import Workspace

/// What a check reports: the documents that were asked for.
///
/// All others are read for comparison alone.
struct CheckScope: Sendable {
  /// The one locale; nil for all.
  let locale: LocaleTag?
  /// The paths, as the workspace writes them; nil for all.
  private let paths: Set<String>?
  /// Whether nothing of the content folder is left out.
  let isWhole: Bool

  /// Creates a scope.
  ///
  /// - Parameters:
  ///   - locale: the one locale; nil for all.
  ///   - limits: files that were asked for in some way; all ways must agree.
  ///   - candidates: the paths that may be reported, as the workspace writes them.
  ///   - holdsContent: whether the candidates are all that is in the content folder.
  init(
    locale: LocaleTag?,
    limits: [Set<FileIdentity>],
    candidates: [String],
    holdsContent: Bool
  ) {
    self.locale = locale
    isWhole = holdsContent && limits.isEmpty && locale == nil
    guard !limits.isEmpty else {
      paths = nil
      return
    }
    paths = Set(
      candidates.filter { path in
        guard let identity = FileIdentity(path) else { return false }
        return limits.allSatisfy { $0.contains(identity) }
      }
    )
  }

  /// Whether all that is read is reported.
  var isEverything: Bool { paths == nil && locale == nil }

  /// Whether findings at a path are reported, as far as the path decides.
  func contains(_ path: String) -> Bool { paths?.contains(path) ?? true }

  /// Whether the findings of a document are reported.
  func contains(_ document: DocumentInfo) -> Bool {
    contains(document.path) && (locale == nil || document.locale == locale)
  }

  /// Whether a finding is reported; one of no locale, as in the file of flows, concerns each of them.
  func contains(_ finding: Finding) -> Bool {
    contains(finding.location.path)
      && (locale == nil || finding.locale == nil || finding.locale == locale?.text)
  }
}

/// What makes two paths lead to the same file.
struct FileIdentity: Hashable, Sendable {
  private let device: UInt64
  private let inode: UInt64

  /// The file at a path; nil where there is none.
  init?(_ path: String) {
    guard let stamp = try? FileReader.stamp(of: path) else { return nil }
    (device, inode) = (stamp.device, stamp.inode)
  }
}
