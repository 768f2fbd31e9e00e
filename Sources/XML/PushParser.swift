import CLibXML2

/// Owns a libxml2 parser that is fed chunk by chunk and reports to an `EventCollector`.
@safe struct PushParser: ~Copyable {
  private let context: UnsafeMutablePointer<xmlParserCtxt>?
  private let reports: UnsafeMutablePointer<Reports>

  /// What the callbacks of libxml2 are given.
  @safe fileprivate struct Reports {
    var collector = EventCollector()
    var context: UnsafeMutablePointer<xmlParserCtxt>?

    var offset: Int { unsafe max(0, xmlByteConsumed(context)) }

    /// Runs a callback's work, and stops the parser once something is wrong.
    @inline(__always)
    mutating func report(_ body: (inout Reports, Int) -> Void) {
      guard collector.error == nil else { return }
      body(&self, offset)
      if collector.error != nil { unsafe xmlStopParser(context) }
    }
  }

  init() {
    _ = libraryIsReady
    unsafe reports = .allocate(capacity: 1)
    unsafe reports.initialize(to: Reports())
    var handler = unsafe saxHandler()
    unsafe context = xmlCreatePushParserCtxt(&handler, reports, nil, 0, nil)
    unsafe reports.pointee.context = context
    // Neither network nor outside definitions. NOENT only resolves `&amp;` and its like in
    // attributes: other entities are refused where they are declared. The encoding is dealt with
    // before the text comes here.
    let options = [XML_PARSE_NONET, XML_PARSE_NOENT, XML_PARSE_IGNORE_ENC].reduce(0) {
      $0 | $1.rawValue
    }
    _ = unsafe xmlCtxtUseOptions(context, Int32(bitPattern: UInt32(options)))
    if unsafe context == nil { fail("out of memory") }
  }

  deinit {
    unsafe xmlFreeParserCtxt(context)
    unsafe reports.deinitialize(count: 1)
    unsafe reports.deallocate()
  }

  /// What is wrong, if something is.
  var error: XMLError? { unsafe reports.pointee.collector.error }

  /// The next event of what was fed last.
  mutating func next() -> XMLEvent.Kind? { unsafe reports.pointee.collector.next() }

  /// The text in the element just started; see `EventCollector`.
  mutating func textOfElement() -> String? { unsafe reports.pointee.collector.textOfElement() }

  /// Leaves out what is in the element just started, and its end; see `EventCollector`.
  mutating func skipElement() { unsafe reports.pointee.collector.skipElement() }

  /// The line and the column of the event that was last taken.
  var place: (line: Int, column: Int) {
    mutating get { unsafe reports.pointee.collector.place }
  }

  /// Records that the text ends, or cannot be read on, where the parser stands.
  mutating func fail(_ message: String) { unsafe reports.pointee.collector.fail(message) }

  /// Reads on, all events of what was fed before being taken.
  mutating func feed(_ bytes: ArraySlice<UInt8>, isLast: Bool) {
    guard error == nil else { return }
    unsafe reports.pointee.collector.willRead(bytes)
    guard error == nil, let count = Int32(exactly: bytes.count) else { return }
    _ = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlParseChunk(
        context,
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        count,
        isLast ? 1 : 0
      )
    }
    unsafe reports.pointee.collector.didRead()
  }
}

// libxml2 wants its tables set up once before several threads parse.
private let libraryIsReady: Void = xmlInitParser()

private typealias Characters = UnsafePointer<xmlChar>

private func reports(
  _ data: UnsafeMutableRawPointer?
) -> UnsafeMutablePointer<PushParser.Reports>? {
  unsafe data?.assumingMemoryBound(to: PushParser.Reports.self)
}

private func string(_ pointer: Characters?) -> String? {
  unsafe pointer.map { unsafe String(cString: $0) }
}

/// The index of a name whose parts stand in the parser's dictionary, as long as the parser lives.
@inline(__always)
private func name(
  _ local: Characters?,
  _ prefix: Characters?,
  _ namespace: Characters?,
  _ names: inout NameTable
) -> Int {
  let key = NameTable.Key(
    local: UInt(bitPattern: local),
    prefix: UInt(bitPattern: prefix),
    namespace: UInt(bitPattern: namespace)
  )
  return names.index(of: key) {
    unsafe (string(local) ?? "", prefix: string(prefix), namespace: string(namespace))
  }
}

private func saxHandler() -> xmlSAXHandler {
  var handler = unsafe xmlSAXHandler()
  unsafe handler.initialized = XML_SAX2_MAGIC
  unsafe handler.startElementNs = {
    data,
    local,
    prefix,
    uri,
    namespaceCount,
    namespaces,
    attributeCount,
    _,
    attributes in
    unsafe reports(data)?.pointee.report { reports, offset in
      guard attributeCount <= XMLLimits.attributes, namespaceCount <= XMLLimits.attributes else {
        return reports.collector.fail("more than \(XMLLimits.attributes) attributes", at: offset)
      }
      if namespaceCount > 0, let namespaces = unsafe namespaces {
        for index in 0..<Int(namespaceCount) {
          unsafe reports.collector.namespace(
            prefix: string(namespaces[2 * index]),
            uri: string(namespaces[2 * index + 1]) ?? ""
          )
        }
      }
      var attributesTaken = 0
      if attributeCount > 0, let attributes = unsafe attributes {
        for index in 0..<Int(attributeCount) {
          let parts = unsafe attributes + 5 * index
          guard let start = unsafe parts[3], let end = unsafe parts[4] else { continue }
          let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
          let name = unsafe name(parts[0], parts[1], parts[2], &reports.collector.names)
          guard unsafe reports.collector.attribute(name: name, value, at: offset) else { return }
          attributesTaken += 1
        }
      }
      reports.collector.start(
        unsafe name(local, prefix, uri, &reports.collector.names),
        attributes: attributesTaken,
        namespaces: max(0, Int(namespaceCount)),
        at: offset
      )
    }
  }
  unsafe handler.endElementNs = { data, local, prefix, uri in
    unsafe reports(data)?.pointee.report { reports, offset in
      let name = unsafe name(local, prefix, uri, &reports.collector.names)
      reports.collector.end(name, at: offset)
    }
  }
  let characters: charactersSAXFunc = { data, start, count in
    unsafe reports(data)?.pointee.report { reports, _ in
      unsafe reports.collector.characters(UnsafeBufferPointer(start: start, count: Int(count)))
    }
  }
  unsafe handler.characters = characters
  unsafe handler.ignorableWhitespace = characters
  unsafe handler.cdataBlock = characters
  unsafe handler.comment = { data, text in
    unsafe reports(data)?.pointee.report {
      unsafe $0.collector.other(.comment(string(text) ?? ""), opener: "<!--", at: $1)
    }
  }
  unsafe handler.processingInstruction = { data, target, text in
    unsafe reports(data)?.pointee.report {
      let (target, text) = unsafe (string(target) ?? "", string(text) ?? "")
      $0.collector.other(
        .processingInstruction(target: target, data: text),
        opener: "<?",
        at: $1
      )
    }
  }
  unsafe handler.internalSubset = { data, name, publicID, systemID in
    unsafe reports(data)?.pointee.report {
      let type = unsafe XMLEvent.Kind.documentType(
        name: string(name) ?? "",
        publicID: string(publicID),
        systemID: string(systemID)
      )
      $0.collector.other(type, opener: "<!DOCTYPE", at: $1)
    }
  }
  unsafe handler.entityDecl = { data, name, _, _, _, _ in
    unsafe reports(data)?.pointee.report {
      unsafe $0.collector.fail(
        "the file declares the entity ‘\(string(name) ?? "")’; entities are not read, for safety",
        at: $1
      )
    }
  }
  unsafe handler.reference = { data, name in
    unsafe reports(data)?.pointee.report {
      unsafe $0.collector.fail(unknownEntity(string(name) ?? ""), at: $1)
    }
  }
  unsafe handler.serror = { data, error in
    guard let error = unsafe error?.pointee else { return }
    unsafe reports(data)?.pointee.report { unsafe explain(error, to: &$0.collector, at: $1) }
  }
  return unsafe handler
}

private func unknownEntity(_ name: String) -> String {
  "‘&\(name);’ is not one of XML's own entities; write the character itself"
}

/// Says in plain words what libxml2 found.
private func explain(_ error: xmlError, to collector: inout EventCollector, at offset: Int) {
  let code = unsafe xmlParserErrors(UInt32(bitPattern: error.code))
  let name = unsafe error.str1.map { unsafe String(cString: $0) } ?? ""
  guard unsafe error.level.rawValue >= XML_ERR_ERROR.rawValue || code == XML_WAR_UNDECLARED_ENTITY
  else { return }
  switch code {
  case XML_ERR_DOCUMENT_END, XML_ERR_DOCUMENT_EMPTY, XML_ERR_TAG_NOT_FINISHED:
    collector.failAtEnd(offset)
  case XML_ERR_TAG_NAME_MISMATCH: collector.failAtMismatch(offset)
  // At the end of the file, whatever is missing is missing because the file ends.
  case _ where collector.isAtEnd(offset): collector.failAtEnd(offset)
  case XML_ERR_UNDECLARED_ENTITY, XML_WAR_UNDECLARED_ENTITY:
    collector.fail(unknownEntity(name), at: offset)
  case XML_ERR_NAME_REQUIRED, XML_ERR_ENTITYREF_SEMICOL_MISSING:
    collector.fail("‘&’ and ‘<’ in text are written ‘&amp;’ and ‘&lt;’", at: offset)
  case XML_ERR_LT_IN_ATTRIBUTE:
    collector.fail("‘<’ in an attribute is written ‘&lt;’", at: offset)
  case XML_ERR_ATTRIBUTE_NOT_STARTED:
    collector.fail("the value of an attribute stands in quotes", at: offset)
  case XML_ERR_ATTRIBUTE_NOT_FINISHED:
    collector.fail("the value of an attribute lacks the quote at its end", at: offset)
  case XML_ERR_ATTRIBUTE_REDEFINED:
    collector.fail("the attribute ‘\(name)’ is here twice", at: offset)
  case XML_ERR_GT_REQUIRED: collector.fail("expected ‘>’ to end the tag", at: offset)
  case XML_ERR_INVALID_CHAR, XML_ERR_INVALID_ENCODING, XML_ERR_INVALID_CHARREF:
    collector.failAtCharacter(offset)
  case XML_NS_ERR_UNDEFINED_NAMESPACE:
    collector.fail("the prefix ‘\(name)’ is not declared", at: offset)
  default:
    let message = unsafe error.message.map { unsafe String(cString: $0) } ?? "not well-formed"
    let line = message.split(whereSeparator: \.isNewline).first.map(String.init) ?? message
    collector.fail("not well-formed XML: \(line)", at: offset)
  }
}
