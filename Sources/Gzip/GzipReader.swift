/// Unpacks gzip (RFC 1952) chunk by chunk, in memory that does not grow with the data.
///
/// Several members after one another are read as one text; zeros after the last one are padding. However
/// much a chunk unpacks to, no more than ``chunkSize`` is held at a time, so that there is no limit to keep.
public struct GzipReader: ~Copyable {
  /// The most bytes that are given at a time.
  public static let chunkSize = 64 << 10

  private var stream: ZlibStream
  private var input: ArraySlice<UInt8> = []
  private var state = State.inMember

  private enum State {
    /// Within compressed data, its header included.
    case inMember
    /// After the end of a member.
    case betweenMembers
    /// After the zeros that follow the last member.
    case inPadding
  }

  /// Whether a file is gzip, told by its first bytes.
  public static func isGzip(_ start: some Collection<UInt8>) -> Bool {
    start.starts(with: [0x1F, 0x8B])
  }

  /// Prepares to unpack.
  public init() throws(GzipFailure) { stream = try ZlibStream(.reading) }

  /// Takes more compressed data, once ``next()`` has given all that came from the data before.
  public mutating func feed(_ chunk: [UInt8]) {
    input = input.isEmpty ? chunk[...] : input + chunk
  }

  /// The next unpacked bytes, at most ``chunkSize``; nil where more data is needed.
  ///
  /// - Throws: where the data is damaged, or something else follows it.
  public mutating func next() throws(GzipFailure) -> [UInt8]? {
    while true {
      switch state {
      case .inMember:
        let step = try stream.step(input, isLast: false, room: Self.chunkSize)
        input = input.dropFirst(step.consumed)
        if step.isAtEnd { state = .betweenMembers }
        if !step.output.isEmpty { return step.output }
        if !step.isAtEnd { return nil }
      case .betweenMembers:
        guard let first = input.first else { return nil }
        if first == 0 {
          state = .inPadding
        } else if first == 0x1F, input.count < 2 {
          return nil
        } else {
          guard Self.isGzip(input) else { throw .trailingBytes }
          stream.reset()
          state = .inMember
        }
      case .inPadding:
        guard input.allSatisfy({ $0 == 0 }) else { throw .trailingBytes }
        input = []
        return nil
      }
    }
  }

  /// Says that nothing follows what was fed, once ``next()`` has given all that came from it.
  ///
  /// - Throws: where the data fed so far is not complete.
  public func finish() throws(GzipFailure) {
    switch state {
    case .inMember: throw .truncated
    case .betweenMembers where !input.isEmpty: throw .trailingBytes
    case .betweenMembers, .inPadding: break
    }
  }
}
