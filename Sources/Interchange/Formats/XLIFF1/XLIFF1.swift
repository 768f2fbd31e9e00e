import XML

extension Format {
  /// XLIFF 1.2; what other tools write is read from XLIFF 1.0 on.
  public static let xliff1 = Format(
    name: "xliff1",
    fileExtension: "xlf",
    summary: "XLIFF 1.2, one file element a document, with proposals of the memory",
    keepsState: true,
    carriesProposals: true,
    layout: .structure { XLIFF1Encoder(options: $0) },
    recognizes: { opening in
      // The versions up to 1.1 have no namespace; one that does not say its version is one of them.
      opening.root.map { $0.name.local == "xliff" && XLIFF1.isVersion($0["version"]) } ?? false
    },
    endings: ["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff"],
    reader: { XLIFF1Reader($0) }
  )
}

/// What writing and reading XLIFF 1.2 agree upon.
enum XLIFF1 {
  static let namespace = "urn:oasis:names:tc:xliff:document:1.2"
  static let toolID = "diglot"
  /// The `ctype` of a placeholder that stands for a character that XML cannot hold.
  static let control = "x-control"
  /// The state of a target that is not there yet.
  static let needsTranslation = "needs-translation"
  /// What comes before the kind of a segment in `restype`.
  static let kindPrefix = "x-"

  /// Whether a version is one that is read here.
  static func isVersion(_ version: String?) -> Bool { version?.hasPrefix("1") ?? true }
}
