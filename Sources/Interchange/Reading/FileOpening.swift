public import Diagnostics
public import XML

/// The name and the first bytes of a file, by which its format is told.
public struct FileOpening: Sendable {
  /// The ending of its name in lower case, without the dot and without `.gz`.
  public let fileExtension: String
  /// The first bytes as text, decoded from UTF-8 or UTF-16, without a byte order mark.
  public let text: String
  /// The root element where the file is XML.
  public let root: XMLElement?
  /// Why the root element could not be read, where the file begins like XML.
  private let failure: XMLError?
  /// Whether the root element has not come yet, so that more bytes are wanted.
  public let isTooShort: Bool
  let isEmpty: Bool

  /// How many bytes of most files are enough.
  public static let length = 4096
  /// How many bytes may come before the root element.
  private static let prologBytes = 16 << 20

  /// Looks at a file.
  ///
  /// - Parameters:
  ///   - name: its name.
  ///   - bytes: its first bytes, decompressed: at least `length` of them, or all.
  ///   - isWhole: whether the file has no more; nil where their number tells.
  public init(name: String, bytes: [UInt8], isWhole: Bool? = nil) {
    var endings = name.split(separator: ".").dropFirst().map { $0.lowercased() }
    if endings.last == "gz" { endings.removeLast() }
    fileExtension = endings.last ?? ""
    text = Self.decoded(bytes.count > Self.length ? Array(bytes.prefix(Self.length)) : bytes)
    isEmpty = bytes.isEmpty
    guard text.first(where: { !$0.isWhitespace }) == "<" else {
      (root, failure, isTooShort) = (nil, nil, false)
      return
    }
    let isAll = isWhole ?? (bytes.count < Self.length) || bytes.count > Self.prologBytes
    (root, failure, isTooShort) = Self.root(of: bytes, isAll)
  }

  /// What keeps a file from telling its format.
  ///
  /// - Parameter path: the path as the user wrote it.
  /// - Returns: what is wrong before the first element of XML, else what the file is not.
  public func problem(path: String) -> InputError {
    if isEmpty {
      return InputError(
        path: path,
        position: .start,
        message: "the file is empty",
        advice: "get it again from where it was made"
      )
    }
    if text.contains("\0") {
      return InputError(
        path: path,
        position: .start,
        message: "is no text, and so no file of translations or terms",
        advice: "give one of these formats: \(InputError.readableFormats)"
      )
    }
    if let failure { return InputError(failure, path: path) }
    return .unknownFormat(path, root: root?.name.local)
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

  private static func root(
    of bytes: [UInt8],
    _ isWhole: Bool
  ) -> (XMLElement?, XMLError?, isTooShort: Bool) {
    struct More: Error {}
    var rest: [UInt8]? = bytes
    var wantsMore = false
    var reader = XMLStreamReader {
      if rest == nil, !isWhole {
        wantsMore = true
        throw More()
      }
      defer { rest = nil }
      return rest
    }
    do throws(XMLError) {
      while let event = try reader.next() {
        if case .startElement(let element) = event.kind { return (element, nil, false) }
      }
    } catch {
      return wantsMore ? (nil, nil, true) : (nil, error, false)
    }
    return (nil, nil, false)
  }
}

extension InputError {
  /// What is wrong with the XML of a file.
  init(_ error: XMLError, path: String) {
    let position = error.line > 0 ? Position(line: error.line, column: error.column) : nil
    self.init(path: path, position: position, message: error.message)
  }
}

extension InputError {
  fileprivate static var readableFormats: String {
    Format.all.filter(\.isReadable).map(\.name).joined(separator: ", ")
  }

  /// A file in none of the formats that are read.
  ///
  /// - Parameters:
  ///   - path: the path as the user wrote it.
  ///   - root: the name of its first element where it is XML.
  /// - Returns: the error that tells so.
  public static func unknownFormat(_ path: String, root: String? = nil) -> InputError {
    let reason = root.map { ": no format has ‘<\($0.prefix(60))>’ as its root element" } ?? ""
    return InputError(
      path: path,
      message: "cannot tell the format\(reason)",
      advice: "name it with --format: \(readableFormats)"
    )
  }
}
