import Diagnostics
import Workspace

/// Writes a message a segment.
///
/// `msgctxt` is `page#key`, numbered where a file has it again, `msgid` the source and `msgstr` the target,
/// both with their Markdown as it is, as translators of documentation know it. What PO has no place for stands
/// in extracted comments named after the columns of tables (`#. kind: heading`); a source that is not known is
/// `#. source: unknown` and an empty `msgid`. Where a target is empty or still the source, the best proposal of
/// the memory is filled in as a fuzzy message, its own source before it (`#| msgid`) and its score in a comment
/// (`#. match: 87`).
///
/// No line is wrapped but at the line feeds of the text, so that a change of a word is a change of a line.
struct POEncoder: SegmentEncoder {
  let options: ExportOptions

  func head() -> [UInt8] { POHeader.written(options) }

  func tail() -> [UInt8] { [] }

  func encode(_ exported: ExportedDocument) -> EncodedDocument {
    let info = exported.document.info
    var encoded = EncodedDocument()
    let page = POMessageTemplate(info)
    for (index, segment) in exported.document.segments.enumerated() {
      let proposal = Self.isOpen(segment) ? exported.proposals[index]?.first : nil
      page.append(segment, filledIn: proposal, to: &encoded)
    }
    encoded.segments = exported.document.segments.count
    return encoded
  }

  /// Whether nobody has translated a segment yet.
  private static func isOpen(_ segment: Segment) -> Bool {
    segment.target.isEmpty || segment.target == segment.source
  }
}

/// The messages of a document: what they share is written once.
private struct POMessageTemplate {
  /// What stands in comments: what has no place in a message of its own.
  private static let commented = [
    "kind", "anchor", "version", "commit", "date", "origin", "hand-off",
  ]

  private let info: DocumentInfo
  private let context: String
  private let reference: String?
  private var documentComments: [UInt8] = []
  private var cells: [(lead: String, cell: @Sendable (Segment, DocumentInfo) -> Cell)] = []

  init(_ info: DocumentInfo) {
    self.info = info
    context = POContext.prefix(info.page)
    reference = POReference.written(info.path)
    if reference == nil { Self.append("path", info.path, to: &documentComments) }
    for name in Self.commented {
      switch SegmentColumn.named(name)?.value {
      case .document(let cell):
        if case .text(let text) = cell(info) { Self.append(name, text, to: &documentComments) }
      case .segment(let cell): cells.append(("#. \(name): ", cell))
      case nil: break
      }
    }
  }

  func append(_ segment: Segment, filledIn proposal: Proposal?, to encoded: inout EncodedDocument) {
    appendComments(segment, filledIn: proposal, to: &encoded.bytes)
    appendContext(segment.key, to: &encoded)
    Self.appendSides(
      segment.source ?? "",
      proposal?.target ?? segment.target,
      to: &encoded.bytes
    )
  }

  /// Writes what stands before a message.
  private func appendComments(
    _ segment: Segment,
    filledIn proposal: Proposal?,
    to bytes: inout [UInt8]
  ) {
    bytes.append(UInt8(ascii: "\n"))
    for (lead, cell) in cells {
      guard case .text(let text) = cell(segment, info) else { continue }
      bytes += lead.utf8
      POString.appendComment(text, to: &bytes)
      bytes.append(UInt8(ascii: "\n"))
    }
    bytes += documentComments
    let state = segment.state(in: info)
    // An empty message is never fuzzy, so what the flag cannot say stands here.
    let isEmpty = proposal == nil && segment.target.isEmpty
    if state == .final || proposal != nil || isEmpty {
      Self.append("state", state.rawValue, to: &bytes)
    }
    if segment.source == nil {
      Self.append("source", ExchangeProperty.unknownSource.value, to: &bytes)
    }
    if let proposal {
      let filledIn = TargetFingerprint.of(proposal.target)
      Self.append("match", "\(proposal.score) \(filledIn)", to: &bytes)
    }
    Self.append("fingerprint", TargetFingerprint.of(segment.target), to: &bytes)
    if let reference { bytes += "#: \(reference):\(segment.position.line)\n".utf8 }
    if proposal != nil || state == .needsReview && !isEmpty { bytes += "#, fuzzy\n".utf8 }
    if let previous = proposal?.source, previous != segment.source {
      POString.append("#| msgid", previous, to: &bytes)
    }
  }

  /// Writes the context, before whose last quote a number may have to stand.
  private func appendContext(_ key: SegmentKey, to encoded: inout EncodedDocument) {
    let key = key.description
    let name = context + key
    let number = UniqueName.number(after: key)
    POString.append("msgctxt", name + number, to: &encoded.bytes)
    let end = encoded.bytes.count - "\"\n".utf8.count
    encoded.names.append(
      UniqueName(
        hash: TargetFingerprint.hash(name.utf8Span.span),
        number: end - number.utf8.count..<end
      )
    )
  }

  /// Writes both sides; gettext wants line feeds at the edges of a translated message on both or on neither.
  private static func appendSides(_ source: String, _ target: String, to bytes: inout [UInt8]) {
    let feed = UInt8(ascii: "\n")
    let isPair = !source.isEmpty && !target.isEmpty
    let first = isPair && (source.utf8.first == feed) != (target.utf8.first == feed)
    let last = isPair && (source.utf8.last == feed) != (target.utf8.last == feed)
    POString.append("msgid", source, hidesFirst: first, hidesLast: last, to: &bytes)
    POString.append("msgstr", target, hidesFirst: first, hidesLast: last, to: &bytes)
  }

  private static func append(_ name: String, _ text: String, to bytes: inout [UInt8]) {
    bytes += "#. \(name): ".utf8
    POString.appendComment(text, to: &bytes)
    bytes.append(UInt8(ascii: "\n"))
  }
}
