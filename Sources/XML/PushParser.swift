import CLibXML2

/// Owns a libxml2 parser that is fed chunk by chunk and reports to an `EventCollector`.
@safe struct PushParser: ~Copyable {
  let collector = EventCollector()
  private let context: UnsafeMutablePointer<xmlParserCtxt>?
  private let reports: UnsafeMutablePointer<Reports>

  /// What the callbacks of libxml2 are given.
  @safe fileprivate struct Reports {
    let collector: EventCollector
    var context: UnsafeMutablePointer<xmlParserCtxt>?

    var offset: Int { unsafe max(0, xmlByteConsumed(context)) }

    /// Runs a callback's work, and stops the parser once something is wrong.
    func report(_ body: (EventCollector, Int) -> Void) {
      guard collector.error == nil else { return }
      body(collector, offset)
      if collector.error != nil { unsafe xmlStopParser(context) }
    }
  }

  init() {
    _ = libraryIsReady
    unsafe reports = .allocate(capacity: 1)
    unsafe reports.initialize(to: Reports(collector: collector))
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
    if unsafe context == nil { collector.fail("out of memory") }
  }

  deinit {
    unsafe xmlFreeParserCtxt(context)
    unsafe reports.deinitialize(count: 1)
    unsafe reports.deallocate()
  }

  mutating func feed(_ bytes: ArraySlice<UInt8>, isLast: Bool) {
    guard collector.error == nil else { return }
    collector.willRead(bytes)
    guard collector.error == nil, let count = Int32(exactly: bytes.count) else { return }
    _ = unsafe bytes.withUnsafeBytes { buffer in
      unsafe xmlParseChunk(
        context,
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        count,
        isLast ? 1 : 0
      )
    }
  }
}

// libxml2 wants its tables set up once before several threads parse.
private let libraryIsReady: Void = xmlInitParser()

private typealias Characters = UnsafePointer<xmlChar>

private func reports(_ data: UnsafeMutableRawPointer?) -> PushParser.Reports? {
  unsafe data?.assumingMemoryBound(to: PushParser.Reports.self).pointee
}

private func string(_ pointer: Characters?) -> String? {
  unsafe pointer.map { unsafe String(cString: $0) }
}

/// The text of a name, which stands in the parser's dictionary as long as the parser lives.
private func name(_ pointer: Characters?, _ collector: EventCollector) -> String? {
  guard let pointer = unsafe pointer else { return nil }
  return collector.name(at: UInt(bitPattern: pointer)) { unsafe String(cString: pointer) }
}

private func qualifiedName(
  _ local: Characters?,
  _ prefix: Characters?,
  _ uri: Characters?,
  _ collector: EventCollector
) -> XMLName {
  unsafe XMLName(
    name(local, collector) ?? "",
    prefix: name(prefix, collector),
    namespace: name(uri, collector)
  )
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
    unsafe reports(data)?.report { collector, offset in
      guard attributeCount <= XMLLimits.attributes, namespaceCount <= XMLLimits.attributes else {
        return collector.fail("more than \(XMLLimits.attributes) attributes", at: offset)
      }
      var element = unsafe XMLElement(qualifiedName(local, prefix, uri, collector))
      if let namespaces = unsafe namespaces {
        for index in 0..<Int(namespaceCount) {
          element.namespaces.append(
            unsafe XMLNamespaceDeclaration(
              prefix: name(namespaces[2 * index], collector),
              uri: name(namespaces[2 * index + 1], collector) ?? ""
            )
          )
        }
      }
      if let attributes = unsafe attributes {
        for index in 0..<Int(attributeCount) {
          let parts = unsafe attributes + 5 * index
          guard let start = unsafe parts[3], let end = unsafe parts[4] else { continue }
          guard unsafe end - start <= XMLLimits.attributeBytes else {
            return collector.fail(
              "an attribute is longer than \(XMLLimits.attributeBytes) bytes",
              at: offset
            )
          }
          let value = unsafe UnsafeBufferPointer(start: start, count: end - start)
          element.attributes.append(
            unsafe XMLAttribute(
              qualifiedName(parts[0], parts[1], parts[2], collector),
              String(decoding: value, as: UTF8.self)
            )
          )
        }
      }
      collector.start(element, at: offset)
    }
  }
  unsafe handler.endElementNs = { data, local, prefix, uri in
    unsafe reports(data)?.report { collector, offset in
      unsafe collector.end(qualifiedName(local, prefix, uri, collector), at: offset)
    }
  }
  let characters: charactersSAXFunc = { data, start, count in
    unsafe reports(data)?.report { collector, _ in
      unsafe collector.characters(UnsafeBufferPointer(start: start, count: Int(count)))
    }
  }
  unsafe handler.characters = characters
  unsafe handler.ignorableWhitespace = characters
  unsafe handler.cdataBlock = characters
  unsafe handler.comment = { data, text in
    unsafe reports(data)?.report { unsafe $0.comment(string(text) ?? "", at: $1) }
  }
  unsafe handler.processingInstruction = { data, target, text in
    unsafe reports(data)?.report {
      unsafe $0.instruction(string(target) ?? "", string(text) ?? "", at: $1)
    }
  }
  unsafe handler.internalSubset = { data, name, publicID, systemID in
    unsafe reports(data)?.report {
      unsafe $0.documentType(
        string(name) ?? "",
        publicID: string(publicID),
        systemID: string(systemID),
        at: $1
      )
    }
  }
  unsafe handler.entityDecl = { data, name, _, _, _, _ in
    unsafe reports(data)?.report {
      unsafe $0.fail(
        "the file declares the entity ‘\(string(name) ?? "")’; entities are not read, for safety",
        at: $1
      )
    }
  }
  unsafe handler.reference = { data, name in
    unsafe reports(data)?.report {
      unsafe $0.fail(unknownEntity(string(name) ?? ""), at: $1)
    }
  }
  unsafe handler.serror = { data, error in
    guard let error = unsafe error?.pointee else { return }
    unsafe reports(data)?.report { unsafe explain(error, to: $0, at: $1) }
  }
  return unsafe handler
}

private func unknownEntity(_ name: String) -> String {
  "‘&\(name);’ is not one of XML's own entities; write the character itself"
}

/// Says in plain words what libxml2 found.
private func explain(_ error: xmlError, to collector: EventCollector, at offset: Int) {
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
