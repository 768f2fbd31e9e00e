import Testing

@testable import Workspace

@Suite("CalendarDate")
struct CalendarDateTests {
  @Test(
    "reads both forms, with or without a time",
    arguments: [
      ("07/08/2017", "2017-07-08"), ("7/8/2017", "2017-07-08"), ("2017-07-08", "2017-07-08"),
      ("2017-07-08T10:30:00Z", "2017-07-08"), ("07/08/2017 10:30", "2017-07-08"),
      ("02/29/2024", "2024-02-29"), ("02/29/2000", "2000-02-29"), ("0001-01-01", "0001-01-01"),
      ("12/31/9999", "9999-12-31"),
    ]
  )
  func reads(_ text: String, _ expected: String) {
    #expect(CalendarDate(text)?.description == expected)
  }

  @Test(
    "refuses days that no calendar has",
    arguments: [
      "", "/", "//", "02/29/2023", "02/29/1900", "13/01/2020", "00/01/2020", "04/31/2020",
      "01/00/2020", "2020/01/02", "08.07.2017", "2020-1", "2020-01-02-03", "1/2/10000", "-1/2/2020",
      "yesterday", "99999999999999999999/01/01", " 07/08/2017",
    ]
  )
  func refuses(_ text: String) {
    #expect(CalendarDate(text) == nil)
  }

  @Test("orders by time, and reads what it writes")
  func order() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<500 {
      let fields = (0..<2).map { _ in
        (
          Int.random(in: 1...9999, using: &generator), Int.random(in: 1...12, using: &generator),
          Int.random(in: 1...28, using: &generator)
        )
      }
      let a = try #require(CalendarDate(year: fields[0].0, month: fields[0].1, day: fields[0].2))
      let b = try #require(CalendarDate(year: fields[1].0, month: fields[1].1, day: fields[1].2))
      #expect(CalendarDate(a.description) == a)
      #expect((a < b) == (a.description < b.description))
    }
  }
}
