import Diagnostics
import XML

/// The XML of an exchange file, step by step; what is wrong with it is told with the file's path.
struct XMLFile: ~Copyable {
  /// The most that one unit may hold, in bytes; what is between units is not kept and may be any size.
  static let unitBytes = 64 << 20

  private let input: ExchangeInput
  private var reader: XMLStreamReader
  /// Where the unit that is being read starts.
  private var unitStart: Position?
  /// How much of it was read so far.
  private var unitSize = 0

  init(_ input: ExchangeInput) {
    self.input = input
    reader = XMLStreamReader(chunks: input.chunks)
  }

  /// Where the last event starts, counted when it is asked for.
  var position: Position {
    mutating get {
      let (line, column) = reader.place
      return Position(line: line, column: column)
    }
  }

  /// The next event; nil at the end of a document that is well-formed.
  mutating func next() throws(InputError) -> XMLEvent.Kind? {
    let event: XMLEvent.Kind?
    do throws(XMLError) {
      event = try reader.nextKind()
    } catch {
      throw InputError(error, path: input.path)
    }
    // An element is counted as what it costs at least.
    if case .text(let text) = event { unitSize += text.utf8.count } else { unitSize += 64 }
    if unitSize > Self.unitBytes { try checkSize() }
    return event
  }

  /// Takes note that a unit starts at the last event.
  mutating func beginUnit() {
    unitStart = position
    unitSize = 0
  }

  /// Takes note that what follows is between units.
  mutating func endUnit() { unitStart = nil }

  private mutating func checkSize() throws(InputError) {
    guard let unitStart else {
      unitSize = 0
      return
    }
    throw InputError(
      path: input.path,
      position: unitStart,
      message: "a unit is longer than \(Self.unitBytes) bytes"
    )
  }

  /// Tells what cannot be used, at the last event if not elsewhere; reading goes on.
  mutating func report(_ message: String, at place: Position? = nil, advice: String? = nil) {
    input.report(
      InputError(path: input.path, position: place ?? position, message: message, advice: advice)
    )
  }

  /// What makes the file unreadable, at the last event.
  mutating func failure(_ message: String, advice: String? = nil) -> InputError {
    InputError(path: input.path, position: position, message: message, advice: advice)
  }

  /// Leaves out what is in the element just started, of whatever size it is.
  mutating func skip() throws(InputError) { reader.skipElement() }

  /// The text in the element just started, up to its end; nil, and nothing read, where that is not at hand or
  /// not all that is in it.
  mutating func textAlone() -> String? {
    let text = reader.textOfElement()
    unitSize += text?.utf8.count ?? 0
    return text
  }

  /// All the text in the element just started, and where that starts; nil where `position` tells it still.
  mutating func placedText() throws(InputError) -> (text: String, start: Position?) {
    if let text = textAlone() { return (text, nil) }
    let start = position
    return (try text(), start)
  }

  /// All the text in the element just started, whatever elements are in it.
  mutating func text() throws(InputError) -> String {
    if let text = textAlone() { return text }
    var text = ""
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .startElement: depth += 1
      case .endElement: depth -= 1
      case .text(let run): if text.isEmpty { text = run } else { text += run }
      default: break
      }
    }
    return text
  }
}
