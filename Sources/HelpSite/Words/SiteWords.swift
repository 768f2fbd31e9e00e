import Diagnostics
import Workspace

/// The words of the site in one language, known to be complete.
struct SiteWords: Sendable {
  /// The language's file of words.
  let profile: LocaleProfile
  /// The words by key, for templates.
  let value: TemplateValue

  /// Takes the words of a profile, which has to have every key of that of the source language.
  /// - Throws: An error that names the first word that is missing.
  init(_ profile: LocaleProfile, source: LocaleProfile) throws(InputError) {
    let needed =
      SiteWord.allCases.map(\.rawValue)
      + source.words.keys.filter { key in
        // Which forms of counted words there are is a matter of the language, but for this one.
        !PluralCategory.allCases.contains { $0 != .other && key.hasSuffix("-" + $0.rawValue) }
      }
    if let missing = needed.filter({ profile.words[$0] == nil }).min() {
      throw InputError(
        path: "locales/\(profile.tag).yml",
        message: "the word ‘\(missing)’ is missing",
        advice: "add it under ‘words’"
      )
    }
    self.profile = profile
    let words = profile.words.sorted { $0.key < $1.key }
    value = .object(TemplateObject(words.map { ($0.key, .text($0.value)) }))
  }

  /// A word, with what stands in braces filled in.
  subscript(word: SiteWord, filling: (name: String, text: String)...) -> String {
    var text = profile.words[word.rawValue] ?? word.rawValue
    for (name, value) in filling { text = text.filling(name, with: value) }
    return text
  }

  /// A word that follows a number, such as `steps`, in the form that the number asks for.
  func counted(_ key: String, _ count: Int) -> String {
    let category = PluralCategory(count, language: profile.tag.language)
    let form =
      profile.words["\(key)-\(category.rawValue)"]
      ?? profile.words["\(key)-\(PluralCategory.other.rawValue)"] ?? "{count}"
    return form.filling("count", with: String(count))
  }

  /// The name of a stage of the membership.
  func name(of stage: Stage) -> String {
    switch stage {
    case .join: self[.stageJoin]
    case .purchase: self[.stagePurchase]
    case .manage: self[.stageManage]
    case .leave: self[.stageLeave]
    }
  }
}
