import Diagnostics
import Workspace

/// Reads PO: ours, what msgmerge, polib and translate-toolkit make of it, and other people's.
///
/// Comments are taken for facts only where `fingerprint` is among them. A fuzzy message that was filled in from
/// the memory and not touched since says nothing new: its target is the one that was exported.
final class POReader: ExchangeReader {
  private struct Identity: Hashable {
    var context: UInt64
    var source: UInt64
  }

  private var messages: POMessageReader
  private let input: ExchangeInput
  private var header = POHeader()
  private var hasHeader = false
  private var seen: Set<Identity> = []

  init(_ input: ExchangeInput) throws {
    self.input = input
    messages = try POMessageReader(input)
  }

  func next() throws -> ExchangeUnit? {
    while let message = try messages.next() {
      if message.context == nil, message.source?.isEmpty == true {
        try take(header: message)
      } else if message.isPlural {
        input.report(
          messages.error(
            message,
            "a message with plural forms, which documents have not, is left out"
          )
        )
      } else if isNew(message), let unit = try unit(message) {
        return unit
      }
    }
    return nil
  }

  private func take(header message: POMessage) throws(InputError) {
    let text = try text(message.target ?? [], of: message)
    do throws(POHeader.Conflict) {
      try header.merge(POHeader(text))
    } catch {
      throw messages.error(
        message,
        "the header says two things for ‘\(error.field)’: "
          + error.values.map { "‘\($0)’" }.joined(separator: " and "),
        "keep the right one"
      )
    }
    if hasHeader {
      input.report(messages.error(message, "a second header, which says nothing new, is left out"))
    }
    hasHeader = true
  }

  /// Whether no message before had this context and this source.
  private func isNew(_ message: POMessage) -> Bool {
    let identity = Identity(
      context: message.context.map(TargetFingerprint.hash) ?? 0,
      source: TargetFingerprint.hash(message.source ?? [])
    )
    if seen.insert(identity).inserted { return true }
    input.report(
      messages.error(
        message,
        "a message of this context and source stands in the file already",
        "keep the right one; this one is left out"
      )
    )
    return false
  }

  private func unit(_ message: POMessage) throws(InputError) -> ExchangeUnit? {
    var unit = ExchangeUnit(at: message.position)
    unit.locale = header.language
    unit.sourceLocale = header.sourceLanguage
    let source = try text(message.source ?? [], of: message)
    let target = try text(message.target ?? [], of: message)
    if message.context != nil || !source.isEmpty { unit.source = .markdown(source) }
    if let context = message.context,
      let place = POContext(try text(context, of: message))
    {
      unit.document.page = place.page
      unit.key = place.key
    }
    if !message.references.isEmpty {
      let references = try text(message.references, of: message)
      unit.document.path = POReference.path(of: references)
      unit.documentPosition = POReference.line(of: references).map { Position(line: $0, column: 1) }
    }
    let comments = POComments(
      try message.comments.map { line throws(InputError) in
        try validated(line, of: message)
      }
    )
    if comments.isOurs {
      take(comments, of: message, into: &unit)
    } else if source.isEmpty {
      unit.source = nil
    }
    take(target, source, isFuzzy: message.isFuzzy, comments, into: &unit)
    return unit
  }

  private func take(
    _ comments: POComments,
    of message: POMessage,
    into unit: inout ExchangeUnit
  ) {
    for (name, value) in comments.facts {
      switch name {
      case "source": if value == ExchangeProperty.unknownSource.value { unit.source = nil }
      case "match": break
      default:
        guard let column = SegmentColumn.named(name), !column.read(&unit, value) else { continue }
        input.report(messages.error(message, "‘\(value.prefix(60))’ in its comments is no \(name)"))
      }
    }
  }

  private func take(
    _ target: String,
    _ source: String,
    isFuzzy: Bool,
    _ comments: POComments,
    into unit: inout ExchangeUnit
  ) {
    let isUntouched =
      isFuzzy && comments.filledIn.map { $0 == TargetFingerprint.of(target) } ?? false
    let text = isUntouched ? "" : target
    if !text.isEmpty {
      unit.target = .markdown(text)
      let wasFinal = unit.state == .final
      unit.state = isFuzzy ? .needsReview : wasFinal ? .final : .translated
    } else if unit.fingerprint == TargetFingerprint.ofNothing {
      unit.target = .markdown("")
      unit.state = unit.state ?? .translated
    } else if isUntouched, unit.fingerprint == TargetFingerprint.of(source) {
      unit.target = .markdown(source)
    } else {
      unit.state = nil
    }
  }

  /// The text of bytes, visible escapes resolved.
  private func text(_ bytes: [UInt8], of message: POMessage) throws(InputError) -> String {
    try validated(VisibleEscape.resolved(bytes), of: message)
  }

  private func validated(_ bytes: [UInt8], of message: POMessage) throws(InputError) -> String {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw messages.error(
        message,
        "this is not UTF-8, nor does the header declare another encoding",
        "save the file as UTF-8, or say its encoding in ‘Content-Type’"
      )
    }
    return text
  }
}
