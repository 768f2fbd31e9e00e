public import BilingualMarkdown
import YAML

/// The front matter of a document, as far as its readers need it: texts by key.
public struct FrontMatter: Sendable, Hashable {
  /// One value.
  public struct Entry: Sendable, Hashable {
    /// The key.
    public var key: String
    /// The value, tags of units removed.
    public var value: String
    /// Where the value stands in the document, quotes included.
    public var range: Range<Int>
  }

  /// Why front matter could not be read, and where.
  public struct Failure: Sendable, Hashable {
    /// What is wrong, in plain words.
    public var message: String
    /// The offset in the document.
    public var offset: Int
  }

  /// The values that are texts, in the order of the file.
  public private(set) var entries: [Entry] = []
  /// Why the front matter is no YAML; nil where it is, or where there is none.
  public private(set) var failure: Failure?

  /// The value of `key`, or nil.
  public subscript(key: String) -> String? { entries.first { $0.key == key }?.value }

  /// Reads the front matter of a document.
  ///
  /// Units are read by their targets. Where the front matter is no YAML, lines of the form `key: value`
  /// are read all the same, so that a malformed title does not hide the locale.
  public init(of document: BilingualDocument) {
    guard let range = document.frontMatter else { return }
    let view = document.view(.target, upTo: range.upperBound)
    let start = view.viewOffset(of: range.lowerBound)
    let end = max(start, view.viewOffset(of: range.upperBound))
    // The fence is the first line, so that places in messages are those of the file.
    read(view, in: start..<end, firstLine: 2, metadata: nil)
  }

  /// Reads the metadata of a document that is YAML as a whole: its top level and its `metadata`.
  public init(ofYAML document: BilingualDocument) {
    let view = document.view(.target)
    read(view, in: 0..<view.bytes.count, firstLine: 1, metadata: "metadata")
  }

  private mutating func read(
    _ view: DocumentView,
    in range: Range<Int>,
    firstLine: Int,
    metadata: String?
  ) {
    do {
      guard let root = try YAML.parse(view.bytes, in: range, firstLine: firstLine) else { return }
      for entry in try root.entries {
        if entry.key == metadata, let inner = try? entry.value.entries {
          inner.forEach { append($0, view) }
        } else {
          append(entry, view)
        }
      }
    } catch {
      failure = Failure(
        message: error.message,
        offset: view.documentOffset(of: error.mark.range.lowerBound)
      )
      if metadata == nil { readLines(view, in: range) }
    }
  }

  private mutating func append(_ entry: YAMLEntry, _ view: DocumentView) {
    guard case .scalar(let scalar) = entry.value.content else { return }
    let range = view.documentRange(of: entry.value.mark.range)
    entries.append(Entry(key: entry.key, value: scalar.text, range: range))
  }

  private mutating func readLines(_ view: DocumentView, in range: Range<Int>) {
    for line in view.bytes[range].split(separator: UInt8(ascii: "\n")) {
      guard let colon = line.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex,
        !Self.isBlank(line[line.startIndex])
      else { continue }
      let rest = line[(colon + 1)...]
      let start = rest.firstIndex { !Self.isBlank($0) } ?? line.endIndex
      let end = rest.lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? line.endIndex
      entries.append(
        Entry(
          key: String(decoding: line[..<colon], as: UTF8.self),
          value: String(decoding: Self.unquoted(line[start..<end]), as: UTF8.self),
          range: view.documentRange(of: start..<end)
        )
      )
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
  }

  private static func unquoted(_ value: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard value.count >= 2, let quote = value.first, quote == value.last,
      quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
    else { return value }
    return value.dropFirst().dropLast()
  }
}
