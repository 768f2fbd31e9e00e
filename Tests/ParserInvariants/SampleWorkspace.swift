import Workspace

/// What a document is read and checked with.
enum SampleWorkspace {
  /// The locales, as in their files.
  static let locales: [LocaleTag: LocaleProfile] = {
    let files = [
      "de-DE": "{quotes: ['„', '“', '‚', '‘'], decimal: ',', thousands: '.', sentence-ends: ['.']}",
      "fr-FR": "{space-before-punctuation: [':', '!', '?', ';'], decimal: ','}",
      "zh-CN": "{fullwidth-punctuation: true, sentence-ends: ['。', '？']}",
      "es-ES": "{inverted-punctuation: true}",
    ]
    var profiles: [LocaleTag: LocaleProfile] = [:]
    for (name, typography) in files {
      let text = "name: \(name)\nwords: {}\ntypography: \(typography)\n"
      guard
        let profile = try? LocaleProfile(parsing: Array(text.utf8), path: "locales/\(name).yml")
      else { continue }
      profiles[profile.tag] = profile
    }
    return profiles
  }()

  /// The words to use and to avoid.
  static let terms = try? TermBase(
    Array(
      """
      concept,rule,note,en-US,de-DE,zh-CN
      member,translate,,member|members,Mitglied*,会员
      portal,keep,,Lumen Portal,Lumen Portal,Lumen Portal
      not-click,forbid,,,klick*,点击

      """.utf8
    ),
    path: "locales/terms.csv"
  )

  /// The flows whose steps are counted.
  static let flows = try? FlowCatalog(
    parsing: Array(
      """
      flows:
      - {id: renew, stage: manage, page: page.md, anchors: [renew, renew-now], next: [leave]}
      - {id: leave, stage: leave, page: other.md, anchor: leave}

      """.utf8
    ),
    path: "content/flows.yml"
  )

  /// A document at a path that names a locale.
  static func document(_ bytes: [UInt8], path: String) -> Document? {
    let place = DocumentPlace(path: path, operand: ".", known: Set(locales.keys))
    return try? Document(parsing: bytes, at: place)
  }
}
