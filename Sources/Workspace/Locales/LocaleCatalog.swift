public import Diagnostics

/// The locales that there are files for.
public struct LocaleCatalog: Sendable, Hashable {
  /// The folder whose files go before those of others.
  private let folder: String
  /// The profiles by their locale.
  public let profiles: [LocaleTag: LocaleProfile]

  /// The locales in order.
  public var tags: [LocaleTag] { profiles.keys.sorted() }

  /// The profile of a locale, or nil.
  public subscript(tag: LocaleTag) -> LocaleProfile? { profiles[tag] }

  /// Reads every `<tag>.yml` in some folders; a file of an earlier folder stands for those of its locale in later ones.
  ///
  /// - Throws: the first mistake of the first file that has one, or what is wrong with a folder.
  public init(folders: [String]) throws(InputError) {
    folder = folders.first ?? ""
    var profiles: [LocaleTag: LocaleProfile] = [:]
    for folder in folders {
      let found = try Self.profiles(in: folder)
      profiles.merge(found) { earlier, _ in earlier }
    }
    guard !profiles.isEmpty else {
      throw InputError(
        path: folder,
        message: "there are no locale files",
        advice: "add one <tag>.yml a locale, or name their folder as ‘locales-folder’ in diglot.yml"
      )
    }
    self.profiles = profiles
  }

  private static func profiles(
    in folder: String
  ) throws(InputError) -> [LocaleTag: LocaleProfile] {
    var profiles: [LocaleTag: LocaleProfile] = [:]
    var paths: [LocaleTag: String] = [:]
    let discovery = Discovery(of: [folder], extensions: ["yml"])
    let depth = Path.components(of: folder).count + 1
    for file in discovery.files where Path.components(of: file.path).count == depth {
      let profile = try LocaleProfile(parsing: FileReader.read(file.path), path: file.path)
      if let other = paths.updateValue(file.path, forKey: profile.tag) {
        throw InputError(
          path: file.path,
          message: "\(profile.tag) has another file already, \(other)",
          advice: "keep one of them"
        )
      }
      profiles[profile.tag] = profile
    }
    if profiles.isEmpty, let problem = discovery.problems.first { throw problem }
    return profiles
  }

  /// The known locale that a user named.
  ///
  /// - Throws: an error that lists the known ones.
  public func locale(named text: String) throws(InputError) -> LocaleTag {
    if let tag = LocaleTag(text), profiles[tag] != nil { return tag }
    let known = tags.map(\.text)
    let ofLanguage = known.first { $0.lowercased().hasPrefix(text.lowercased() + "-") }
    let near = (ofLanguage ?? Suggestion.nearest(to: text, among: known)).map {
      "did you mean \($0)? "
    }
    throw InputError(
      path: folder,
      message: "unknown locale ‘\(text)’",
      advice: (near ?? "")
        + "known are \(known.joined(separator: ", ")); a new one takes a file of its own"
    )
  }
}
