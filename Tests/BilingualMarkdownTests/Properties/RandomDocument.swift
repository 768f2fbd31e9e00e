/// Documents made at random, well formed or not.
enum RandomDocument {
  private static let fragments = [
    "<span data-ttu-id=\"", "<span data-stu-id=\"", "<span class=\"sxs-lookup\">", "</span>",
    "</span></span>", "<span>", "<span ", "<", ">", "\"", "\\\"", "&quot;", "0a1b2-103", "0a1b2-",
    "\">", "&quot;>", "\n", "\r\n", " ", "---\n", "# ", "## <a name=\"x\"></a>", "<a id=\"", "|",
    "> ", "- ", "1. ", "`", "**", "[", "](a)", "![", "слово", "字", "😀", "\u{FEFF}", "title: ",
    "<td>",
    "<span data-ttu-id=\"0a1b2-103\">", "</span><span class=\"sxs-lookup\"><span data-stu-id=\"",
    "</span><span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-103\">", "</SPAN >",
  ]

  /// Any bytes at all.
  static func bytes(_ random: inout SeededGenerator) -> [UInt8] {
    (0..<random.below(200)).map { _ in UInt8.random(in: 0...255, using: &random) }
  }

  /// Pieces of tags and text in any order, now and then a byte that is no text.
  static func fragments(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<random.below(60) {
      if random.below(40) == 0 {
        bytes.append(UInt8.random(in: 0...255, using: &random))
      } else {
        bytes += random.pick(fragments, or: "").utf8
      }
    }
    return bytes
  }

  /// A well-formed document with a few of its bytes removed, changed or doubled.
  static func damaged(_ random: inout SeededGenerator) -> [UInt8] {
    var bytes = Array(wellFormed(&random).utf8)
    for _ in 0..<random.below(4) where !bytes.isEmpty {
      let start = random.below(bytes.count)
      let stretch = start..<min(bytes.count, start + random.below(12))
      switch random.below(3) {
      case 0: bytes.removeSubrange(stretch)
      case 1: bytes.insert(contentsOf: Array(bytes[stretch]), at: random.below(bytes.count))
      default: bytes[start] = UInt8.random(in: 0...255, using: &random)
      }
    }
    return bytes
  }

  /// A document without damage.
  static func wellFormed(_ random: inout SeededGenerator) -> String {
    var text = random.pick(["", "", "\u{FEFF}"], or: "")
    var number = 101
    if random.below(3) == 0 {
      let quote = random.pick(["\"", "\\\""], or: "\"")
      text += "---\r\ntitle: \"\(unit(number, "тема", "topic", quote: quote))\"\r\n---\r\n"
      number += 1
    }
    for _ in 0..<random.below(8) {
      text += random.pick(
        [
          "", "# ", "## <a name=\"x-y\"></a>", "- ", "  1. ", "> ", "| ", "<td>", "<!-- a -->",
          "![", "**",
        ],
        or: ""
      )
      for _ in 0..<random.below(4) {
        text += unit(number, side(&random), side(&random), prefix: "4bb9f")
        number += 1 + random.below(3)
        text += random.pick(["", " ", " | ", "** ", "](a.md) ", " <br> ", "\t<b>x</b>"], or: "")
      }
      text += random.pick(["\n", "\r\n", "\n\n"], or: "\n")
    }
    return text
  }

  /// Text of one side: spans in it are balanced, every one with text before its end.
  private static func side(_ random: inout SeededGenerator, depth: Int = 0) -> String {
    var text = ""
    for _ in 0..<random.below(4) {
      switch random.below(depth < 3 ? 8 : 6) {
      case 0: text += "Wort "
      case 1: text += "**жирный**"
      case 2: text += "按钮。"
      case 3: text += "\n"
      case 4: text += "a < b </b> 😀"
      case 5: text += "`code`"
      default: text += "<span id=\"i\">\(side(&random, depth: depth + 1))</span>"
      }
    }
    return text
  }
}
