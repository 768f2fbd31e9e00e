import Diagnostics
import Workspace

/// What an import can find, as findings name it.
enum ImportFinding: String, CaseIterable {
  /// The document moved on since the export.
  case conflict = "import-conflict"
  /// The tags of a target are not those of its source.
  case tags = "import-tags"
  /// The document or the segment is not to be found, or not one alone.
  case place = "import-place"
  /// The files have two translations of one segment.
  case twice = "import-twice"
  /// The document cannot hold the target.
  case unwritable = "import-unwritable"
  /// A part of the file cannot be read.
  case unreadable = "import-unreadable"
  /// A translation followed its source to another key.
  case moved = "import-moved"
  /// A term is taken.
  case term = "import-term"
  /// A part of the file has no place in the project.
  case leftOut = "import-left-out"

  /// How much it matters: what is not taken is an error.
  var severity: Severity {
    switch self {
    case .conflict, .tags, .place, .twice, .unwritable, .unreadable: .error
    case .moved, .term, .leftOut: .note
    }
  }

  /// A finding without texts.
  func finding(_ message: String, at location: Location, locale: LocaleTag? = nil) -> Finding {
    Finding(
      check: rawValue,
      severity: severity,
      message: message,
      location: location,
      locale: locale?.text
    )
  }

  /// A finding about a translation, with what the file has and what the document has.
  ///
  /// - Parameters:
  ///   - message: what is wrong.
  ///   - unit: the translation.
  ///   - location: where it stands in the exchange file.
  ///   - segment: the segment that it was compared with.
  ///   - document: the document.
  /// - Returns: the finding.
  func finding(
    _ message: String,
    _ unit: ExchangeUnit,
    at location: Location,
    for segment: Segment?,
    in document: DocumentInfo
  ) -> Finding {
    var finding = finding(message, at: location, locale: document.locale)
    finding.unit = (unit.key ?? segment?.key)?.description
    finding.source = unit.source.map { Excerpt($0.shown) }
    finding.target = unit.target.map { Excerpt($0.shown) }
    guard let segment else { return finding }
    let place = Location(path: document.path, start: segment.position)
    func tell(_ side: String, _ text: String) {
      finding.related.append(.init(location: place, message: "the \(side) here: \(text)"))
    }
    if let source = segment.source { tell("source", source) }
    tell("target", segment.target)
    return finding
  }
}
