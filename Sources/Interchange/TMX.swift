extension Format {
  /// Translation memory exchange, TMX 1.4b.
  public static let tmx = Format(
    name: "tmx",
    fileExtension: "tmx",
    summary: "Translation memory exchange (TMX 1.4b), one unit a segment",
    mediaType: "application/x-tmx+xml",
    layout: .structure { TMXWriter(options: $0, sink: $1) }
  )
}
