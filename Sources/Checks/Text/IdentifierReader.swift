/// Finds the identifiers in the text of a unit: names that programs know by their spelling.
struct IdentifierReader {
  /// An identifier and what makes it one.
  struct Identifier {
    enum Kind {
      /// Several capitals inside a word, or one after small letters: `MaxBlockSize`, `offerName`.
      case camelCase
      /// A word with one capital inside, which can be the name of a product: `OrchardHub`.
      case name
      /// Words joined by `_`, `::` or a backslash: `offer_name`, `Shop::Open`, `C:\Temp`.
      case compound
      /// A name with a known ending: `settings.json`.
      case file
      /// Capitals, a hyphen and digits: `AB-120`.
      case code
    }

    var kind: Kind
    /// Its bytes in the plain text.
    var range: Range<Int>
  }

  /// How many identifiers of a unit are looked at, so that long units stay linear.
  static let limit = 48
  /// The longest identifier that is looked at, in bytes.
  static let longest = 128

  /// The identifiers of the text of a unit; code and addresses are left out.
  static func identifiers(in side: SideText, of unit: Int) -> [Identifier] {
    var identifiers: [Identifier] = []
    let words = side.words[side.words(of: unit)]
    let end = side.plain(of: unit).upperBound
    var index = words.startIndex
    while index < words.endIndex, identifiers.count < limit {
      let first = index
      var joints = Joints()
      index += 1
      guard isPart(words[first]) else { continue }
      while index < words.endIndex, isPart(words[index]),
        joints.add(side.plain, words[index - 1].range.upperBound..<words[index].range.lowerBound)
      {
        index += 1
      }
      let range = words[first].range.lowerBound..<words[index - 1].range.upperBound
      if isAddress(side.plain, range, before: end) {
        while index < words.endIndex,
          isJoined(side.plain, words[index - 1].range.upperBound, words[index].range.lowerBound)
        {
          index += 1
        }
        continue
      }
      guard (4...longest).contains(range.count), !isPlaceholder(side.plain, range, before: end),
        let kind = joints.kind(of: words[first..<index], in: side.plain)
      else { continue }
      identifiers.append(Identifier(kind: kind, range: range))
    }
    return identifiers
  }

  private static func isPart(_ word: Word) -> Bool {
    word.traits.isDisjoint(with: [.isLiteral, .hasCyrillic, .hasHan])
  }

  /// Whether what begins like an identifier is the beginning of an address or of a mail address.
  private static func isAddress(_ text: [UInt8], _ range: Range<Int>, before end: Int) -> Bool {
    let next = range.upperBound
    guard next < end else { return false }
    if text[next] == UInt8(ascii: "@") { return true }
    return text[next] == UInt8(ascii: ":") && next + 1 < end && text[next + 1] == UInt8(ascii: "/")
  }

  /// Whether braces stand around it: what takes its place is told by another check.
  private static func isPlaceholder(_ text: [UInt8], _ range: Range<Int>, before end: Int) -> Bool {
    range.upperBound < end && text[range.upperBound] == UInt8(ascii: "}")
  }

  /// Whether no space stands between two offsets.
  private static func isJoined(_ text: [UInt8], _ start: Int, _ end: Int) -> Bool {
    text[start..<end].allSatisfy { $0 > 0x20 && $0 < 0x80 }
  }
}

/// What joins the words of an identifier.
private struct Joints {
  private var hasCompound = false
  private var backslashes = 0
  private var hasStop = false
  private var hasHyphen = false

  /// Adds what stands between two words; false where it does not join them.
  mutating func add(_ text: [UInt8], _ gap: Range<Int>) -> Bool {
    switch gap.count {
    case 1:
      switch text[gap.lowerBound] {
      case UInt8(ascii: "_"): hasCompound = true
      case UInt8(ascii: "\\"): backslashes += 1
      case UInt8(ascii: "."): hasStop = true
      case UInt8(ascii: "-"): hasHyphen = true
      default: return false
      }
    case 2:
      let (first, second) = (text[gap.lowerBound], text[gap.lowerBound + 1])
      guard first == UInt8(ascii: ":"), second == first || second == UInt8(ascii: "\\") else {
        return false
      }
      hasCompound = true
    default: return false
    }
    return true
  }

  /// What the words are together; nil where they are no identifier.
  func kind(of words: ArraySlice<Word>, in text: [UInt8]) -> IdentifierReader.Identifier.Kind? {
    // A single backslash is often written for ‘or’.
    if hasCompound || backslashes > 1 { return hasHyphen ? nil : .compound }
    if backslashes > 0 { return nil }
    if hasStop {
      guard !hasHyphen, let last = words.last, Self.endings.contains(lowered(last, text)) else {
        return nil
      }
      return .file
    }
    if hasHyphen {
      guard words.count == 2, let first = words.first, let last = words.last, first.isAllUpper,
        first.range.count <= 4, (2...6).contains(last.range.count),
        last.traits == .hasDigit
      else { return nil }
      return .code
    }
    guard let word = words.first, word.traits.isSuperset(of: [.hasInnerUpper, .hasLower]) else {
      return nil
    }
    let text = text[word.range]
    let humps = humps(of: text)
    // ‘eShop’ and ‘OrchardHub’ are names of products as well, and the plural of capitals has no hump: ‘APIs’.
    let isProgramming = humps > 1 || text.prefix(2).allSatisfy { $0 &- 0x61 < 26 }
    return humps == 0 ? nil : isProgramming ? .camelCase : .name
  }

  /// How many capitals stand after a small letter.
  private func humps(of text: ArraySlice<UInt8>) -> Int {
    var count = 0
    var afterLower = false
    for byte in text {
      if afterLower, byte &- 0x41 < 26 { count += 1 }
      afterLower = byte &- 0x61 < 26
    }
    return count
  }

  private func lowered(_ word: Word, _ text: [UInt8]) -> [UInt8] {
    guard word.range.count <= 6 else { return [] }
    return text[word.range].map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
  }

  private static let endings: Set<[UInt8]> = Set(
    """
    bat c cab cer cmd conf config cpp cs css csv dll docx exe gif h hpp htm html idl inf ini jpg js \
    json lib log md mof msi pdf pfx png pptx ps1 psd1 py reg resx sh sql sys ts txt vbs xaml xls xlsx xml \
    yaml yml zip
    """.split(separator: " ").map { Array($0.utf8) }
  )
}
