import BilingualMarkdown
import Workspace

/// A unit of a real document that a fault may be put into.
struct FaultSite {
  let document: FaultDocument
  let index: Int
  /// What all documents do; nil where that does not matter.
  var evidence: FaultEvidence?

  /// One replacement of bytes.
  typealias Edit = (range: Range<Int>, text: String)

  var bilingual: BilingualDocument { document.document.bilingual }
  var unit: TranslationUnit { bilingual.units[index] }
  var source: String { document.texts[index].source }
  var target: String { document.texts[index].target }
  var locale: LocaleTag { document.document.info.locale }
  var language: String { String(locale.language) }

  /// The previous unit of the document.
  var previous: TranslationUnit? { index > 0 ? bilingual.units[index - 1] : nil }

  /// Whether both sides are text without any markup, of at least some words.
  func isProse(words: Int) -> Bool {
    let marks = "*_`[<&|\\{:#\"/".utf8
    return source.last == "." && !target.utf8.contains(where: marks.contains)
      && !source.utf8.contains(where: marks.contains)
      && source.split(separator: " ").count >= words
  }

  /// Whether the line of the unit is HTML, in which links and bold are not read as Markdown.
  var isInHTML: Bool {
    let start = (bilingual.bytes[..<unit.whole.lowerBound].lastIndex(of: 0x0A) ?? -1) + 1
    let before = bilingual.bytes[start..<unit.whole.lowerBound].drop { $0 <= 0x20 }
    return before.starts(with: "<td".utf8) || before.starts(with: "<p".utf8)
      || before.starts(with: "<li".utf8) || before.starts(with: "<th".utf8)
  }

  /// Whether any of the languages is that of the target.
  func isIn(_ languages: String...) -> Bool { languages.contains(language) }

  /// The edit that makes the target another text.
  func retargeted(_ text: String) -> [Edit] { [(unit.target, text)] }

  /// The edit that makes a part of the target another text.
  func replacing(_ range: Range<String.Index>, by new: some StringProtocol) -> [Edit] {
    var text = target
    text.replaceSubrange(range, with: new)
    return retargeted(text)
  }

  /// The edit that replaces the first occurrence of one text in the target by another.
  func replacing(_ old: String, by new: String) -> [Edit]? {
    target.firstRange(of: old).map { replacing($0, by: new) }
  }

  /// The words of the target between spaces that are letters only, with their places.
  var words: [Range<String.Index>] { Self.words(of: target) }

  /// The words of a text between spaces that are letters only, with their places.
  static func words(of text: String) -> [Range<String.Index>] {
    var words: [Range<String.Index>] = []
    var start = text.startIndex
    while let first = text[start...].firstIndex(where: \.isLetter) {
      let end = text[first...].firstIndex { !$0.isLetter } ?? text.endIndex
      let isFree =
        (first == text.startIndex || text[text.index(before: first)] == " ")
        && (end == text.endIndex || text[end] == " ")
      if isFree { words.append(first..<end) }
      start = end
    }
    return words
  }

  /// The stretches between an opening and the next closing mark, marks included.
  static func stretches(_ open: String, _ close: String, in text: String) -> [Range<String.Index>] {
    guard text.utf8.contains(open.utf8.first ?? 0) else { return [] }
    var stretches: [Range<String.Index>] = []
    var start = text.startIndex
    while let first = text[start...].firstRange(of: open),
      let last = text[first.upperBound...].firstRange(of: close)
    {
      stretches.append(first.lowerBound..<last.upperBound)
      start = last.upperBound
    }
    return stretches
  }

  /// The only stretch of bold on each side, with its text, where there is just one.
  var onlyBold: (source: Substring, target: Substring, range: Range<String.Index>)? {
    let targets = Self.stretches("**", "**", in: target)
    guard targets.count == 1, let range = targets.first else { return nil }
    let sources = Self.stretches("**", "**", in: source)
    guard sources.count == 1, let sourceRange = sources.first else { return nil }
    return (
      source[sourceRange].dropFirst(2).dropLast(2), target[range].dropFirst(2).dropLast(2), range
    )
  }

  /// The only link of each side: its text, its address and its place in the target.
  var onlyLink: (text: Substring, address: Substring, range: Range<String.Index>)? {
    guard !isInHTML, target.count(of: "](") == 1, source.count(of: "](") == 1,
      let open = target.firstIndex(of: "["), let middle = target.firstRange(of: "]("),
      let close = target[middle.upperBound...].firstIndex(of: ")"), open < middle.lowerBound,
      !target[middle.upperBound..<close].contains("("), !target.contains("![")
    else { return nil }
    let text = target[target.index(after: open)..<middle.lowerBound]
    let address = target[middle.upperBound..<close]
    guard !text.isEmpty, text != address, !text.contains("[") else { return nil }
    return (text, address, open..<target.index(after: close))
  }
}

extension String {
  /// How often a text occurs.
  func count(of text: String) -> Int {
    guard let first = text.utf8.first, utf8.contains(first) else { return 0 }
    return ranges(of: text).count
  }
}
