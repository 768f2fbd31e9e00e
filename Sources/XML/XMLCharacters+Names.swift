extension XMLCharacters {
  /// Whether a text is a name with at most one prefix (Namespaces in XML, production 7).
  static func isName(_ text: String) -> Bool {
    var parts = 1
    var isAtStart = true
    let bytes = text.utf8.span
    for index in bytes.indices {
      let byte = bytes[index]
      switch byte {
      case 0x61...0x7A, 0x41...0x5A, 0x5F: isAtStart = false
      case 0x2D, 0x2E, 0x30...0x39:
        if isAtStart { return false }
      case 0x3A:
        if isAtStart || parts > 1 { return false }
        parts += 1
        isAtStart = true
      case 0x80...: return isAnyName(text)
      default: return false
      }
    }
    return !isAtStart
  }

  /// The same for texts that are not all of ASCII.
  private static func isAnyName(_ text: String) -> Bool {
    var parts = 1
    var isAtStart = true
    for scalar in text.unicodeScalars {
      if scalar == ":" {
        guard !isAtStart, parts == 1 else { return false }
        parts += 1
        isAtStart = true
      } else {
        guard isAtStart ? startsName(scalar) : continuesName(scalar) else { return false }
        isAtStart = false
      }
    }
    return !isAtStart
  }

  private static func startsName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "_": true
    case "\0"..."\u{7F}": false
    case "\u{C0}"..."\u{D6}", "\u{D8}"..."\u{F6}",
      "\u{F8}"..."\u{2FF}", "\u{370}"..."\u{37D}", "\u{37F}"..."\u{1FFF}",
      "\u{200C}"..."\u{200D}", "\u{2070}"..."\u{218F}", "\u{2C00}"..."\u{2FEF}",
      "\u{3001}"..."\u{D7FF}", "\u{F900}"..."\u{FDCF}", "\u{FDF0}"..."\u{FFFD}",
      "\u{10000}"..."\u{EFFFF}":
      true
    default: false
    }
  }

  private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "-", ".", "0"..."9", "\u{B7}", "\u{300}"..."\u{36F}", "\u{203F}"..."\u{2040}": true
    default: startsName(scalar)
    }
  }
}
