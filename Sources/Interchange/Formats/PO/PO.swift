extension Format {
  /// The message files of gettext.
  public static let po = Format(
    name: "po",
    fileExtension: "po",
    summary: "Message files of gettext (PO), one message a segment, one locale a file",
    isOfOneLocale: true,
    keepsState: true,
    carriesProposals: true,
    layout: .structure { POEncoder(options: $0) },
    recognizes: { ["po", "pot"].contains($0.fileExtension) },
    reader: { try POReader($0) }
  )
}
