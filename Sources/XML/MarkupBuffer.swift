import CLibXML2

/// Owns a libxml2 text writer and the buffer that it fills.
@safe struct MarkupBuffer: ~Copyable {
  private let buffer: xmlBufferPtr?
  private let writer: xmlTextWriterPtr?

  init() {
    unsafe buffer = xmlBufferCreate()
    unsafe writer = xmlNewTextWriterMemory(buffer, 0)
  }

  deinit {
    unsafe xmlFreeTextWriter(writer)
    unsafe xmlBufferFree(buffer)
  }

  /// How much is ready to take; libxml2 hands over what it has every few thousand bytes.
  var count: Int { unsafe Int(clamping: xmlBufferLength(buffer)) }

  mutating func startDocument() throws(XMLError) {
    try check(unsafe xmlTextWriterStartDocument(writer, nil, "UTF-8", nil))
  }

  mutating func documentType(
    _ name: String,
    publicID: String?,
    systemID: String?
  ) throws(XMLError) {
    try check(unsafe xmlTextWriterStartDTD(writer, name, publicID, systemID))
    try check(unsafe xmlTextWriterEndDTD(writer))
    try raw([0x0A])
  }

  mutating func startElement(_ name: String) throws(XMLError) {
    try check(unsafe xmlTextWriterStartElement(writer, name))
  }

  /// Ends an element, which is written as `<name/>` when nothing is in it.
  mutating func endElement() throws(XMLError) { try check(unsafe xmlTextWriterEndElement(writer)) }

  mutating func attribute(_ name: String, raw value: [UInt8]) throws(XMLError) {
    try check(unsafe xmlTextWriterStartAttribute(writer, name))
    try raw(value)
    try check(unsafe xmlTextWriterEndAttribute(writer))
  }

  mutating func comment(raw text: [UInt8]) throws(XMLError) {
    try check(unsafe xmlTextWriterStartComment(writer))
    try raw(text)
    try check(unsafe xmlTextWriterEndComment(writer))
  }

  /// Writes text that is escaped already.
  mutating func raw(_ text: [UInt8]) throws(XMLError) {
    guard !text.isEmpty else { return }
    guard let count = Int32(exactly: text.count) else { throw XMLError("a text is too long") }
    try check(unsafe xmlTextWriterWriteRawLen(writer, text, count))
  }

  /// Ends the start tag that is open, so that what follows is content.
  mutating func endStartTag() throws(XMLError) {
    try check(unsafe xmlTextWriterWriteRawLen(writer, [], 0))
    try flush()
  }

  /// Makes everything written so far ready to take.
  mutating func flush() throws(XMLError) { try check(unsafe xmlTextWriterFlush(writer)) }

  /// Ends all that is open, so that everything is ready to take.
  mutating func endDocument() throws(XMLError) {
    try check(unsafe xmlTextWriterEndDocument(writer))
    try check(unsafe xmlTextWriterFlush(writer))
  }

  /// Hands out what is ready, and forgets it.
  mutating func take() -> [UInt8] {
    let bytes = unsafe [UInt8](
      UnsafeBufferPointer(start: xmlBufferContent(buffer), count: count)
    )
    unsafe xmlBufferEmpty(buffer)
    return bytes
  }

  private func check(_ result: Int32) throws(XMLError) {
    guard result >= 0 else { throw XMLError("cannot write XML: out of memory") }
  }
}
