internal import Glibc
internal import Synchronization

/// Standard input, line by line or in pieces.
///
/// Safe to use from many tasks; each line or piece goes to one of them.
public struct LineInput: Sendable {
  private final class State: Sendable {
    struct Buffer {
      var bytes: [UInt8] = []
      var start = 0
      var isAtEnd: Bool
      var isBegun = false
    }

    let buffer: Mutex<Buffer>
    let descriptor: Int32?

    init(_ bytes: [UInt8], descriptor: Int32?) {
      buffer = Mutex(Buffer(bytes: bytes, isAtEnd: descriptor == nil))
      self.descriptor = descriptor
    }
  }

  private let state: State

  /// The standard input of the process.
  static let standard = LineInput(State([], descriptor: 0))

  private init(_ state: State) { self.state = state }

  /// An input that holds a text, for tests.
  init(_ text: String) { self.init(State(Array(text.utf8), descriptor: nil)) }

  /// The next line without its end (`\n` or `\r\n`); nil at the end of the input.
  ///
  /// What is not UTF-8 becomes U+FFFD, and a byte order mark at the start is left out. Input that cannot be read
  /// has ended.
  public func next() -> String? {
    guard let line = nextLine() else { return nil }
    let isFirst = state.buffer.withLock { buffer in
      defer { buffer.isBegun = true }
      return !buffer.isBegun
    }
    guard isFirst, line.unicodeScalars.first == "\u{FEFF}" else { return line }
    return String(line.unicodeScalars.dropFirst())
  }

  /// Whether the next line is there without waiting for whoever writes it.
  public var hasLine: Bool {
    state.buffer.withLock { buffer in
      buffer.isAtEnd || buffer.bytes[buffer.start...].contains(UInt8(ascii: "\n"))
    }
  }

  private func nextLine() -> String? {
    state.buffer.withLock { buffer in
      var searched = buffer.start
      while true {
        if let end = buffer.bytes[searched...].firstIndex(of: UInt8(ascii: "\n")) {
          defer { buffer.start = end + 1 }
          return Self.line(buffer.bytes[buffer.start..<end])
        }
        searched = buffer.bytes.count
        if buffer.isAtEnd {
          defer { (buffer.bytes, buffer.start) = ([], 0) }
          return buffer.start < buffer.bytes.count ? Self.line(buffer.bytes[buffer.start...]) : nil
        }
        buffer.bytes.removeFirst(buffer.start)
        searched -= buffer.start
        buffer.start = 0
        let more = read()
        buffer.isAtEnd = more.isEmpty
        buffer.bytes += more
      }
    }
  }

  /// The next bytes as they are, in pieces of any size; nil at the end of the input.
  public func nextBytes() -> [UInt8]? {
    state.buffer.withLock { buffer in
      let rest = Array(buffer.bytes[buffer.start...])
      (buffer.bytes, buffer.start) = ([], 0)
      if !rest.isEmpty { return rest }
      if buffer.isAtEnd { return nil }
      let more = read()
      buffer.isAtEnd = more.isEmpty
      return more.isEmpty ? nil : more
    }
  }

  private func read() -> [UInt8] {
    guard let descriptor = state.descriptor else { return [] }
    while true {
      var failure: Int32 = 0
      let bytes = unsafe [UInt8](unsafeUninitializedCapacity: 1 << 16) { piece, count in
        let got = unsafe Glibc.read(descriptor, piece.baseAddress, piece.count)
        failure = got < 0 ? errno : 0
        count = max(0, got)
      }
      if failure != EINTR { return bytes }
    }
  }

  private static func line(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.last == UInt8(ascii: "\r") ? bytes.dropLast() : bytes, as: UTF8.self)
  }
}
