import Diagnostics
import Interchange
import Workspace

/// An import of made-up translations into made-up documents.
struct Importing {
  var documents: [SegmentedDocument]
  var options: ImportOptions
  var keepsState: Bool

  init(
    documents: [SegmentedDocument],
    options: ImportOptions = ImportOptions(),
    keepsState: Bool = false
  ) {
    (self.documents, self.options, self.keepsState) = (documents, options, keepsState)
    for document in documents.indices {
      for index in documents[document].segments.indices {
        let segment = documents[document].segments[index]
        self.documents[document].segments[index].plainSource = segment.source.map(PlainText.of)
      }
    }
  }

  /// What the import of translations comes to.
  func plan(_ units: [ExchangeUnit]) throws -> ImportPlan {
    let index = DocumentIndex(documents.map(\.info), in: "content")
    var importer = Importer(into: index, options: options) { documents[$0] }
    let file = ImportedFile(path: "back.csv", keepsState: keepsState)
    for unit in units { try importer.take(unit, of: file) }
    return importer.finish()
  }

  /// The targets that are written, by path and key.
  func targets(_ units: [ExchangeUnit]) throws -> [String: String] {
    try plan(units).targets
  }

  /// A segment as a table brings it back.
  func unit(
    _ document: Int = 0,
    _ index: Int = 1,
    edit: (inout ExchangeUnit) -> Void = { _ in }
  ) -> ExchangeUnit {
    let (info, segment) = (documents[document].info, documents[document].segments[index])
    var unit = ExchangeUnit(at: Position(line: index + 2, column: 1))
    unit.document.page = info.page
    unit.document.path = info.path
    unit.document.version = info.version
    unit.locale = info.locale.text
    unit.key = segment.key
    unit.source = segment.source.map(ExchangeUnit.Text.markdown)
    unit.target = .markdown(segment.target)
    unit.fingerprint = TargetFingerprint.of(segment.target)
    unit.state = .translated
    edit(&unit)
    return unit
  }
}

extension ImportPlan {
  /// The targets that are written, by path and key.
  var targets: [String: String] {
    documents.reduce(into: [:]) { targets, document in
      for (key, change) in document.changes {
        targets["\(document.info.path)#\(key)"] = change.target
      }
    }
  }

  /// The findings, each as its check and message.
  var told: [String] { findings.map { "\($0.check): \($0.message)" }.sorted() }
}
