/// The text to parse, checked, and the way from libyaml's positions to places in the file.
///
/// libyaml counts Unicode scalars and takes NEL, LS and PS for line ends; editors and the rest of
/// Diglot count bytes and do not. So only its scalar index is used, and lines are counted here.
struct SourceMap {
  /// How many scalars lie between two entries of `checkpoints`.
  private static let stride = 16

  /// The whole file.
  let bytes: [UInt8]
  /// The bytes to parse, without a byte order mark.
  let range: Range<Int>

  private let firstLine: Int
  /// The byte offset of each `stride`-th scalar.
  private var checkpoints: [Int] = []
  /// The index of the first scalar of each line.
  private var lineStarts = [0]
  /// Whether every scalar is one byte.
  private var isASCII = false

  init(_ bytes: [UInt8], in range: Range<Int>, firstLine: Int) throws(YAMLError) {
    self.bytes = bytes
    self.firstLine = firstLine
    let hasByteOrderMark = bytes[range].starts(with: [0xEF, 0xBB, 0xBF])
    self.range = (hasByteOrderMark ? range.lowerBound + 3 : range.lowerBound)..<range.upperBound
    guard range.count <= YAMLLimits.bytes else {
      let limit = YAMLLimits.bytes >> 20
      throw YAMLError("the file is longer than \(limit) MiB, too long for YAML", at: start)
    }
    if let (offset, problem) = firstProblem() { throw YAMLError(problem, at: mark(byte: offset)) }
    index()
  }

  private var start: YAMLMark {
    YAMLMark(line: firstLine, column: 1, range: range.lowerBound..<range.lowerBound)
  }

  /// The place between two of libyaml's positions, each an index of a scalar.
  func mark(_ from: Int, _ to: Int) -> YAMLMark {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= from { low = middle } else { high = middle }
    }
    let start = offset(ofScalar: from)
    return YAMLMark(
      line: firstLine + low,
      column: from - lineStarts[low] + 1,
      range: start..<max(start, offset(ofScalar: to))
    )
  }

  private func offset(ofScalar scalar: Int) -> Int {
    if isASCII { return min(range.lowerBound + scalar, range.upperBound) }
    guard scalar / Self.stride < checkpoints.count else { return range.upperBound }
    var offset = checkpoints[scalar / Self.stride]
    for _ in 0..<(scalar % Self.stride) {
      repeat { offset += 1 } while offset < range.upperBound && bytes[offset] & 0xC0 == 0x80
      if offset >= range.upperBound { return range.upperBound }
    }
    return offset
  }

  private mutating func index() {
    var scalars = 0
    for offset in range {
      let byte = bytes[offset]
      guard byte & 0xC0 != 0x80 else { continue }
      if scalars % Self.stride == 0 { checkpoints.append(offset) }
      scalars += 1
      if endsLine(byte, at: offset) { lineStarts.append(scalars) }
    }
    isASCII = scalars == range.count
  }

  private func endsLine(_ byte: UInt8, at offset: Int) -> Bool {
    let next = offset + 1
    return byte == 0x0A || byte == 0x0D && !(next < range.upperBound && bytes[next] == 0x0A)
  }

  /// The place of one byte, found the slow way, for errors that come before there is an index.
  private func mark(byte target: Int) -> YAMLMark {
    var (line, column) = (firstLine, 1)
    for offset in range.lowerBound..<target {
      let byte = bytes[offset]
      if endsLine(byte, at: offset) {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
    return YAMLMark(line: line, column: column, range: target..<target + 1)
  }

  /// The first byte that YAML cannot hold, and what to say about it.
  private func firstProblem() -> (offset: Int, message: String)? {
    do {
      _ = try UTF8Span(validating: bytes.span.extracting(range))
    } catch {
      let offset = range.lowerBound + error.byteOffsets.lowerBound
      return (offset, "the text is not valid UTF-8 here; save the file as UTF-8")
    }
    for offset in range {
      switch bytes[offset] {
      case 0x20..<0x7F, 0x09, 0x0A, 0x0D: continue
      case 0x00: return (offset, "a NUL byte; the file is binary or UTF-16, not UTF-8 text")
      case 0x00..<0x20, 0x7F: return (offset, "a control character; remove it")
      case 0xC2 where bytes[offset + 1] < 0xA0 && bytes[offset + 1] != 0x85:
        return (offset, "a control character; remove it")
      case 0xEF where bytes[offset + 1] == 0xBF && bytes[offset + 2] >= 0xBE:
        return (offset, "a character that Unicode reserves; remove it")
      case 0xEF where bytes[offset + 1] == 0xBB && bytes[offset + 2] == 0xBF:
        return (offset, "a byte order mark in the middle of the text; remove it")
      default: continue
      }
    }
    return nil
  }
}
