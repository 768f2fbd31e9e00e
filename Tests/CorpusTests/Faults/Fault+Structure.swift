import BilingualMarkdown
import Workspace

extension Fault {
  /// Damage of tags and characters.
  static let structure: [Fault] = [
    Fault(name: "cut a closing span", expected: ["unit-unclosed"]) { site in
      [(site.unit.target.upperBound..<site.unit.target.upperBound + 7, "")]
    },
    Fault(
      name: "swap an identifier",
      expected: ["unit-id-mismatch"],
      reach: .document,
      elsewhere: ["unit-missing", "unit-order"]
    ) { site in site.renumbered(target: 9001, source: nil) },
    Fault(
      name: "break an identifier",
      expected: ["unit-id-malformed"],
      reach: .document,
      elsewhere: ["unit-id-mismatch", "unit-missing"]
    ) { site in
      guard let number = site.unit.number else { return nil }
      return [(site.opening, site.text(site.opening).replacing("-\(number)\"", with: "-x\""))]
    },
    Fault(
      name: "repeat an identifier",
      expected: ["unit-id-duplicate"],
      reach: .document,
      elsewhere: ["unit-missing"]
    ) { site in
      guard let number = site.previous?.number else { return nil }
      return site.renumbered(target: number, source: number)
    },
    Fault(
      name: "lower a number",
      expected: ["unit-order"],
      reach: .document,
      elsewhere: ["unit-missing"]
    ) { site in
      guard site.index > 3 else { return nil }
      return site.renumbered(target: 1, source: 1)
    },
    Fault(
      name: "lose a source",
      expected: ["source-missing"],
      reach: .document,
      elsewhere: ["unit-missing"]
    ) { site in [(site.unit.target.upperBound + 7..<site.unit.whole.upperBound, "")] },
    Fault(
      name: "lose a target",
      expected: ["target-missing"],
      reach: .document,
      elsewhere: ["unit-missing"]
    ) { site in [(site.unit.whole.lowerBound..<site.unit.target.upperBound + 7, "")] },
    Fault(
      name: "mangle tags",
      expected: ["tag-mangled"],
      reach: .document,
      elsewhere: ["unit-missing"]
    ) { site in [(site.opening, site.text(site.opening).replacing("\"", with: "&quot;"))] },
    Fault(name: "leave a replacement character", expected: ["replacement-character"]) { site in
      guard site.isProse(words: 4), let word = site.words.last else { return nil }
      return site.replacing(
        word.lowerBound..<site.target.index(after: word.lowerBound),
        by: "\u{FFFD}"
      )
    },
    Fault(name: "leak an internal token", expected: ["placeholder-leaked"]) { site in
      guard site.isProse(words: 4), let word = site.words.last else { return nil }
      return site.replacing(word, by: "_OL_QUOTE_PLACEHOLDER_")
    },
  ]
}

extension FaultSite {
  /// The tag that opens the target.
  var opening: Range<Int> { unit.whole.lowerBound..<unit.target.lowerBound }

  func text(_ range: Range<Int>) -> String { bilingual.text(range) }

  /// The edits that give the tags of the unit other numbers; nil leaves one as it is.
  func renumbered(target: Int?, source: Int?) -> [Edit]? {
    guard let number = unit.number else { return nil }
    let middle = unit.target.upperBound..<unit.source.lowerBound
    var edits: [Edit] = []
    if let target {
      edits.append((opening, text(opening).replacing("-\(number)", with: "-\(target)")))
    }
    if let source {
      edits.append((middle, text(middle).replacing("-\(number)", with: "-\(source)")))
    }
    return edits
  }
}
