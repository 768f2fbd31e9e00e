/// Whether a language has a page, and how its text relates to the newest the page has.
enum Availability: String, Sendable {
  /// The language is the one that is translated from.
  case original
  /// The page is translated, from the newest version as far as that is known.
  case translated
  /// The translation follows an older version.
  case older
  /// The translation follows another version, and which is newer is not known.
  case different
  /// There is no translation: the text is in the source language.
  case fallback

  /// Whether the text is in the language of the page.
  var isOwn: Bool { self != .fallback }
}
