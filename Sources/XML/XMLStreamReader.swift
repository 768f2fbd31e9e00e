import Diagnostics

/// Reads an XML document step by step, in memory that does not grow with it.
///
/// Nothing is loaded besides the document itself: no network, no external definitions. A file that
/// declares entities is refused, and what may nest or grow has the bounds of `XMLLimits`. A comment that begins as
/// `<!-->` does is refused where a piece of the document ends in it, as libxml2 does.
public struct XMLStreamReader: ~Copyable {
  /// How much is handed to the parser at a time; the events of one piece are held in memory.
  private static let pieceBytes = 32 << 10

  private let source: () throws -> [UInt8]?
  private var decoder = InputDecoder()
  private var parser = PushParser()
  private var pending: ArraySlice<UInt8> = []
  /// Whether the source has no more to give.
  private var isAtEnd = false
  /// Whether the parser was given all of it.
  private var isFinished = false

  /// Makes a reader of chunks of any size, in UTF-8 or UTF-16.
  ///
  /// - Parameter chunks: Gives the next chunk at each call, and `nil` at the end. What it throws
  ///   becomes the message of an `XMLError`.
  public init(chunks: @escaping () throws -> [UInt8]?) { source = chunks }

  /// Makes a reader of a whole document, in UTF-8 or UTF-16.
  public init(_ bytes: [UInt8]) {
    var rest: [UInt8]? = bytes
    source = {
      defer { rest = nil }
      return rest
    }
  }

  /// Makes a reader of a file, in UTF-8 or UTF-16.
  ///
  /// - Throws: An `XMLError` without a place when the file cannot be opened.
  public init(path: String) throws(XMLError) {
    let file = try InputFile(path: path)
    source = { try file.read() }
  }

  /// The next event and its place, or `nil` at the end of a document that is well-formed.
  ///
  /// - Throws: What is wrong with the document, after all events before that place.
  public mutating func next() throws(XMLError) -> XMLEvent? {
    guard let kind = try nextKind() else { return nil }
    let (line, column) = place
    return XMLEvent(kind, line: line, column: column)
  }

  /// The line and the column at which the last event starts, both counted from 1.
  ///
  /// Counted when they are asked for, which costs more than most events do.
  public var place: (line: Int, column: Int) {
    mutating get { parser.place }
  }

  /// The next event, or `nil` at the end of a document that is well-formed.
  ///
  /// - Throws: What is wrong with the document, after all events before that place.
  public mutating func nextKind() throws(XMLError) -> XMLEvent.Kind? {
    while true {
      if let event = parser.next() { return event }
      if let error = parser.error { throw error }
      if isFinished { return nil }
      readOn()
    }
  }

  /// The text in the element whose start was the last event, where that can be had at once.
  ///
  /// Its end then counts as read, and `place` stays that of its start. Returns `nil`, and leaves all events to
  /// be read, where the element holds more than text, or the piece of the document that is held ends in it.
  public mutating func textOfElement() -> String? { parser.textOfElement() }

  /// Leaves out what is in the element whose start was the last event, and its end.
  ///
  /// Texts in it may be of any length; that it is well-formed is seen as events after it are read.
  public mutating func skipElement() { parser.skipElement() }

  private mutating func readOn() {
    if pending.isEmpty { refill() }
    let piece = pending.prefix(Self.pieceBytes)
    pending = pending.dropFirst(piece.count)
    isFinished = isAtEnd && pending.isEmpty
    if !piece.isEmpty || isFinished { parser.feed(piece, isLast: isFinished) }
  }

  private mutating func refill() {
    do {
      let chunk = try source()
      isAtEnd = chunk == nil
      pending = try decoder.decode(chunk ?? [], isLast: isAtEnd)[...]
    } catch let failure as InputDecoder.Failure {
      parser.fail(failure.message)
    } catch let error as InputError {
      let advice = error.advice.map { "; \($0)" } ?? ""
      parser.fail("cannot read on: \(error.message)\(advice)")
    } catch {
      parser.fail("cannot read on: \(error)")
    }
  }
}
