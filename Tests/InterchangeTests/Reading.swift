import Diagnostics
import Interchange
import Testing
import Workspace

/// What a reader makes of a file: the units, what it told, and why it stopped.
struct Reading {
  var units: [ExchangeUnit] = []
  var told: [InputError] = []
  var failure: InputError?

  /// Reads bytes, handed over in pieces of a size.
  init(_ bytes: [UInt8], as format: Format, chunk: Int = 1 << 16) throws {
    var rest = bytes[...]
    var told: [InputError] = []
    let input = ExchangeInput(
      path: "units.\(format.fileExtension)",
      chunks: {
        defer { rest = rest.dropFirst(chunk) }
        return rest.isEmpty ? nil : Array(rest.prefix(chunk))
      },
      report: { told.append($0) }
    )
    do {
      let reader = try #require(try format.makeReader(input))
      while let unit = try reader.next() { units.append(unit) }
    } catch let error as InputError {
      failure = error
    }
    self.told = told
  }

  init(_ text: String, as format: Format, chunk: Int = 1 << 16) throws {
    try self.init(Array(text.utf8), as: format, chunk: chunk)
  }

  /// What was told and why it stopped, as a user sees it.
  var messages: [String] { (told + [failure].compactMap { $0 }).map(\.description) }
}

/// The units that must come back from documents that were written.
func expectedUnits(_ documents: [SegmentedDocument]) -> [ExchangeUnit] {
  documents.flatMap { document in
    document.segments.map { segment in
      let info = document.info
      var unit = ExchangeUnit(at: .start)
      unit.document.page = info.page
      unit.document.path = info.path
      unit.document.version = info.version
      unit.locale = info.locale.text
      unit.key = segment.key
      unit.place = segment.place
      unit.source = segment.source.map { .markdown($0) }
      unit.target = .markdown(segment.target)
      unit.state = segment.state ?? (info.origin == .machine ? .needsReview : .translated)
      unit.origin = segment.origin ?? info.origin
      unit.date = segment.date ?? info.handOff
      unit.fingerprint = TargetFingerprint.of(segment.target)
      return unit
    }
  }
}

extension ExchangeUnit {
  /// The unit wherever it stands in its file and in its document.
  var placeless: ExchangeUnit {
    var unit = self
    unit.position = .start
    unit.documentPosition = nil
    return unit
  }
}

/// Random documents in which every fact that a segment may have of its own occurs.
func variedDocuments(seed: UInt64) throws -> [SegmentedDocument] {
  var generator = SeededGenerator(seed: seed)
  var documents = try randomDocuments(seed: seed)
  for document in documents.indices {
    for index in documents[document].segments.indices {
      documents[document].segments[index].state = TranslationState.allCases.randomElement(
        using: &generator
      )
      documents[document].segments[index].origin = TranslationOrigin.allCases.randomElement(
        using: &generator
      )
      documents[document].segments[index].date = CalendarDate(year: 2024, month: 2, day: 29)
      if index == 7 { documents[document].segments[index].target = "" }
      if index == 9 { documents[document].segments[index].source = "" }
      if index == 11 {
        documents[document].segments[index].key = .imageTextAt(
          destination: "media/a b#1.png",
          occurrence: 2
        )
      }
      if index == 13 {
        let text = generator.text(of: awkwardPieces) + String(repeating: "ä\n\"", count: 2_000)
        documents[document].segments[index].target = text
      }
    }
  }
  return documents
}

/// The first unit that is not the one expected, field by field; nil where all are.
func difference(_ units: [ExchangeUnit], from expected: [ExchangeUnit]) -> String? {
  guard units.count == expected.count else { return "\(units.count) units, not \(expected.count)" }
  for (unit, wanted) in zip(units, expected) where unit.placeless != wanted.placeless {
    let fields = zip(Mirror(reflecting: unit).children, Mirror(reflecting: wanted).children)
    return fields.filter { $0.label != "position" && "\($0.value)" != "\($1.value)" }
      .map { "\($0.label ?? ""): \($0.value) is not \($1.value)" }
      .joined(separator: "\n")
  }
  return nil
}
