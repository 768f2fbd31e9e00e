import Markdown

/// What holds for filtered HTML whatever was filtered.
public enum HTMLFilterInvariants {
  /// Filters `bytes` and checks the result; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    var html = HTMLFilter.sanitize(bytes)
    try HarmlessHTML.check(html)
    for _ in 0..<4 {
      let again = HTMLFilter.sanitize(html)
      try HarmlessHTML.check(again)
      if again == html { return }
      html = again
    }
    throw Violation(statement: "filtering again and again changes nothing any more")
  }
}
