import CYAML

/// One step of libyaml through a document.
struct Event {
  enum Kind {
    case streamStart, streamEnd, documentStart, documentEnd, sequenceEnd, mappingEnd
    case alias(String)
    case scalar(YAMLScalar)
    case sequenceStart(isFlow: Bool), mappingStart(isFlow: Bool)
  }

  var kind: Kind
  /// The name other places may use for this value.
  var anchor: String?
  var tag: String?
  /// The first scalar of the text it covers, and the one after the last.
  var start: Int
  var end: Int
}

/// libyaml's account of why it stopped.
struct ParserFailure: Error {
  var problem: String
  var context: String
  /// The index of the scalar where it stopped.
  var position: Int
  /// The index of the scalar where what it was reading starts, if it was reading something.
  var contextPosition: Int
}

/// Owns a libyaml parser and the text it reads.
@safe struct EventParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  // libyaml keeps a pointer into its input, so the input must live as long as the parser.
  private let input: UnsafeMutableBufferPointer<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    unsafe parser = .allocate(capacity: 1)
    unsafe input = .allocate(capacity: bytes.count)
    _ = unsafe input.initialize(from: bytes)
    // A parser for which there is no memory says so when it is asked for its first event.
    unsafe yaml_parser_initialize(parser)
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
  }

  deinit {
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
    unsafe input.deallocate()
  }

  mutating func next() throws(ParserFailure) -> Event {
    var event = unsafe yaml_event_t()
    guard unsafe yaml_parser_parse(parser, &event) == 1, unsafe event.type != YAML_NO_EVENT else {
      throw failure()
    }
    defer { unsafe yaml_event_delete(&event) }
    return unsafe Self.event(event)
  }

  private func failure() -> ParserFailure {
    unsafe ParserFailure(
      problem: Self.string(parser.pointee.problem) ?? "out of memory",
      context: Self.string(parser.pointee.context) ?? "",
      position: Int(clamping: parser.pointee.problem_mark.index),
      contextPosition: Int(clamping: parser.pointee.context_mark.index)
    )
  }

  private static func event(_ event: yaml_event_t) -> Event {
    var anchor: String?
    var tag: String?
    let kind: Event.Kind
    switch unsafe event.type {
    case YAML_STREAM_START_EVENT: kind = .streamStart
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    case YAML_DOCUMENT_END_EVENT: kind = .documentEnd
    case YAML_SEQUENCE_END_EVENT: kind = .sequenceEnd
    case YAML_MAPPING_END_EVENT: kind = .mappingEnd
    case YAML_ALIAS_EVENT:
      kind = .alias(unsafe string(event.data.alias.anchor) ?? "")
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      unsafe (anchor, tag) = (string(scalar.anchor), string(scalar.tag))
      let bytes = unsafe UnsafeBufferPointer(start: scalar.value, count: scalar.length)
      let isPlain = unsafe scalar.style == YAML_PLAIN_SCALAR_STYLE && scalar.plain_implicit == 1
      kind = .scalar(
        YAMLScalar(unsafe String(decoding: bytes, as: UTF8.self), style: isPlain ? .plain : .text)
      )
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      unsafe (anchor, tag) = (string(sequence.anchor), string(sequence.tag))
      kind = unsafe .sequenceStart(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      unsafe (anchor, tag) = (string(mapping.anchor), string(mapping.tag))
      kind = unsafe .mappingStart(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
    default: kind = .streamEnd
    }
    return unsafe Event(
      kind: kind,
      anchor: anchor,
      tag: tag,
      start: Int(clamping: event.start_mark.index),
      end: Int(clamping: event.end_mark.index)
    )
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }

  private static func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    unsafe pointer.map { unsafe String(cString: $0) }
  }
}
