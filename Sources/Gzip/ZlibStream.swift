import CZlib

/// Owns a stream of zlib, and ends it.
@safe struct ZlibStream: ~Copyable {
  /// Which way a stream goes.
  enum Direction {
    case reading
    case writing
  }

  /// What became of some input.
  struct Step {
    /// What came out.
    var output: [UInt8]
    /// How much of the input was used.
    var consumed: Int
    /// Whether the compressed data ends here.
    var isAtEnd: Bool
  }

  private let stream: UnsafeMutablePointer<z_stream>
  private let direction: Direction

  init(_ direction: Direction) throws(GzipFailure) {
    self.direction = direction
    unsafe stream = .allocate(capacity: 1)
    unsafe stream.initialize(to: z_stream())
    let status =
      switch direction {
      case .reading: unsafe czlib_begin_reading(stream)
      case .writing: unsafe czlib_begin_writing(stream)
      }
    guard status == Z_OK else { throw .outOfMemory }
  }

  deinit {
    switch direction {
    case .reading: unsafe inflateEnd(stream)
    case .writing: unsafe deflateEnd(stream)
    }
    unsafe stream.deinitialize(count: 1)
    unsafe stream.deallocate()
  }

  /// Makes ready for further data after the end of some.
  mutating func reset() { unsafe inflateReset(stream) }

  /// Goes on with some input, until it is used up or as much as there is room for came out.
  ///
  /// - Parameters:
  ///   - input: what comes next; at most 4 GB.
  ///   - isLast: whether nothing comes after it.
  ///   - room: the most bytes that may come out; above 0.
  /// - Returns: what came out, and how much of the input it took.
  /// - Throws: where the data is damaged, or memory is short.
  mutating func step(
    _ input: ArraySlice<UInt8>,
    isLast: Bool,
    room: Int
  ) throws(GzipFailure) -> Step {
    var status = Z_OK
    var consumed = 0
    let (stream, direction) = unsafe (stream, direction)
    let output = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      unsafe input.withUnsafeBufferPointer { input in
        // The library only reads what `next_in` points to.
        unsafe stream.pointee.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
        unsafe stream.pointee.avail_in = UInt32(clamping: input.count)
        unsafe stream.pointee.next_out = buffer.baseAddress
        unsafe stream.pointee.avail_out = UInt32(clamping: room)
        switch direction {
        case .reading: status = unsafe inflate(stream, Z_NO_FLUSH)
        case .writing: status = unsafe deflate(stream, isLast ? Z_FINISH : Z_NO_FLUSH)
        }
        consumed = unsafe input.count - Int(stream.pointee.avail_in)
        filled = unsafe room - Int(stream.pointee.avail_out)
        unsafe stream.pointee.next_in = nil
        unsafe stream.pointee.next_out = nil
      }
    }
    switch status {
    // No progress is possible without more input or more room: no failure.
    case Z_OK, Z_BUF_ERROR: return Step(output: output, consumed: consumed, isAtEnd: false)
    case Z_STREAM_END: return Step(output: output, consumed: consumed, isAtEnd: true)
    case Z_MEM_ERROR: throw .outOfMemory
    default: throw .damaged
    }
  }
}
