import Diagnostics
import Workspace

/// What the first message of a file says about it.
struct POHeader: Hashable {
  /// The locale of the targets as a tag.
  var language: String?
  /// The locale of the sources as a tag.
  var sourceLanguage: String?
  /// The encoding that the file declares.
  var charset: String?

  /// A header that says nothing.
  init() {}

  /// Reads a header.
  ///
  /// - Throws: the name of a field that stands twice and says two things.
  init(_ text: String) throws(Conflict) {
    for line in text.split(whereSeparator: \.isNewline) {
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].drop { $0 == " " || $0 == "\t" }
      switch line[..<colon].lowercased() {
      case "language": try Self.set(&language, POLanguage.tag(of: String(value)), "Language")
      case "x-source-language":
        try Self.set(&sourceLanguage, POLanguage.tag(of: String(value)), "X-Source-Language")
      case "content-type":
        guard let name = Self.charset(in: String(value)) else { continue }
        try Self.set(&charset, name, "Content-Type")
      default: break
      }
    }
  }

  /// A field that says two things.
  struct Conflict: Error {
    var field: String
    var values: [String]
  }

  /// Takes what another header of the file says.
  ///
  /// - Throws: the name of a field of which the two say different things.
  mutating func merge(_ other: POHeader) throws(Conflict) {
    if let value = other.language { try Self.set(&language, value, "Language") }
    if let value = other.sourceLanguage {
      try Self.set(&sourceLanguage, value, "X-Source-Language")
    }
    if let value = other.charset { try Self.set(&charset, value, "Content-Type") }
  }

  private static func set(
    _ field: inout String?,
    _ value: String,
    _ name: String
  ) throws(Conflict) {
    if value.isEmpty { return }
    if let known = field, known.lowercased() != value.lowercased() {
      throw Conflict(field: name, values: [known, value])
    }
    field = value
  }

  /// The encoding in a content type; nil for the placeholder of templates.
  private static func charset(in value: String) -> String? {
    guard let start = value.lowercased().firstRange(of: "charset=")?.upperBound else { return nil }
    let offset = value.lowercased().distance(from: value.lowercased().startIndex, to: start)
    let name = value.dropFirst(offset).prefix { $0 != ";" && $0 != " " }
    return name.isEmpty || name == "CHARSET" ? nil : String(name)
  }

  /// The encoding that the header at the beginning of a file declares, whatever the encoding is.
  static func declaredEncoding(_ beginning: ArraySlice<UInt8>) -> String? {
    let text = String(decoding: beginning, as: Unicode.ASCII.self)
    var start = text.startIndex
    if let id = text.firstRange(of: "msgid") { start = id.upperBound }
    let end = text[start...].firstRange(of: "\nmsgid")?.lowerBound ?? text.endIndex
    let header = text[..<end]
    guard let field = header.firstRange(of: "Content-Type:") else { return nil }
    return charset(in: String(header[field.upperBound...].prefix { $0 != "\\" && $0 != "\"" }))
  }

  /// The header of a file that is written; the same options give the same bytes, so it has no time.
  static func written(_ options: ExportOptions) -> [UInt8] {
    var fields = [
      ("Project-Id-Version", "Diglot"),
      ("PO-Revision-Date", ""),
      ("Last-Translator", "Automatically generated"),
      ("Language-Team", "none"),
    ]
    if let locale = options.targetLocale {
      fields.append(("Language", POLanguage.name(of: locale)))
    }
    fields += [
      ("X-Source-Language", POLanguage.name(of: options.sourceLocale)),
      ("MIME-Version", "1.0"),
      ("Content-Type", "text/plain; charset=UTF-8"),
      ("Content-Transfer-Encoding", "8bit"),
    ]
    if let forms = options.targetLocale.flatMap(PluralForms.of) {
      fields.append(("Plural-Forms", forms))
    }
    fields.append(("X-Generator", "Diglot \(options.toolVersion)"))
    var bytes = Array("msgid \"\"\n".utf8)
    POString.append("msgstr", fields.map { "\($0): \($1)\n" }.joined(), to: &bytes)
    return bytes
  }
}
