public import Workspace

/// Which of the project's locales a file means.
///
/// Tools write one locale in many ways: `es`, `ES_es`, `zh-Hans-CN`, `de-DE.UTF-8`. Language, script and
/// region must agree as far as both sides tell them. A region of its own is never taken for another one
/// (`pt-PT` is not `pt-BR`); a language alone, or with an area of several countries (`es-419`), is taken
/// for the one locale of its language, where there is no other.
public struct LocaleMatching: Sendable {
  /// What a name comes to.
  public enum Match: Sendable, Hashable {
    /// One locale.
    case locale(LocaleTag)
    /// Any of several.
    case several([LocaleTag])
    /// None.
    case none
  }

  private let candidates: [(tag: LocaleTag, subtags: Subtags)]

  /// Matches names with locales of the project.
  public init(_ locales: some Sequence<LocaleTag>) {
    candidates = Set(locales).sorted().map { ($0, Subtags($0.text)) }
  }

  /// The locale of a name.
  public func match(_ name: String) -> Match {
    if let tag = LocaleTag(name), candidates.contains(where: { $0.tag == tag }) {
      return .locale(tag)
    }
    let wanted = Subtags(name)
    let near = candidates.filter { wanted.agrees(with: $0.subtags) }
    let sameRegion = near.filter { $0.subtags.region == wanted.region }
    let found = (sameRegion.isEmpty ? near : sameRegion).map(\.tag)
    return found.count > 1 ? .several(found) : found.first.map(Match.locale) ?? .none
  }
}

/// The parts of a tag that matter here (RFC 5646); variants and extensions do not.
private struct Subtags {
  var language = ""
  var script: String?
  var region: String?

  init(_ name: String) {
    let bare = name.prefix { $0 != "." && $0 != "@" }
    for (index, part) in bare.split(whereSeparator: { $0 == "-" || $0 == "_" }).enumerated() {
      let part = part.lowercased()
      let isNumber = part.utf8.allSatisfy { $0 &- 0x30 < 10 }
      if index == 0 {
        language = part
      } else if part.utf8.count == 1 {
        break
      } else if part.utf8.count == 4, !isNumber, script == nil, region == nil {
        script = part
      } else if part.utf8.count == (isNumber ? 3 : 2), region == nil {
        region = part
      }
    }
    if script == nil { script = Self.usualScript(language, region) }
  }

  /// Whether both may mean the same; an area of several countries agrees with any region.
  func agrees(with other: Self) -> Bool {
    language == other.language
      && (script == nil || other.script == nil || script == other.script)
      && (isWide || other.isWide || region == other.region)
  }

  /// Whether it names no single country: areas have numbers (UN M.49).
  private var isWide: Bool { region?.utf8.first.map { $0 &- 0x30 < 10 } ?? true }

  /// The script that a region's readers expect (CLDR, likely subtags) of languages that have several.
  private static func usualScript(_ language: String, _ region: String?) -> String? {
    switch (language, region) {
    case ("zh", "cn"), ("zh", "sg"): "hans"
    case ("zh", "tw"), ("zh", "hk"), ("zh", "mo"): "hant"
    case ("sr", .some): "cyrl"
    default: nil
    }
  }
}
