public import XML

/// The name and the first bytes of a file, by which its format is told.
public struct FileOpening: Sendable {
  /// The ending of its name in lower case, without the dot and without `.gz`.
  public let fileExtension: String
  /// The first bytes as text, decoded from UTF-8 or UTF-16, without a byte order mark.
  public let text: String
  /// The root element where the file is XML.
  public let root: XMLElement?

  /// How many bytes of a file are enough.
  public static let length = 4096

  /// Looks at a file.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - bytes: its first bytes, decompressed: all of them, or at least `length`.
  public init(name: String, bytes: [UInt8]) {
    var endings = name.split(separator: ".").dropFirst().map { $0.lowercased() }
    if endings.last == "gz" { endings.removeLast() }
    fileExtension = endings.last ?? ""
    text = Self.decoded(bytes)
    root = text.drop { $0.isWhitespace }.first == "<" ? Self.root(of: bytes) : nil
  }

  private static func decoded(_ bytes: [UInt8]) -> String {
    switch (bytes.first, bytes.dropFirst().first) {
    case (0xFF, 0xFE): utf16(bytes.dropFirst(2)) { UInt16($0) | UInt16($1) << 8 }
    case (0xFE, 0xFF): utf16(bytes.dropFirst(2)) { UInt16($0) << 8 | UInt16($1) }
    case (UInt8(ascii: "<"), 0): utf16(bytes[...]) { UInt16($0) | UInt16($1) << 8 }
    case (0, UInt8(ascii: "<")): utf16(bytes[...]) { UInt16($0) << 8 | UInt16($1) }
    default:
      String(
        decoding: bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...],
        as: UTF8.self
      )
    }
  }

  private static func utf16(
    _ bytes: ArraySlice<UInt8>,
    unit: (UInt8, UInt8) -> UInt16
  ) -> String {
    let pairs = stride(from: bytes.startIndex, to: bytes.endIndex - 1, by: 2)
    return String(decoding: pairs.map { unit(bytes[$0], bytes[$0 + 1]) }, as: UTF16.self)
  }

  private static func root(of bytes: [UInt8]) -> XMLElement? {
    var reader = XMLStreamReader(bytes)
    while let event = try? reader.next() {
      if case .startElement(let element) = event.kind { return element }
    }
    return nil
  }
}
