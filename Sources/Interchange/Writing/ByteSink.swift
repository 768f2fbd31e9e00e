/// Takes the next bytes of an output, in order: writes them to a file, or keeps them.
public typealias ByteSink = ([UInt8]) throws -> Void

/// Collects small writes into pieces worth a call to the sink.
struct OutputBuffer {
  /// What is written but not yet handed on.
  var bytes: [UInt8] = []
  private let sink: ByteSink

  private static let pieceSize = 1 << 16

  init(sink: @escaping ByteSink) {
    self.sink = sink
    bytes.reserveCapacity(Self.pieceSize * 2)
  }

  /// Hands the bytes on once there are enough of them.
  mutating func drain() throws {
    if bytes.count >= Self.pieceSize { try flush() }
  }

  /// Hands on all the bytes that are left.
  mutating func flush() throws {
    if bytes.isEmpty { return }
    try sink(bytes)
    bytes.removeAll(keepingCapacity: true)
  }
}
