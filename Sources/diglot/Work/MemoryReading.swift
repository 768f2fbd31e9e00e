import Diagnostics
import TranslationMemory
import Workspace

/// How a memory reads a file: together with the page in the source locale, which has the sources of titles,
/// descriptions and texts of images.
struct MemoryReading {
  /// What is read.
  struct Contents {
    var own: [UInt8]
    /// The page in the source locale; nil where there is none that can be read.
    var source: [UInt8]?
  }

  /// What the memory calls the file.
  let name: String
  private let file: SourceFile
  private let source: SourceFile?
  private let project: Project
  private let workspace: Workspace
  /// What decides how a file is read that tells its locale.
  private let usual: String
  /// The same for a file that tells none; nil where the path tells one, or the user gives none.
  private let fallback: String?

  init(of file: SourceFile, in workspace: Workspace, of project: Project) {
    (self.file, self.workspace, self.project) = (file, workspace, project)
    name = project.memoryName(of: file.path)
    let place = workspace.place(of: file)
    source = workspace.sourceFile(of: place)
    let locales = "\(workspace.configuration.sourceLocale) \(place.locale?.text ?? "-")"
    let usual = "\(SegmentedDocument.rules) \(locales)"
    self.usual = usual
    fallback = place.locale == nil ? workspace.fallbackLocale.map { "\(usual) \($0)" } : nil
  }

  /// What may have decided how the memory read the file, so that it need not be read again.
  var conditions: [String] { [usual] + (fallback.map { [$0] } ?? []) }

  /// What decides how a document is read.
  func conditions(of document: Document) -> String {
    document.tellsLocale ? usual : fallback ?? usual
  }

  /// The state that the files are in.
  func stamp() throws(InputError) -> DocumentStamp {
    try DocumentStamp(path: file.path, source: source?.path)
  }

  /// Reads the files.
  ///
  /// A source that cannot be read is none; that it cannot is told where it is read for its own sake.
  func contents() throws(InputError) -> Contents {
    Contents(
      own: try FileReader.read(file.path, expecting: .text),
      source: source.flatMap { try? workspace.bytes(of: $0.path) }
    )
  }

  /// The document in the file; nil where there is none, and for the page in the source locale, which
  /// translates nothing.
  func document(in contents: Contents) throws(InputError) -> Document? {
    guard let document = try workspace.document(file, contents.own),
      document.info.locale != workspace.configuration.sourceLocale
    else { return nil }
    return document
  }

  /// The segments of a document with their sources, by the names that the memory has for files.
  func segments(of document: Document, in contents: Contents) -> SegmentedDocument {
    var sources: SourceTexts?
    if let source, let bytes = contents.source {
      sources = (try? workspace.sourceTexts(of: source, bytes)) ?? nil
    }
    var segmented = document.segmented(sources: sources)
    segmented.info.path = name
    for index in segmented.segments.indices {
      guard
        case .document(let path, let isVersionKnown) = segmented.segments[index].sourceOrigin
      else { continue }
      segmented.segments[index].sourceOrigin = .document(
        path: project.memoryName(of: path),
        isVersionKnown: isVersionKnown
      )
    }
    return segmented
  }
}
