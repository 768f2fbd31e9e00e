import XML

extension Format {
  /// XML localization interchange file format, XLIFF 2.1.
  public static let xliff = Format(
    name: "xliff",
    fileExtension: "xlf",
    summary: "XML localization interchange (XLIFF 2.1), one file a locale, one unit a segment",
    isOfOneLocale: true,
    keepsState: true,
    carriesProposals: true,
    layout: .structure { XLIFFEncoder(options: $0) },
    recognizes: { $0.root.map(XLIFF.isRoot) ?? false },
    reader: { XLIFFReader($0) }
  )
}

/// The names that XLIFF 2 and Diglot's own additions to it go by.
enum XLIFF {
  static let namespace = "urn:oasis:names:tc:xliff:document:2.0"
  static let metadataNamespace = "urn:oasis:names:tc:xliff:metadata:2.0"
  static let matchesNamespace = "urn:oasis:names:tc:xliff:matches:2.0"

  /// What Diglot's metadata groups, sub-states and sub-types are named after.
  static let ownPrefix = "diglot"
  /// What the type of a unit begins with; the kind of its place follows.
  static let kindPrefix = "diglot:"
  /// The sub-state of a translation that somebody must look at.
  static let needsReview = "diglot:needs-review"

  /// The versions that are read without a notice.
  static let knownVersions: Set<String> = ["2.0", "2.1"]

  /// Whether an element is the root of XLIFF 2, whatever its minor version.
  static func isRoot(_ element: XMLElement) -> Bool {
    guard element.name.local == "xliff" else { return false }
    guard let namespace = element.name.namespace else {
      return element["version"]?.hasPrefix("2.") ?? false
    }
    return namespace.hasPrefix("urn:oasis:names:tc:xliff:document:2.")
  }
}
