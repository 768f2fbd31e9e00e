import XML

extension Format {
  /// Translation memory exchange, TMX 1.4b; what other tools write is read from TMX 1.1 on.
  public static let tmx = Format(
    name: "tmx",
    fileExtension: "tmx",
    summary: "Translation memory exchange (TMX 1.4b), one unit a segment",
    layout: .structure { TMXEncoder(options: $0) },
    recognizes: { $0.root?.name.local == "tmx" },
    endings: ["tmx"],
    reader: { TMXReader($0) }
  )
}

/// The names that our TMX gives what the format has no place of its own for.
enum TMXNames {
  /// The `creationtool` of our files.
  static let tool = "Diglot"
  /// The type of a placeholder that stands for a character that XML cannot hold.
  static let control = "x-control"
}
