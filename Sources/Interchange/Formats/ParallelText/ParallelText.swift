import Workspace

extension Format {
  /// Plain parallel text.
  public static let text = Format(
    name: "text",
    fileExtension: "txt",
    summary: "Plain parallel text, one line a segment, a file a locale and one of places",
    layout: .parallelText
  )
}

/// Writes source and target on one line, a tab between them: parallel text where there is one output only.
///
/// Line ends, tabs and backslashes have the escapes of `TSVEncoding`. A source that is not known is empty.
struct ParallelTextEncoder: SegmentEncoder {
  func head() -> [UInt8] { [] }

  func encode(_ exported: ExportedDocument) -> EncodedDocument {
    var encoded = EncodedDocument()
    for segment in exported.document.segments {
      TSVEncoding.appendLine(segment.source ?? "", to: &encoded.bytes)
      encoded.bytes.append(UInt8(ascii: "\t"))
      TSVEncoding.appendLine(segment.target, to: &encoded.bytes)
      encoded.bytes.append(UInt8(ascii: "\n"))
    }
    encoded.segments = exported.document.segments.count
    return encoded
  }

  func tail() -> [UInt8] { [] }
}
