import Diagnostics
import Workspace

/// What holds for a locale's file whatever its bytes are.
public enum LocaleProfileInvariants {
  private static let path = "locales/pt-BR.yml"

  /// Reads `bytes`; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let profile: LocaleProfile
    do throws(InputError) {
      profile = try LocaleProfile(parsing: bytes, path: path)
    } catch {
      try require(error.position != nil, "‘\(error)’ has a place")
      let lines = LineTable(bytes, lineEnd: .lineFeedOrCarriageReturn)
      return try lines.requireSound(error, path: path)
    }
    try require(profile.tag == LocaleTag("pt-BR"), "the file's name tells the locale")
    let typography = profile.typography
    try require(
      [0, 4].contains(typography.quotes.count),
      "there are four quotation marks, or none"
    )
    try require([0, 12].contains(typography.months.count), "there are twelve months, or none")
    for day in [1, 28] {
      guard let date = CalendarDate(year: 2031, month: 11, day: day) else { continue }
      let longest = typography.months.map(\.utf8.count).max() ?? 0
      let limit = typography.date.utf8.count * max(4, longest)
      try require(profile.formatted(date).utf8.count <= limit, "a date is as long as its fields")
    }
  }
}
