import Diagnostics
import Workspace

extension ByteEncoder {
  mutating func append(_ finding: Finding) {
    append(finding.check)
    append(caseOf: finding.severity)
    append(finding.message)
    append(finding.location)
    append(finding.locale) { $0.append($1) }
    append(finding.unit) { $0.append($1) }
    append(finding.source) { $0.append($1) }
    append(finding.target) { $0.append($1) }
    append(finding.fix) { $0.append($1) }
    append(finding.related) {
      $0.append($1.location)
      $0.append($1.message)
    }
    append(finding.fingerprint)
  }

  mutating func append(_ counts: SeverityCounts) {
    for severity in Severity.allCases { append(Int64(counts[severity])) }
  }

  mutating func append(_ date: CalendarDate?) {
    append(date) { encoder, date in
      for number in [date.year, date.month, date.day] { encoder.append(Int32(number)) }
    }
  }

  mutating func append(_ version: SourceVersion?) {
    append(version) { encoder, version in
      encoder.append(version.hash)
      encoder.append(version.commit) { $0.append($1) }
      encoder.append(version.date)
    }
  }

  private mutating func append(_ position: Position) {
    append(Int64(position.line))
    append(Int64(position.column))
  }

  private mutating func append(_ location: Location) {
    append(location.path)
    append(location.start)
    append(location.end)
  }

  private mutating func append(_ excerpt: Excerpt) {
    append(excerpt.text)
    append(excerpt.mark) { $0.append($1) }
    append(excerpt.offset) { $0.append(Int64($1)) }
  }

  private mutating func append(_ fix: Fix) {
    append(fix.summary)
    append(fix.edits) { encoder, edit in
      encoder.append(edit.range)
      encoder.append(edit.replacement)
      encoder.append(edit.positions) {
        $0.append($1.lowerBound)
        $0.append($1.upperBound)
      }
    }
  }
}
