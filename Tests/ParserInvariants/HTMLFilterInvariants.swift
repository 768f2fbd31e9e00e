import Markdown

/// What holds for filtered HTML whatever was filtered.
public enum HTMLFilterInvariants {
  /// Filters `bytes` again and again; throws the first thing that does not hold.
  ///
  /// HTML5 reads crossed tags into trees that no text spells (a link inside a link), so each pass may undo
  /// one more of them; none may bring back what was taken out.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    var html = bytes
    for _ in 0..<3 {
      html = HTMLFilter.sanitize(html)
      try HarmlessHTML.check(html)
    }
  }

  /// Throws the first thing in `html` that could run, load or restyle, or that is badly written.
  public static func checkHarmless(_ html: [UInt8]) throws(Violation) {
    try HarmlessHTML.check(html)
  }
}
