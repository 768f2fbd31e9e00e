import Diagnostics
public import Interchange
import Workspace

/// What holds for an exchange file whatever its bytes are.
public enum CodedExchangeInvariants {
  /// Reads `bytes` in a format; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8], as format: Format) throws(Violation) {
    let whole = try Reading(bytes, format, pieceSize: max(bytes.count, 1))
    let pieces = try Reading(bytes, format, pieceSize: 7)
    // How much of a broken file is read before that shows depends on the pieces.
    try require((whole.error == nil) == (pieces.error == nil), "pieces fail alike")
    if whole.error == nil {
      try require(whole.units == pieces.units, "pieces of 7 bytes give the same units")
      try require(whole.reports == pieces.reports, "pieces of 7 bytes give the same reports")
    }
    var last = Position.start
    for unit in whole.units {
      try require(unit.position >= last, "a unit comes after the one before it")
      last = unit.position
      for case .coded(let text) in [unit.source, unit.target] { try check(text) }
    }
    for error in whole.reports + (whole.error.map { [$0] } ?? []) {
      try require(error.position != nil, "‘\(error)’ has a place")
      try require(!error.message.isEmpty, "an error says what is wrong")
    }
    if whole.error == nil { try checkRewriting(of: whole.units, format) }
  }

  /// Texts come in whole runs, and codes that close are named as what they close.
  private static func check(_ text: CodedText) throws(Violation) {
    var wasText = false
    for piece in text.pieces {
      if case .text(let run) = piece {
        try require(!run.isEmpty && !wasText, "no text is empty or follows another")
        wasText = true
      } else {
        wasText = false
      }
    }
    var markup = ForeignMarkup()
    _ = markup.markdown(of: text)
    let count = text.codes.count
    try require(markup.droppedCodes <= count, "no more codes are left out than there are")
  }

  /// What was read, made a document and written is read as it was.
  private static func checkRewriting(
    of units: [ExchangeUnit],
    _ format: Format
  ) throws(Violation) {
    guard let sourceLocale = LocaleTag("en-US"), let locale = LocaleTag("de-DE") else { return }
    let segments = units.map { unit in
      let (source, target) = (markdown(of: unit.source), markdown(of: unit.target) ?? "")
      return Segment(
        key: unit.key ?? .unit(1),
        source: source,
        target: target,
        plainSource: source,
        plainTarget: target,
        place: unit.place ?? SegmentPlace(),
        origin: unit.origin,
        date: unit.date,
        state: unit.state
      )
    }
    let info = DocumentInfo(
      path: units.first?.document.path ?? "",
      page: units.first?.document.page ?? "",
      locale: locale
    )
    let options = ExportOptions(sourceLocale: sourceLocale, toolVersion: "1")
    var written: [UInt8] = []
    do {
      var writer = format.makeWriter(options: options) { written += $0 }
      try writer.begin()
      try writer.write(SegmentedDocument(info: info, segments: segments))
      try writer.end()
    } catch {
      throw Violation(statement: "what was read can be written: \(error)")
    }
    if segments.isEmpty { return try require(written.isEmpty, "of nothing, nothing is written") }
    let again = try Reading(written, format, pieceSize: written.count)
    try require(again.error == nil, "what is written can be read: \(again.error?.message ?? "")")
    try require(again.units.count == segments.count, "as many units come back")
    for (unit, segment) in zip(again.units, segments) {
      guard case .coded(let target) = unit.target else {
        throw Violation(statement: "a target comes back")
      }
      let markdown = try? Codebook(segment).markdown(of: target).get()
      try require(
        markdown?.utf8.elementsEqual(segment.target.utf8) == true,
        "‘\(segment.target)’ comes back"
      )
      try require((unit.source == nil) == (segment.source == nil), "an unknown source stays so")
      try require(unit.key == segment.key, "the key comes back")
      try require(unit.document.path == info.path, "the path comes back")
    }
  }

  private static func markdown(of text: ExchangeUnit.Text?) -> String? {
    switch text {
    case .markdown(let text): text
    case .coded(let text):
      text.pieces.map { piece in
        switch piece {
        case .text(let run): run
        case .code(let code): code.native ?? ""
        }
      }
      .joined()
    case nil: nil
    }
  }

  /// All that a reader gives.
  private struct Reading {
    var units: [ExchangeUnit] = []
    var reports: [InputError] = []
    var error: InputError?

    init(_ bytes: [UInt8], _ format: Format, pieceSize: Int) throws(Violation) {
      var rest = bytes[...]
      var reports: [InputError] = []
      let input = ExchangeInput(
        path: "file",
        chunks: {
          defer { rest = rest.dropFirst(pieceSize) }
          return rest.isEmpty ? nil : Array(rest.prefix(pieceSize))
        },
        report: { reports.append($0) }
      )
      do {
        guard let reader = try format.makeReader(input) else { return }
        while let unit = try reader.next() { units.append(unit) }
      } catch let error as InputError {
        self.error = error
      } catch {
        throw Violation(statement: "‘\(error)’ is an error for people")
      }
      self.reports = reports
    }
  }
}
