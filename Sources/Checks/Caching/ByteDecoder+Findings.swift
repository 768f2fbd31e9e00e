import Diagnostics
import Workspace

extension ByteDecoder {
  mutating func finding() throws(Failure) -> Finding {
    var finding = Finding(
      check: try text(),
      severity: try value(of: Severity.self),
      message: try text(),
      location: try location()
    )
    finding.locale = try optional { decoder throws(Failure) in try decoder.text() }
    finding.unit = try optional { decoder throws(Failure) in try decoder.text() }
    finding.source = try optional { decoder throws(Failure) in try decoder.excerpt() }
    finding.target = try optional { decoder throws(Failure) in try decoder.excerpt() }
    finding.fix = try optional { decoder throws(Failure) in try decoder.fix() }
    finding.related = try values { decoder throws(Failure) in
      Finding.Related(location: try decoder.location(), message: try decoder.text())
    }
    finding.fingerprint = try text()
    return finding
  }

  mutating func counts() throws(Failure) -> SeverityCounts {
    var counts = SeverityCounts()
    for severity in Severity.allCases { counts[severity] = try int() }
    return counts
  }

  mutating func date() throws(Failure) -> CalendarDate? {
    let date = try optional { decoder throws(Failure) in
      let (year, month) = (try decoder.integer(Int32.self), try decoder.integer(Int32.self))
      let day = try decoder.integer(Int32.self)
      return CalendarDate(year: Int(year), month: Int(month), day: Int(day))
    }
    return date ?? nil
  }

  mutating func version() throws(Failure) -> SourceVersion? {
    try optional { decoder throws(Failure) in
      SourceVersion(
        hash: try decoder.text(),
        commit: try decoder.optional { decoder throws(Failure) in try decoder.text() },
        date: try decoder.date()
      )
    }
  }

  mutating func locale() throws(Failure) -> LocaleTag {
    guard let locale = LocaleTag(try text()) else { throw Failure() }
    return locale
  }

  private mutating func position() throws(Failure) -> Position {
    Position(line: try int(), column: try int())
  }

  private mutating func location() throws(Failure) -> Location {
    Location(path: try text(), start: try position(), end: try position())
  }

  private mutating func excerpt() throws(Failure) -> Excerpt {
    Excerpt(
      try text(),
      mark: try optional { decoder throws(Failure) in try decoder.range() },
      offset: try optional { decoder throws(Failure) in try decoder.int() }
    )
  }

  private mutating func fix() throws(Failure) -> Fix {
    Fix(
      summary: try text(),
      edits: try values { decoder throws(Failure) in
        Fix.Edit(
          range: try decoder.range(),
          replacement: try decoder.values(UInt8.self),
          positions: try decoder.optional { decoder throws(Failure) in
            let (start, end) = (try decoder.position(), try decoder.position())
            guard start <= end else { throw Failure() }
            return start..<end
          }
        )
      }
    )
  }
}
