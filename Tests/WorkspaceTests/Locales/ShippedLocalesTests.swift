import Testing

@testable import Workspace

@Suite("The locale files that come with Diglot")
struct ShippedLocalesTests {
  /// The folder of the package, from the place of this file.
  private static let package = (0..<4).reduce(#filePath) { path, _ in Path.folder(of: path) }

  private let catalog: LocaleCatalog

  init() throws { catalog = try LocaleCatalog(folders: [Self.package + "/locales"]) }

  @Test("hold the source and the five locales")
  func tags() {
    let expected = ["de-DE", "en-US", "es-ES", "pt-BR", "ru-RU", "zh-CN"]
    #expect(Set(catalog.tags.map(\.text)).isSuperset(of: expected))
  }

  @Test("have the same words, none empty, with the same places to fill")
  func words() throws {
    let source = try #require(catalog[.americanEnglish])
    func places(_ text: String) -> [Substring] {
      text.split(separator: "{", omittingEmptySubsequences: false).dropFirst().map {
        $0.prefix { $0 != "}" }
      }.sorted()
    }
    for profile in catalog.profiles.values {
      // A language may count in other ways than English does.
      let missing = Set(source.words.keys).subtracting(profile.words.keys)
      #expect(missing.allSatisfy { $0.hasSuffix("-one") }, "\(profile.tag) lacks \(missing)")
      let extra = Set(profile.words.keys).subtracting(source.words.keys)
      #expect(extra.allSatisfy { $0.hasSuffix("-few") || $0.hasSuffix("-many") }, "\(profile.tag)")
      for (key, word) in profile.words {
        #expect(!word.isEmpty, "\(profile.tag) \(key)")
        if let original = source.words[key] {
          #expect(places(word) == places(original), "\(profile.tag) \(key)")
        }
      }
    }
  }

  @Test("tell the habits of each")
  func typography() {
    for profile in catalog.profiles.values {
      #expect(profile.typography.quotes.count == 4 && !profile.typography.sentenceEnds.isEmpty)
      #expect(profile.typography.decimal != profile.typography.thousands)
      #expect(!profile.typography.date.contains("MMMM") || profile.typography.months.count == 12)
    }
  }
}
