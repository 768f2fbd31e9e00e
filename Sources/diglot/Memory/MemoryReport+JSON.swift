import TranslationMemory
import Workspace

extension MemoryReport {
  /// The report for programs.
  var json: JSONValue {
    .object([
      ("path", .string(path)), ("bytes", .integer(fileSize)), ("sources", .integer(sources)),
      ("locales", .array(locales.map { $0.json(from: cutoff) })),
    ])
  }
}

extension MemoryReport.Locale {
  fileprivate func json(from cutoff: Double) -> JSONValue {
    let origins = TranslationOrigin.allCases.compactMap { origin in
      statistics.segmentsByOrigin[origin].map { (origin.rawValue, JSONValue.integer($0)) }
    }
    var fields: [(name: String, value: JSONValue)] = [
      ("locale", .string(statistics.locale.text)),
      ("documents", .integer(statistics.documents)),
      ("segments", .integer(statistics.segments)),
      ("words", .integer(words)),
      ("segmentsWithSource", .integer(statistics.segmentsWithSource)),
      ("sources", .integer(statistics.sources)), ("covered", .integer(covered)),
      ("translations", .integer(statistics.translations)),
      ("conflicts", .integer(statistics.sourcesWithSeveralTargets)),
      ("origins", .object(origins)),
    ]
    if let leverage {
      let bands = LeverageBand.bands(from: cutoff).map { band -> (String, JSONValue) in
        let count = leverage[band]
        return (
          band.name(from: cutoff),
          .object([("segments", .integer(count.segments)), ("words", .integer(count.words))])
        )
      }
      fields.append(("leverage", .object(bands)))
    }
    return .object(fields)
  }
}
