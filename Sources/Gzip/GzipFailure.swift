/// Why gzip could not be read or written.
public enum GzipFailure: Error, Sendable, Hashable {
  /// The data ends before it should.
  case truncated
  /// The data is not what was compressed: a checksum, a length or a code is wrong.
  case damaged
  /// Something that is no gzip follows the compressed data.
  case trailingBytes
  /// There is not enough memory.
  case outOfMemory
}

extension GzipFailure: CustomStringConvertible {
  /// What is wrong, without a full stop.
  public var description: String {
    switch self {
    case .truncated: "the compressed data is cut off"
    case .damaged: "the compressed data is damaged"
    case .trailingBytes: "something else follows the compressed data"
    case .outOfMemory: "there is not enough memory to compress with"
    }
  }

  /// What to do about it, without a full stop.
  public var advice: String {
    switch self {
    case .truncated, .damaged: "fetch the file again, or compress it again"
    case .trailingBytes: "unpack it with gunzip and see what it holds"
    case .outOfMemory: "close other programs"
    }
  }
}
