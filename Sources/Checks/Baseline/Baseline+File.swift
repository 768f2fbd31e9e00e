public import Diagnostics
import Workspace

/// The file of a baseline: one line an entry, its fields parted by tabs.
extension Baseline {
  private static let heading = """
    # Findings that are accepted. ‘diglot check --update-baseline’ writes this file.
    # path\tunit\tseverity\tcheck\tlocale\tfingerprint\tmessage

    """

  /// The longest message that is written, in characters.
  private static let messageLimit = 120

  /// The file's text, the same for the same entries.
  public var text: String {
    var text = Self.heading
    for entry in entries {
      let fields = [
        entry.path, entry.unit, entry.severity.rawValue, entry.check, entry.locale,
        entry.fingerprint, String(entry.message.prefix(Self.messageLimit)),
      ]
      text += fields.map(Self.escaped).joined(separator: "\t") + "\n"
    }
    return text
  }

  /// Reads a baseline.
  ///
  /// - Parameters:
  ///   - bytes: the text of the file.
  ///   - path: its path as the user would write it.
  /// - Throws: the first line that is no entry.
  public init(parsing bytes: [UInt8], path: String) throws(InputError) {
    self.init(path: path)
    for (number, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
      .enumerated()
    {
      let line = line.last == 0x0D ? line.dropLast() : line
      if line.isEmpty || line.first == UInt8(ascii: "#") { continue }
      guard let entry = Entry(line) else {
        throw InputError(
          path: path,
          position: Position(line: number + 1, column: 1),
          message: "this line is no entry of a baseline",
          advice: "mend it, or remove the file and write it anew with --update-baseline"
        )
      }
      entries.append(entry)
    }
  }

  /// A field with a backslash before what would end it, or be taken for a heading.
  private static func escaped(_ field: String) -> String {
    var escaped = ""
    for (index, scalar) in field.unicodeScalars.enumerated() {
      switch scalar {
      case "\t": escaped += "\\t"
      case "\n": escaped += "\\n"
      case "\r": escaped += "\\r"
      case "\\": escaped += "\\\\"
      case "#" where index == 0: escaped += "\\#"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

extension Baseline.Entry {
  /// Reads a line without its end; nil where it is no entry.
  fileprivate init?(_ line: ArraySlice<UInt8>) {
    let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
      .compactMap { String(validating: $0, as: UTF8.self).map(Self.unescaped) }
    guard fields.count == 7, let severity = Severity(rawValue: fields[2]), !fields[0].isEmpty,
      !fields[3].isEmpty, fields[5].utf8.count == 16, fields[5].allSatisfy(\.isHexDigit)
    else { return nil }
    (path, unit, check, locale) = (fields[0], fields[1], fields[3], fields[4])
    (fingerprint, message) = (fields[5], fields[6])
    self.severity = severity
  }

  private static func unescaped(_ field: String) -> String {
    guard field.utf8.contains(UInt8(ascii: "\\")) else { return field }
    var text = String.UnicodeScalarView()
    var isEscaped = false
    for scalar in field.unicodeScalars {
      if !isEscaped, scalar == "\\" {
        isEscaped = true
        continue
      }
      switch scalar {
      case "t" where isEscaped: text.append("\t")
      case "n" where isEscaped: text.append("\n")
      case "r" where isEscaped: text.append("\r")
      default: text.append(scalar)
      }
      isEscaped = false
    }
    return String(text)
  }
}
