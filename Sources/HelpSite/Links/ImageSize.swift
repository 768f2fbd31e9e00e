import Glibc
import Workspace

/// The width and height of an image in pixels, as its file tells them.
///
/// Pages name them, so that text does not move when an image arrives.
package struct ImageSize: Sendable, Hashable {
  package let width: Int
  package let height: Int

  /// How much of a file is read: sizes stand at its beginning, but for photographs with long notes.
  private static let headLength = 64 << 10

  /// Reads the size of an image in PNG, GIF, JPEG, WebP or SVG; nil where it is none of these, or damaged.
  package init?(of head: [UInt8]) {
    guard let size = Self.reader(of: head)(head),
      (1...65_535).contains(size.width), (1...65_535).contains(size.height)
    else { return nil }
    (width, height) = size
  }

  /// What reads the format that a file begins as: a damaged photograph is not searched for a drawing.
  private static func reader(of head: [UInt8]) -> ([UInt8]) -> Size? {
    if head.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) { return png }
    if head.starts(with: "GIF87a".utf8) || head.starts(with: "GIF89a".utf8) { return gif }
    if head.starts(with: [0xFF, 0xD8]) { return jpeg }
    if head.starts(with: "RIFF".utf8) { return webP }
    return svg
  }

  /// Reads the size of the image in a file.
  init?(file path: String) {
    // A pipe that nobody writes to must not hold up the build.
    guard let file = try? FileDescriptor(opening: path, flags: O_RDONLY | O_NONBLOCK),
      let status = try? file.status(), status.kind == .file,
      let head = try? file.read(Self.headLength)
    else { return nil }
    self.init(of: head)
  }

  private typealias Size = (width: Int, height: Int)

  /// The header chunk comes first (PNG, third edition, section 11.2.1).
  private static func png(_ bytes: [UInt8]) -> Size? {
    guard let width = bytes.big(at: 16, 4), let height = bytes.big(at: 20, 4) else { return nil }
    return (width, height)
  }

  /// The logical screen (GIF89a, section 18).
  private static func gif(_ bytes: [UInt8]) -> Size? {
    guard let width = bytes.little(at: 6, 2), let height = bytes.little(at: 8, 2) else {
      return nil
    }
    return (width, height)
  }

  /// The frame header, after segments of other kinds (ITU-T T.81, annex B).
  private static func jpeg(_ bytes: [UInt8]) -> Size? {
    var offset = 2
    while let mark = bytes.big(at: offset, 2), mark > 0xFF00 {
      switch mark & 0xFF {
      case 0xC0...0xC3, 0xC5...0xC7, 0xC9...0xCB, 0xCD...0xCF:
        guard let height = bytes.big(at: offset + 5, 2), let width = bytes.big(at: offset + 7, 2)
        else { return nil }
        return (width, height)
      case 0xFF: offset += 1
      default:
        guard let length = bytes.big(at: offset + 2, 2), length >= 2 else { return nil }
        offset += 2 + length
      }
    }
    return nil
  }

  /// The first chunk (RFC 9649, section 2): lossy, lossless or extended.
  private static func webP(_ bytes: [UInt8]) -> Size? {
    guard bytes.dropFirst(8).starts(with: "WEBP".utf8) else { return nil }
    switch String(decoding: bytes.dropFirst(12).prefix(4), as: UTF8.self) {
    case "VP8 ":
      guard let width = bytes.little(at: 26, 2), let height = bytes.little(at: 28, 2) else {
        return nil
      }
      return (width & 0x3FFF, height & 0x3FFF)
    case "VP8L":
      guard let bits = bytes.little(at: 21, 4) else { return nil }
      return ((bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1)
    case "VP8X":
      guard let width = bytes.little(at: 24, 3), let height = bytes.little(at: 27, 3) else {
        return nil
      }
      return (width + 1, height + 1)
    default: return nil
    }
  }

  /// The root's `width` and `height` in pixels, else its `viewBox`.
  private static func svg(_ bytes: [UInt8]) -> Size? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let start = text.firstRange(of: "<svg"),
      let end = text[start.upperBound...].firstIndex(of: ">")
    else { return nil }
    let tag = text[start.upperBound..<end]
    if let width = pixels(attribute("width", of: tag)),
      let height = pixels(attribute("height", of: tag))
    {
      return (width, height)
    }
    let box = attribute("viewBox", of: tag)?.split { $0 == " " || $0 == "," } ?? []
    guard box.count == 4, let width = pixels(box[2]), let height = pixels(box[3]) else {
      return nil
    }
    return (width, height)
  }

  private static func attribute(_ name: String, of tag: Substring) -> Substring? {
    for quote in ["\"", "'"] {
      for space in [" ", "\n", "\t"] {
        guard let start = tag.firstRange(of: "\(space)\(name)=\(quote)"),
          let end = tag[start.upperBound...].firstRange(of: quote)
        else { continue }
        return tag[start.upperBound..<end.lowerBound]
      }
    }
    return nil
  }

  /// A length without a unit or in pixels; nil for others.
  private static func pixels(_ text: Substring?) -> Int? {
    guard let text else { return nil }
    let number = text.hasSuffix("px") ? text.dropLast(2) : text
    guard let value = Double(number), value.isFinite, (0.5..<65_535).contains(value) else {
      return nil
    }
    return Int(value.rounded())
  }
}

extension [UInt8] {
  /// The whole number that some bytes make, the highest first; nil past the end.
  fileprivate func big(at offset: Int, _ length: Int) -> Int? {
    guard offset >= 0, offset + length <= count else { return nil }
    return self[offset..<offset + length].reduce(0) { $0 << 8 | Int($1) }
  }

  /// The whole number that some bytes make, the lowest first; nil past the end.
  fileprivate func little(at offset: Int, _ length: Int) -> Int? {
    guard offset >= 0, offset + length <= count else { return nil }
    return self[offset..<offset + length].reversed().reduce(0) { $0 << 8 | Int($1) }
  }
}
