import BilingualMarkdown
import Workspace

/// A unit of a real document that a fault may be put into.
struct FaultSite {
  let document: Document
  let index: Int

  /// One replacement of bytes.
  typealias Edit = (range: Range<Int>, text: String)

  var unit: TranslationUnit { document.bilingual.units[index] }
  var bytes: [UInt8] { document.bilingual.bytes }
  var source: String { document.bilingual.text(unit.source) }
  var target: String { document.bilingual.text(unit.target) }
  var language: String { String(document.info.locale.language) }

  /// The previous unit of the document.
  var previous: TranslationUnit? { index > 0 ? document.bilingual.units[index - 1] : nil }

  /// Whether both sides are text without any markup, of at least some words.
  func isProse(words: Int) -> Bool {
    let marks: Set<Character> = ["*", "_", "`", "[", "<", "&", "|", "\\", "{", ":", "#", "\"", "/"]
    return !target.contains(where: marks.contains) && !source.contains(where: marks.contains)
      && source.split(separator: " ").count >= words && source.last == "."
  }

  /// The edit that makes the target another text.
  func retargeted(_ text: String) -> [Edit] { [(unit.target, text)] }

  /// The edit that replaces the first occurrence of one text in the target by another.
  func replacing(_ old: String, by new: String) -> [Edit]? {
    guard let range = target.firstRange(of: old) else { return nil }
    var text = target
    text.replaceSubrange(range, with: new)
    return retargeted(text)
  }

  /// The words of the target between spaces that are letters only, with their places.
  var words: [Range<String.Index>] {
    let text = target
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

  /// The stretches of bold in a text, marks included.
  static func bold(in text: String) -> [Range<String.Index>] {
    var stretches: [Range<String.Index>] = []
    var start = text.startIndex
    while let open = text[start...].firstRange(of: "**") {
      guard let close = text[open.upperBound...].firstRange(of: "**") else { break }
      stretches.append(open.lowerBound..<close.upperBound)
      start = close.upperBound
    }
    return stretches
  }

  /// The only stretch of bold on each side, with its text, where there is just one.
  var onlyBold: (source: Substring, target: Substring, range: Range<String.Index>)? {
    let (sources, targets) = (Self.bold(in: source), Self.bold(in: target))
    guard sources.count == 1, targets.count == 1, let range = targets.first,
      let sourceRange = sources.first
    else { return nil }
    return (source[sourceRange].dropFirst(2).dropLast(2), target[range].dropFirst(2).dropLast(2), range)
  }
}
