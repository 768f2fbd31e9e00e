import Diagnostics
import Workspace

/// What holds for `diglot.yml` whatever its bytes are.
public enum ConfigurationInvariants {
  private static let path = "workspace/diglot.yml"

  /// Reads `bytes`; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let configuration: Configuration
    do throws(InputError) {
      configuration = try Configuration(parsing: bytes, path: path)
    } catch {
      try require(error.position != nil, "‘\(error)’ has a place")
      let lines = LineTable(bytes, lineEnd: .lineFeedOrCarriageReturn)
      return try lines.requireSound(error, path: path)
    }
    try checkPaths(of: configuration)
    try require(
      Set(configuration.locales).count == configuration.locales.count,
      "no locale is named twice"
    )
    if let url = configuration.site.url {
      let isAddress = url.hasPrefix("https://") || url.hasPrefix("http://")
      try require(isAddress && !url.hasSuffix("/"), "‘\(url)’ is the address of a site")
    }
  }

  /// What is given starts in the folder of the file, unless it starts at the root.
  private static func checkPaths(of configuration: Configuration) throws(Violation) {
    let defaults = Configuration()
    let paths = [
      configuration.content, configuration.localesFolder, configuration.templates,
      configuration.flows, configuration.terms, configuration.memory, configuration.site.output,
    ]
    for path in paths.compactMap(\.self) {
      let isDefault = [defaults.content, defaults.memory, defaults.site.output].contains(path)
      try require(
        isDefault || path.utf8.starts(with: "workspace/".utf8) || path.utf8.starts(with: "/".utf8),
        "‘\(path)’ starts in the folder of the file"
      )
    }
  }
}
