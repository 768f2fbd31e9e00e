import Diagnostics
import Gzip

/// Bytes that come in pieces, as from standard input; unpacked where they begin as gzip does.
final class UnpackedInput {
  private let nextPiece: () -> [UInt8]?
  /// What errors call the input.
  private let name: String
  private var hasStarted = false
  /// Unpacks what is read; nil where it is not packed.
  private var reader: GzipReader?

  init(_ nextPiece: @escaping () -> [UInt8]?, name: String) {
    self.nextPiece = nextPiece
    self.name = name
  }

  /// The next bytes, at least one; nil at the end.
  ///
  /// - Throws: `InputError` where compressed data is damaged or breaks off.
  func next() throws(InputError) -> [UInt8]? {
    do throws(GzipFailure) {
      if !hasStarted {
        hasStarted = true
        let start = readStart()
        guard GzipReader.isGzip(start) else { return start.isEmpty ? nil : start }
        reader = try GzipReader()
        reader?.feed(start)
      }
      if reader == nil { return nextPiece() }
      while true {
        if let bytes = try reader?.next() { return bytes }
        guard let packed = nextPiece() else { break }
        reader?.feed(packed)
      }
      try reader?.finish()
      return nil
    } catch {
      throw InputError(path: name, message: error.description, advice: error.advice)
    }
  }

  /// The first bytes, as many as tell what the rest is: a pipe may give a single one.
  private func readStart() -> [UInt8] {
    var start: [UInt8] = []
    while start.count < 2, let piece = nextPiece() { start += piece }
    return start
  }
}
