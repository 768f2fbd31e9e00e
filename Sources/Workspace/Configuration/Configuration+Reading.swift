public import Diagnostics
import YAML

extension Configuration {
  /// The name of the file that is looked for in the folder a command runs in.
  public static let fileName = "diglot.yml"

  /// Reads the configuration in `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: The text of the file.
  ///   - path: The file's path as the user would write it; its folder is where its paths start,
  ///     those that it leaves out included.
  /// - Throws: The mistakes, with their places: that of the whole file, else one of each key; an unknown key comes
  ///   with a suggestion.
  public init(parsing bytes: [UInt8], path: String) throws(InputError) {
    self.init()
    let folder = Path.folder(of: path)
    content = Path.join(folder, content)
    memory = Path.join(folder, memory)
    check.cache = Path.join(folder, check.cache)
    site.output = Path.join(folder, site.output)
    let root: YAMLValue?
    do { root = try YAML.parse(bytes) } catch { throw error.inputError(path: path) }
    if let root { try read(root, prefix: "", file: path) }
  }

  private mutating func read(
    _ mapping: YAMLValue,
    prefix: String,
    file: String
  ) throws(InputError) {
    let entries: [YAMLEntry]
    do { entries = try mapping.entries } catch { throw error.inputError(path: file) }
    var mistakes = MistakeList()
    for entry in entries {
      _ = mistakes.keep { () throws(InputError) in
        try read(entry, prefix: prefix, file: file)
      }
    }
    try mistakes.finish()
  }

  private mutating func read(
    _ entry: YAMLEntry,
    prefix: String,
    file: String
  ) throws(InputError) {
    let path = prefix + entry.key
    let key = ConfigurationKey.all.first { $0.path == path }
    let hasKeysBelow = ConfigurationKey.all.contains { $0.path.hasPrefix(path + ".") }
    if hasKeysBelow, key == nil || entry.value.isMapping {
      try read(entry.value, prefix: path + ".", file: file)
    } else if let key {
      try key.read(ConfigurationValue(value: entry.value, file: file), &self)
    } else {
      let known = ConfigurationKey.all.map(\.path)
      let near =
        known.first { $0 == entry.key || $0.hasSuffix("." + entry.key) }
        ?? Suggestion.nearest(to: path, among: known)
      throw InputError(
        path: file,
        position: entry.keyMark.position,
        message: "unknown key ‘\(path)’",
        advice: near.map { "did you mean ‘\($0)’?" } ?? "‘diglot settings’ lists the keys"
      )
    }
  }
}

extension YAMLValue {
  /// Whether it has keys.
  fileprivate var isMapping: Bool {
    if case .mapping = content { true } else { false }
  }
}
