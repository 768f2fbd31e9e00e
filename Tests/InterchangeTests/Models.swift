import Diagnostics
import Interchange
import Workspace

/// The rows that a table must hold, slowly and plainly; nil is an unknown cell.
func expectedRows(_ documents: [SegmentedDocument]) -> [[String?]] {
  documents.flatMap { document in
    document.segments.map { segment in
      let info = document.info
      return [
        info.page, info.path, info.locale.text, segment.key.description,
        segment.place.kind.rawValue, segment.place.anchor, segment.source, segment.target,
        info.origin == .machine ? "needs-review" : "translated", info.version?.hash,
        info.version?.commit, info.version?.date?.description, info.origin.rawValue,
        info.handOff?.description, TargetFingerprint.of(segment.target),
        String(segment.position.line),
        String(segment.position.column),
      ]
    }
  }
}

let columnNames = [
  "page", "path", "locale", "key", "kind", "anchor", "source", "target", "state",
  "version", "commit", "date", "origin", "hand-off", "fingerprint", "line", "column",
]

/// Reads CSV as RFC 4180 defines it.
func readCSV(_ bytes: [UInt8]) -> [[String]] {
  var rows: [[[UInt8]]] = [[[]]]
  var isQuoted = false
  for (index, byte) in bytes.enumerated() {
    let last = (rows.count - 1, rows[rows.count - 1].count - 1)
    switch byte {
    case UInt8(ascii: "\""):
      if !isQuoted, index > 0, bytes[index - 1] == byte { rows[last.0][last.1].append(byte) }
      isQuoted.toggle()
    case UInt8(ascii: ",") where !isQuoted: rows[last.0].append([])
    case UInt8(ascii: "\r") where !isQuoted: break
    case UInt8(ascii: "\n") where !isQuoted: rows.append([[]])
    default: rows[last.0][last.1].append(byte)
    }
  }
  return rows.dropLast().map { $0.map { String(decoding: $0, as: UTF8.self) } }
}

/// Reads TSV with the escapes that `TSVEncoding` documents.
func readTSV(_ bytes: [UInt8]) -> [[String]] {
  readEscapedLines(bytes).map { $0.map { $0 == "\"\"" ? "" : $0.resolvedEscapes } }
}

/// Lines of cells that tabs part, escapes still in them.
func readEscapedLines(_ bytes: [UInt8]) -> [[String]] {
  bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).dropLast().map {
    $0.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}

extension String {
  /// The text with the escapes of TSV resolved.
  var resolvedEscapes: String {
    var text: [UInt8] = []
    var isEscaped = false
    for byte in utf8 {
      if !isEscaped, byte == UInt8(ascii: "\\") {
        isEscaped = true
        continue
      }
      let letters: [UInt8: UInt8] = [0x74: 0x09, 0x6E: 0x0A, 0x72: 0x0D]
      text.append(isEscaped ? letters[byte] ?? byte : byte)
      isEscaped = false
    }
    return String(decoding: text, as: UTF8.self)
  }
}
