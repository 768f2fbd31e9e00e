import Workspace

/// What TBX says in words of its own, and what it says in ours.
enum TBXText {
  static let namespace = "urn:iso:std:iso:30042:ed-2"

  /// The note of a concept whose terms are kept as they are; TBX-Basic has no category for it.
  static let keepNote = "Do not translate: the term stays as the source has it."
  /// What the note of a term with open endings begins with.
  static let patternLabel = "Matches: "

  static let preferred = "preferredTerm-admn-sts"
  static let admitted = "admittedTerm-admn-sts"
  static let deprecated = "deprecatedTerm-admn-sts"

  /// Whether a status says that a term must not be used; other tools shorten or rename the values.
  static func forbids(_ status: String) -> Bool {
    let status = status.lowercased()
    return ["deprecated", "superseded", "forbidden", "obsolete", "notrecommended"].contains {
      status.hasPrefix($0)
    }
  }

  /// Whether a note says that a term is kept as it is.
  static func keeps(_ note: String) -> Bool {
    note == keepNote || note.lowercased().prefix { $0 != "." } == "do not translate"
  }

  /// A text with the characters that XML cannot hold, or readers of XML change, as visible escapes.
  static func writable(_ text: String) -> String {
    let span = text.utf8Span.span
    var bytes: [UInt8] = []
    var index = 0
    while index < span.count {
      if let (scalar, length) = escaped(span, at: index) {
        VisibleEscape.append(scalar, to: &bytes)
        index += length
      } else {
        bytes.append(span[index])
        index += 1
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func escaped(_ text: Span<UInt8>, at index: Int) -> (Unicode.Scalar, length: Int)?
  {
    if text[index] == UInt8(ascii: "\r") { return ("\r", 1) }
    if VisibleEscape.begins(text, at: index) { return ("⟦", 3) }
    return ForbiddenScalar.at(index, in: text).map { ($0.scalar, $0.length) }
  }

  /// The text that `writable` was made of.
  static func resolved(_ text: String) -> String {
    String(decoding: VisibleEscape.resolved(Array(text.utf8)), as: UTF8.self)
  }
}

/// The name of a concept as an id of XML: letters and digits of ASCII, others as `_x` and their number.
enum TBXConceptID {
  static func written(_ concept: String) -> String {
    var id = ""
    let scalars = Array(concept.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isStart = scalar.isASCII && scalar.properties.isAlphabetic
      let isInner = ("0"..."9").contains(scalar) || scalar == "-" || scalar == "."
      let isEscape = scalar == "_" && index + 1 < scalars.count && scalars[index + 1] == "x"
      if isStart || isInner && index > 0 || scalar == "_" && !isEscape {
        id.unicodeScalars.append(scalar)
      } else {
        id += "_x\(String(scalar.value, radix: 16, uppercase: true))_"
      }
    }
    return id
  }

  static func concept(_ id: String) -> String {
    var rest = Substring(id)
    var concept = ""
    while let start = rest.firstRange(of: "_x") {
      let digits = rest[start.upperBound...].prefix { $0 != "_" }
      let end = digits.endIndex
      concept += rest[..<start.lowerBound]
      if end < rest.endIndex, let value = UInt32(digits, radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        concept.unicodeScalars.append(scalar)
        rest = rest[rest.index(after: end)...]
      } else {
        concept += "_x"
        rest = rest[start.upperBound...]
      }
    }
    return concept + rest
  }
}
