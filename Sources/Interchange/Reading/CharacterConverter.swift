import Glibc

/// Turns text of another encoding into UTF-8, chunk by chunk, with the converter of the C library.
@safe final class CharacterConverter {
  /// A byte that the encoding does not have; what comes before it was converted.
  struct Failure: Error {
    var converted: [UInt8]
  }

  private let handle: iconv_t
  /// The bytes of a character whose end has not come yet.
  private var rest: [UInt8] = []

  /// Opens a converter; nil where the C library does not know the encoding.
  init?(from encoding: String) {
    // What is not a name could be options to the converter.
    guard !encoding.isEmpty, encoding.utf8.allSatisfy(Self.isOfName),
      let handle = unsafe iconv_open("UTF-8", encoding),
      Int(bitPattern: handle) != -1
    else { return nil }
    unsafe self.handle = handle
  }

  deinit { unsafe iconv_close(handle) }

  /// Whether the text stopped in the middle of a character.
  var isInsideCharacter: Bool { !rest.isEmpty }

  /// Converts the next bytes.
  func convert(_ chunk: [UInt8]) throws(Failure) -> [UInt8] {
    var input = rest + chunk
    var output: [UInt8] = []
    var used = 0
    var problem: CInt = E2BIG
    while used < input.count, problem == E2BIG {
      var piece = [UInt8](repeating: 0, count: max(64, (input.count - used) * 2))
      let (read, written, failure) = convert(&input, from: used, into: &piece)
      output += piece[..<written]
      used += read
      problem = failure
    }
    rest = Array(input[used...])
    if problem == EILSEQ { throw Failure(converted: output) }
    return output
  }

  private func convert(
    _ input: inout [UInt8],
    from start: Int,
    into output: inout [UInt8]
  ) -> (read: Int, written: Int, failure: CInt) {
    let (inputCount, outputCount) = (input.count - start, output.count)
    return unsafe input.withUnsafeMutableBytes { source in
      unsafe output.withUnsafeMutableBytes { target in
        var from = unsafe source.baseAddress?.advanced(by: start)
          .assumingMemoryBound(to: CChar.self)
        var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (left, room) = (inputCount, outputCount)
        let result = unsafe iconv(handle, &from, &left, &to, &room)
        let failure = result == Self.failed ? errno : 0
        return (inputCount - left, outputCount - room, failure)
      }
    }
  }

  /// What `iconv` returns where it stopped before the end.
  private static let failed = Int(bitPattern: UInt.max)

  private static func isOfName(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ":")
  }
}
