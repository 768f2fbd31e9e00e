/// Reads XLIFF 2, ours and other tools': one translation a `<unit>`, its segments joined.
///
/// Elements of modules and other namespaces are left out, annotations are read as the text that they mark.
/// A later version than 2.1 is read with a notice.
final class XLIFFReader: ExchangeReader {
  private var document: XLIFFDocument

  init(_ input: ExchangeInput) { document = XLIFFDocument(XMLFile(input)) }

  func next() throws -> ExchangeUnit? { try document.next() }
}
