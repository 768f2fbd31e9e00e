import BilingualMarkdown
public import Workspace

/// What is kept of a document: enough to check it together with others without reading it again.
public struct CachedDocument: Sendable {
  /// The document in short.
  public var summary: DocumentSummary
  /// What was found in it.
  public var result: DocumentChecker.Result

  /// Creates what is kept.
  public init(summary: DocumentSummary, result: DocumentChecker.Result) {
    (self.summary, self.result) = (summary, result)
  }

  /// The document as bytes.
  public var bytes: [UInt8] {
    var encoder = ByteEncoder()
    encoder.append(summary)
    encoder.append(result.counts)
    encoder.append(result.findings) { $0.append($1) }
    encoder.append(result.facts)
    return encoder.bytes
  }

  /// Reads a document from bytes, which their file's checksum vouches for; nil where they are none.
  public init?(_ bytes: [UInt8], at place: DocumentPlace) {
    var decoder = ByteDecoder(bytes)
    do {
      summary = try decoder.summary(at: place)
      let counts = try decoder.counts()
      let findings = try decoder.values {
        (decoder: inout ByteDecoder) throws(ByteDecoder.Failure) in
        try decoder.finding()
      }
      result = DocumentChecker.Result(
        findings: findings,
        counts: counts,
        facts: try decoder.facts(path: summary.info.path, locale: summary.info.locale)
      )
    } catch {
      return nil
    }
    guard decoder.isAtEnd else { return nil }
  }
}

extension ByteEncoder {
  fileprivate mutating func append(_ summary: DocumentSummary) {
    append(summary.info.path)
    append(summary.info.page)
    append(summary.info.locale.text)
    append(summary.info.version)
    append(caseOf: summary.info.origin)
    append(summary.info.handOff)
    append(summary.role == .navigation)
    append(summary.title) { $0.append($1) }
    append(summary.description) { $0.append($1) }
    append(Int64(summary.unitCount))
    append(Int64(summary.byteCount))
    append(summary.anchors) { $0.append($1) }
    append(summary.conflictingLocale) { $0.append($1.text) }
  }
}

extension ByteDecoder {
  fileprivate mutating func summary(at place: DocumentPlace) throws(Failure) -> DocumentSummary {
    let (path, page, locale) = (try text(), try text(), try locale())
    let version = try version()
    let origin = try value(of: TranslationOrigin.self)
    return DocumentSummary(
      info: DocumentInfo(
        path: path,
        page: page,
        locale: locale,
        version: version,
        origin: origin,
        handOff: try date()
      ),
      role: try bool() ? .navigation : .page,
      place: place,
      title: try optional { decoder throws(Failure) in try decoder.text() },
      description: try optional { decoder throws(Failure) in try decoder.text() },
      unitCount: try int(),
      byteCount: try int(),
      anchors: try values { decoder throws(Failure) in try decoder.text() },
      conflictingLocale: try optional { decoder throws(Failure) in try decoder.locale() }
    )
  }
}
