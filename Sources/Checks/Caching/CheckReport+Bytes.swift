import Diagnostics
import Workspace

extension CheckReport {
  /// What was found, and in which documents, as bytes.
  var bytes: [UInt8] {
    var encoder = ByteEncoder()
    encoder.append(counts)
    encoder.append(findings) { $0.append($1) }
    encoder.append(documentReports) { encoder, document in
      encoder.append(document.path)
      encoder.append(document.page)
      encoder.append(document.locale.text)
      encoder.append(Int64(document.units))
      encoder.append(caseOf: document.origin)
      encoder.append(document.version)
      encoder.append(document.handOff)
      encoder.append(caseOf: document.relation)
    }
    return encoder.bytes
  }

  /// Reads a report from bytes, which its file's checksum vouches for; nil where they are none.
  init?(_ bytes: [UInt8]) {
    self.init()
    var decoder = ByteDecoder(bytes)
    do {
      let counts = try decoder.counts()
      add(
        try decoder.values { (decoder: inout ByteDecoder) throws(ByteDecoder.Failure) in
          try decoder.finding()
        },
        counts: counts
      )
      let documents = try decoder.values {
        (decoder: inout ByteDecoder) throws(ByteDecoder.Failure) in
        try decoder.documentReport()
      }
      for document in documents { add(document) }
    } catch {
      return nil
    }
    guard decoder.isAtEnd else { return nil }
  }
}

extension ByteDecoder {
  fileprivate mutating func documentReport() throws(Failure) -> DocumentReport {
    let (path, page, locale) = (try text(), try text(), try locale())
    let units = try int()
    let origin = try value(of: TranslationOrigin.self)
    let (version, handOff) = (try version(), try date())
    let relation = try value(of: VersionRelation.self)
    let info = DocumentInfo(
      path: path,
      page: page,
      locale: locale,
      version: version,
      origin: origin,
      handOff: handOff
    )
    return DocumentReport(info, units: units, relation: relation)
  }
}
