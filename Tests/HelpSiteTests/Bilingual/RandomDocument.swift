/// Documents of every shape that units stand in, made at random but the same for one seed.
///
/// Each unit's target holds the word `T<number>.` and its source `S<number>.`
struct RandomDocument {
  private(set) var text = ""
  /// The numbers of the units, in order.
  private(set) var numbers: [Int] = []
  private var generator: SplitMix
  private let mayHoldHTML: Bool

  init(seed: UInt64, mayHoldHTML: Bool) {
    generator = SplitMix(state: seed)
    self.mayHoldHTML = mayHoldHTML
    for _ in 0...pick(8) { text += block(depth: 0) + "\n\n" }
  }

  private mutating func pick(_ upper: Int) -> Int { Int(generator.next() % UInt64(upper)) }

  private mutating func pick(_ choices: [String]) -> String { choices[pick(choices.count)] }

  // MARK: Blocks

  private mutating func block(depth: Int) -> String {
    switch pick(mayHoldHTML ? 12 : 10) {
    case 0:
      return
        "\(pick(["#", "##", "###"])) \(pick(["", "<a name=\"a\(numbers.count)\"></a>"]))\(line())"
    case 1: return quoted(depth < 2 ? block(depth: depth + 1) : line())
    case 2: return quoted(pick(["[!NOTE]\n", "[!TIP] "]) + line())
    case 3, 4: return list(depth: depth)
    case 5:
      return "| \(cell()) | \(cell()) |\n|--|:-:|\n| \(cell()) | \(cell()) |\n| \(cell()) | |"
    case 6: return "### [\(unit("Tab"))](#tab/x\(numbers.count))\n\n\(line())\n\n---"
    case 10: return htmlBlock()
    case 11: return line() + htmlPiece() + line()
    default: return line()
    }
  }

  private func quoted(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { "> " + $0 }
      .joined(separator: "\n")
  }

  private mutating func list(depth: Int) -> String {
    let mark = pick(["- ", "1. ", "* [ ] "])
    let divider = pick(["\n", "\n\n"])
    var items: [String] = []
    for _ in 0...pick(3) {
      var item = line()
      if depth < 2, pick(3) == 0 { item += "\n\n" + block(depth: depth + 1) }
      let indented = item.replacing("\n", with: "\n   ")
      items.append(mark + indented)
    }
    return items.joined(separator: divider)
  }

  private mutating func htmlBlock() -> String {
    let cells = (0...pick(3)).map { _ in
      "<td>\(pick(["", "\n", "<p>"]))\(line())\(pick(["", "</p>"]))</td>"
    }
    return pick([
      "<table><tr>\(cells.joined())</tr></table>", "<div>\(line())",
      "<dl><dt>\(unit("w"))\n<dd>\(line())</dl>",
      "</div>\(unit("w"))<!-- \(pick(["-->", "x -->", "\n"]))",
      "<p align=\"\(pick(["a\">", "a>b\">", "a"]))\(line())",
    ])
  }

  // MARK: Lines

  private mutating func cell() -> String { line().replacing("\n", with: " ") }

  private mutating func line() -> String {
    var result = ""
    for _ in 0...pick(4) { result += piece() + pick([" ", "", "  \n", "\n", " "]) }
    return result + unit("End")
  }

  private mutating func piece() -> String {
    switch pick(mayHoldHTML ? 16 : 13) {
    case 0: "**\(unit("bold"))**"
    case 1: "*\(unit("one")) and \(unit("two"))*"
    case 2: "[\(unit("link"))](to.md#x)"
    case 3: "![\(unit("picture"))](picture.png)"
    case 4: "**\(unit("opened")) \(unit("in one** closed"))"
    case 5: "`code` between &amp; \\* marks"
    case 6: unit("a **bold `x` word**, [link](x.md) &lt;")
    case 7: unit("_it **nests_ wrongly**")
    case 8: unit("breaks\nits line")
    case 9: unit("", "Only in the source")
    case 10: "![alone](x.png)<br>"
    case 13: htmlPiece()
    case 14: "<b>\(unit("one")) \(unit("two"))</b>"
    case 15: unit("an \(htmlPiece()) inside")
    default: unit("A sentence.")
    }
  }

  private mutating func htmlPiece() -> String {
    pick([
      "<b>", "</b>", "<a id=\"x\"/>", "</br>", "<p>", "</p>", "<ul><li>x</li></ul>", "<span>",
      "</span>", "<v:x>",
      "<i><b></i></b>", "<a href=\"y.md\">", "</a>", "<td>", "<table>", "<!-- c -->", "<hr>",
      "<font color=\"red\">r</font>",
      "<script>s", "<select>", "<nobr>n</nobr>", "<svg>", "<textarea>", "<h2>h", "<div>", "</div>",
      "<code>*</code>",
    ])
  }

  private mutating func unit(_ words: String) -> String { unit(words, words) }

  private mutating func unit(_ target: String, _ source: String) -> String {
    let number = 101 + numbers.count
    numbers.append(number)
    let isBare = target.isEmpty
    return HelpSiteTests.unit(
      number,
      isBare ? "" : "T\(number). \(target)",
      "S\(number). \(source)"
    )
  }
}

/// A small generator of random numbers that a seed fixes.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
