/// A file of byte strings by name, each with a checksum.
///
/// What does not read as it was written is as good as absent: a cache is never trusted.
///
///     magic, key, byte strings…, index, trailer
///
/// The index has a line of 48 bytes for each string: its name, where it starts, its length and its checksum.
/// It stands at the end, so that strings can be written as they come.
struct BlobFile: Sendable {
  static let magic = Array("DIGLOT1\n".utf8)
  /// Magic and key.
  static let headerSize = 24
  /// Where the index starts, its checksum, and magic.
  static let trailerSize = 32

  private struct Line: Sendable {
    var range: Range<Int>
    var checksum: ContentHash
  }

  private let bytes: [UInt8]
  private var index: [ContentHash: Line] = [:]

  /// Reads a file; nil where it is damaged, or made with another key.
  init?(_ bytes: [UInt8], key: ContentHash) {
    self.bytes = bytes
    guard bytes.count >= Self.headerSize + Self.trailerSize, bytes.starts(with: Self.magic),
      bytes.suffix(8).elementsEqual(Self.magic)
    else { return nil }
    var header = ByteDecoder(bytes, from: 8)
    var trailer = ByteDecoder(bytes, from: bytes.count - Self.trailerSize)
    guard (try? header.hash()) == key, let start = try? trailer.integer(UInt64.self),
      let checksum = try? trailer.hash()
    else { return nil }
    let end = bytes.count - Self.trailerSize
    guard start >= Self.headerSize, start <= end else { return nil }
    let lines = Array(bytes[Int(start)..<end])
    guard ContentHash(of: lines) == checksum, lines.count % 48 == 0 else { return nil }
    var decoder = ByteDecoder(lines)
    while !decoder.isAtEnd {
      guard let name = try? decoder.hash(), let offset = try? decoder.integer(UInt64.self),
        let length = try? decoder.integer(UInt64.self), let checksum = try? decoder.hash(),
        offset >= Self.headerSize, length <= start, offset <= start - length
      else { return nil }
      index[name] = Line(range: Int(offset)..<Int(offset + length), checksum: checksum)
    }
  }

  /// The byte string of a name; nil where there is none, or where it is damaged.
  func blob(_ name: ContentHash) -> [UInt8]? {
    guard let line = index[name] else { return nil }
    let blob = Array(bytes[line.range])
    return ContentHash(of: blob) == line.checksum ? blob : nil
  }

  /// How many there are.
  var count: Int { index.count }
}

extension ByteEncoder {
  mutating func append(_ hash: ContentHash) {
    append(hash.high)
    append(hash.low)
  }
}

extension ByteDecoder {
  mutating func hash() throws(Failure) -> ContentHash {
    ContentHash(high: try integer(), low: try integer())
  }
}
