import Workspace

/// The names of locales in PO: `es_ES`, and `sr_RS@latin` where there is a script.
enum POLanguage {
  private static let scripts = ["Latn": "latin", "Cyrl": "cyrillic"]

  /// The name of a locale.
  static func name(of locale: LocaleTag) -> String {
    let parts = locale.text.split(separator: "-").map(String.init)
    guard parts.count == 3 else { return parts.joined(separator: "_") }
    return "\(parts[0])_\(parts[2])@\(scripts[parts[1]] ?? parts[1])"
  }

  /// The tag of a name; the name itself where it has none of these shapes.
  static func tag(of name: String) -> String {
    let parts = name.split(separator: "@", maxSplits: 1).map(String.init)
    guard let base = parts.first else { return name }
    var subtags = base.split { $0 == "_" || $0 == "-" }.map(String.init)
    if let variant = parts.dropFirst().first {
      let script = scripts.first { $0.value == variant.lowercased() }?.key ?? variant
      guard script.utf8.count == 4, !subtags.isEmpty else { return name }
      subtags.insert(script, at: 1)
    }
    return subtags.joined(separator: "-")
  }
}
