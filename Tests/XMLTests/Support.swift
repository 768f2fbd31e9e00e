import XML

/// All events of a document given in chunks.
func events(_ chunks: [[UInt8]]) throws(XMLError) -> [XMLEvent] {
  var rest = chunks[...]
  var reader = XMLStreamReader { rest.popFirst() }
  var events: [XMLEvent] = []
  while let event = try reader.next() { events.append(event) }
  return events
}

func events(_ text: String) throws(XMLError) -> [XMLEvent] {
  var reader = XMLStreamReader(Array(text.utf8))
  var events: [XMLEvent] = []
  while let event = try reader.next() { events.append(event) }
  return events
}

/// The error that reading gives, as `line:column: message`, or `nil` when it gives none.
func problem(_ bytes: some Sequence<UInt8>) -> String? {
  do throws(XMLError) {
    _ = try events([Array(bytes)])
    return nil
  } catch {
    return "\(error.line):\(error.column): \(error.message)"
  }
}

/// What `write` writes.
func written(
  indentation: Int? = nil,
  forbidden: ForbiddenCharacters = .refuse,
  _ write: (inout XMLStreamWriter) throws -> Void
) throws -> String {
  var bytes: [UInt8] = []
  var writer = XMLStreamWriter(indentation: indentation, forbidden: forbidden) { bytes += $0 }
  try write(&writer)
  try writer.finish()
  return String(decoding: bytes, as: UTF8.self)
}

extension XMLEvent {
  /// The event in short, with its place in front.
  var brief: String { "\(line):\(column) \(kind.brief)" }
}

extension XMLEvent.Kind {
  var brief: String {
    switch self {
    case .startElement(let element):
      ([element.name.brief]
        + element.namespaces.map { "xmlns:\($0.prefix ?? "")=\($0.uri)" }
        + element.attributes.map { "\($0.name.brief)=\($0.value)" })
        .joined(separator: " ")
    case .endElement(let name): "/\(name.brief)"
    case .text(let text): "‘\(text)’"
    case .comment(let text): "#\(text)"
    case .processingInstruction(let target, let data): "?\(target) \(data)"
    case .documentType(let name, let publicID, let systemID):
      "!\(name) \(publicID ?? "-") \(systemID ?? "-")"
    }
  }
}

extension XMLName {
  var brief: String { namespace.map { "{\($0)}\(qualified)" } ?? qualified }
}

/// A small generator whose sequence depends on nothing but its seed.
struct Random {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(bound))
  }

  mutating func pick<T>(_ choices: [T]) -> T { choices[below(choices.count)] }
}
