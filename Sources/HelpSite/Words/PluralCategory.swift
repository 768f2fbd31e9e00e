/// The form of a word that a whole number asks for, by the names of Unicode CLDR.
enum PluralCategory: String, CaseIterable {
  case one
  case few
  case many
  case other

  /// The category of a number of things, 0 or more, in a language such as `ru`.
  ///
  /// The rules are those of CLDR's plural rules for whole numbers; languages without a rule here tell
  /// one from others.
  init(_ count: Int, language: some StringProtocol) {
    let (ones, tens) = (count % 10, count % 100)
    switch language {
    case "zh", "ja", "ko", "th", "vi", "id", "ms":
      self = .other
    case "ru", "uk", "be", "sr", "hr", "bs":
      if ones == 1, tens != 11 {
        self = .one
      } else if (2...4).contains(ones), !(12...14).contains(tens) {
        self = .few
      } else {
        // In Serbian, Croatian and Bosnian the third form is named `other`.
        self = ["sr", "hr", "bs"].contains(String(language)) ? .other : .many
      }
    case "pl":
      if count == 1 {
        self = .one
      } else if (2...4).contains(ones), !(12...14).contains(tens) {
        self = .few
      } else {
        self = .many
      }
    case "cs", "sk":
      self = count == 1 ? .one : (2...4).contains(count) ? .few : .other
    case "fr", "pt":
      self = count < 2 ? .one : .other
    default:
      self = count == 1 ? .one : .other
    }
  }
}
