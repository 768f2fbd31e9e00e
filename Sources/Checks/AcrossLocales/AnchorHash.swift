import Markdown

/// Hashes of the names of anchors, letter case ignored, with no text made for common scripts.
enum AnchorHash {
  /// The hash of a name that is written out.
  static func of(_ name: Span<UInt8>) -> UInt64 {
    var hasher = TextHasher()
    for index in name.indices {
      let byte = name[index]
      guard byte < 0x80 else { return TextHash.of(text(name).lowercased()) }
      hasher.add(lowered(byte))
    }
    return hasher.hash
  }

  /// The hash of a name that is written out.
  static func of(_ name: String) -> UInt64 { of(name.utf8.span) }

  /// A hasher that has taken the slug of a heading.
  static func slug(of heading: Span<UInt8>) -> TextHasher {
    if let hasher = commonSlug(of: heading) { return hasher }
    var hasher = TextHasher()
    let slug = Slug.make(text(heading)).lowercased()
    hasher.add(slug.utf8.span, in: slug.utf8.span.indices)
    return hasher
  }

  /// The slug of a heading whose characters are all of one scalar of a common script; else nil.
  private static func commonSlug(of heading: Span<UInt8>) -> TextHasher? {
    var hasher = TextHasher()
    var hasWord = false
    var offset = 0
    while offset < heading.count {
      let (value, length) = Scalars.scalar(heading, at: offset, before: heading.count)
      offset += length
      switch value {
      case 0x30...0x39, 0x41...0x5A, 0x5F, 0x61...0x7A, 0xC0...0xD6, 0xD8...0xF6, 0xF8...0xFF,
        0x400...0x45F, 0x4E00...0x9FA5:
        hasher.add(scalar: LetterCase.lowered(value))
        hasWord = true
      case 0x09, 0x0A, 0x20, 0x2D, 0xA0: hasher.add(0x2D)
      // A carriage return is one character with the line feed after it.
      case 0x0D: return nil
      case 0x00...0x7F, 0xA1, 0xA7, 0xA9, 0xAB, 0xAE, 0xB0, 0xB7, 0xBB, 0xBF, 0xD7, 0xF7,
        0x2010...0x2027, 0x3001...0x3002, 0x3008...0x3011, 0xFF01...0xFF0F, 0xFF1A...0xFF20:
        continue
      default: return nil
      }
    }
    return hasWord ? hasher : TextHasher()
  }

  private static func lowered(_ byte: UInt8) -> UInt8 {
    byte &- 0x41 < 26 ? byte | 0x20 : byte
  }

  private static func text(_ bytes: Span<UInt8>) -> String {
    unsafe bytes.withUnsafeBufferPointer { unsafe String(decoding: $0, as: UTF8.self) }
  }
}
