/// How the text of an image is written, so that it is read back as it is.
public enum AlternativeTextForm: Hashable, Sendable {
  /// Between the brackets of `![…](…)`.
  case brackets
  /// Between the quotes of `:::image alt-text="…":::`.
  case attribute

  /// A text as it is written in this form; nil where the form cannot hold it.
  ///
  /// Only what would be read otherwise is escaped: by backslashes in brackets, by character references in
  /// attributes, and line ends always by references, since a text stands in one line.
  /// - Complexity: Linear in the length of the text.
  public func written(_ text: String) -> [UInt8]? {
    for escapesAll in [false, true] {
      let written = escaped(Array(text.utf8), all: escapesAll)
      if reads(written, as: text) { return written }
    }
    return nil
  }

  private func escaped(_ text: [UInt8], all: Bool) -> [UInt8] {
    var written: [UInt8] = []
    written.reserveCapacity(text.count)
    for (index, byte) in text.enumerated() {
      switch byte {
      case Byte.lineFeed: written += "&#10;".utf8
      case Byte.carriageReturn: written += "&#13;".utf8
      case UInt8(ascii: "&") where all: written += "&amp;".utf8
      case UInt8(ascii: "\"") where self == .attribute: written += "&quot;".utf8
      case _ where self == .attribute: written.append(byte)
      case Byte.space where index == 0 || index == text.count - 1: written += "&#32;".utf8
      case UInt8(ascii: "\\"), UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "`"),
        UInt8(ascii: "<"), UInt8(ascii: "|"):
        written += [UInt8(ascii: "\\"), byte]
      case UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: ":"),
        UInt8(ascii: "!"):
        written += all ? [UInt8(ascii: "\\"), byte] : [byte]
      default: written.append(byte)
      }
    }
    return written
  }

  private func reads(_ written: [UInt8], as text: String) -> Bool {
    let (before, after): (String, String) =
      switch self {
      case .brackets: ("![", "](x)")
      case .attribute: (":::image alt-text=\"", "\":::")
      }
    let document = MarkdownDocument(
      parsingInline: Array(before.utf8) + written + Array(after.utf8),
      options: MarkdownOptions(linksBareAddresses: false)
    )
    guard let index = document.nodes.indices.dropFirst().first,
      document.nodes[index].subtreeEnd == document.nodes.count,
      document.nodes[index].range == document.bytes.indices
    else { return false }
    return document.alternativeText(of: index).map { $0.elementsEqual(text.utf8) } ?? false
  }
}
