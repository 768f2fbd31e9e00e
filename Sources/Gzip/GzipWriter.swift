/// Packs bytes as gzip (RFC 1952) chunk by chunk.
///
/// The header holds neither a name nor a time, so that equal bytes are packed equally.
public struct GzipWriter: ~Copyable {
  private static let chunkSize = 64 << 10

  private var stream: ZlibStream

  /// Prepares to pack.
  public init() throws(GzipFailure) { stream = try ZlibStream(.writing) }

  /// Takes more bytes, and returns what is packed by now; that may be nothing.
  public mutating func write(_ bytes: [UInt8]) throws(GzipFailure) -> [UInt8] {
    var packed: [UInt8] = []
    var rest = bytes[...]
    while !rest.isEmpty {
      let step = try stream.step(rest, isLast: false, room: Self.chunkSize)
      rest = rest.dropFirst(step.consumed)
      packed += step.output
    }
    return packed
  }

  /// Ends the data, and returns the rest of it.
  public consuming func finish() throws(GzipFailure) -> [UInt8] {
    var packed: [UInt8] = []
    while true {
      let step = try stream.step([], isLast: true, room: Self.chunkSize)
      packed += step.output
      if step.isAtEnd { return packed }
    }
  }
}
