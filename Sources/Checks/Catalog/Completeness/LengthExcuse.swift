/// Reasons for a target to be longer or shorter than others.
enum LengthExcuse {
  /// How many characters an abbreviation may take when it is spelled out.
  private static let spelledOut = 45

  /// Whether there is one.
  ///
  /// - Parameters:
  ///   - source: the source with its markup.
  ///   - target: the target with its markup.
  ///   - usual: how many characters the target would usually have.
  /// - Returns: whether the length has a reason that is no defect.
  static func holds(source: String, target: String, usual: Int) -> Bool {
    let isLonger = target.count > usual
    if isLonger, isGlossed(source, in: target) { return true }
    let isFormula = source.contains("= ") && source.contains("([")
    if isFormula { return true }
    let abbreviations = abbreviations(in: source)
    if isLonger {
      let lost = abbreviations.count { !target.contains($0.text) }
      return lost > 0 && target.count - spelledOut * lost < usual * 2
    }
    // ‘purchase order system (POS)’ may be said by its abbreviation alone.
    return abbreviations.contains { $0.isBracketed && target.contains($0.text) }
  }

  /// Whether the target keeps the source, or a title in it, and translates it in brackets.
  private static func isGlossed(_ source: String, in target: String) -> Bool {
    if target.hasPrefix(source + " (") { return true }
    guard let open = source.firstIndex(of: "["), let close = source[open...].firstIndex(of: "]")
    else { return false }
    let title = source[open...close]
    guard title.count > 8, let found = target.firstRange(of: title) else { return false }
    return target[found.upperBound...].contains(") (")
  }

  /// The words in capitals, the *s* of the plural aside.
  private static func abbreviations(in source: String) -> [(text: Substring, isBracketed: Bool)] {
    source.split(separator: " ").compactMap { word in
      let isBracketed = word.first == "(" && word.contains(")")
      var text = word.drop { !$0.isLetter }.prefix { $0.isLetter }
      if text.last == "s" { text = text.dropLast() }
      guard (2...5).contains(text.count), text.allSatisfy(\.isUppercase) else { return nil }
      return (text, isBracketed)
    }
  }
}
