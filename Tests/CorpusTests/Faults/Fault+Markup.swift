import BilingualMarkdown

extension Fault {
  /// Damage of code, images, tables and tags.
  static let markup: [Fault] = [
    Fault(name: "alter code", expected: ["code-mismatch"]) { site in
      guard let code = site.keptCode else { return nil }
      let text = site.target[code]
      return site.replacing(code, by: "`q\(text.dropFirst())")
    },
    Fault(name: "put a space into code", expected: ["code-mismatch"]) { site in
      guard let code = site.keptCode else { return nil }
      let text = site.target[code]
      return site.replacing(code, by: "\(text.prefix(4)) \(text.dropFirst(4))")
    },
    Fault(name: "lose code", expected: ["code-mismatch"]) { site in
      guard let code = site.keptCode else { return nil }
      return site.replacing(code, by: site.target[code].dropFirst().dropLast())
    },
    Fault(
      name: "split a table row",
      expected: ["cell-break"],
      // The cells after it move, and the last one is cut off.
      elsewhere: ["inconsistent-translation", "name-translated", "term-inconsistent"]
    ) { site in
      guard site.isInTable, !site.target.contains("|"), site.words.count > 2 else { return nil }
      return site.replacing(" ", by: " | ")
    },
    Fault(name: "double a pipe", expected: ["cell-break"]) { site in
      guard !site.isInTable, site.isList else { return nil }
      return site.replacing(" | ", by: " | | ")
    },
    Fault(name: "lose a pipe", expected: ["cell-break"]) { site in
      guard !site.isInTable, site.isList, site.source.count(of: " | ") > 1 else { return nil }
      return site.replacing(" | ", by: " ")
    },
    Fault(
      name: "part a backslash from its mark",
      expected: ["escape-mismatch", "identifier-altered"]
    ) {
      site in
      guard site.target.contains("\\_"), site.source.contains("\\_") else { return nil }
      return site.replacing("\\_", by: "\\ _")
    },
    Fault(name: "break a character reference", expected: ["entity-mismatch"]) { site in
      guard !site.isInFrontMatter,
        let name = ["&gt;", "&lt;", "&nbsp;", "&amp;"].first(where: {
          site.target.contains($0) && site.source.contains($0) && !site.target.contains("`")
        })
      else { return nil }
      return site.replacing(name, by: name.replacing("&", with: "& "))
    },
    Fault(name: "drop an HTML tag", expected: ["html-mismatch"]) { site in
      guard !site.target.contains("`"), !site.isInFrontMatter else { return nil }
      for tag in FaultSite.stretches("<", ">", in: site.target) {
        let name = site.target[tag].dropFirst().prefix { $0 == "/" || $0.isLetter }
        let kinds = ["br", "/br", "/a", "/p", "/li", "/ul", "/sub", "/span", "/td"]
        guard kinds.contains(name.lowercased()), site.source.contains(site.target[tag]) else {
          continue
        }
        return site.replacing(tag, by: " ")
      }
      return nil
    },
  ]
}

extension FaultSite {
  /// A stretch of code that both sides have, and that reads as a name for programs.
  var keptCode: Range<String.Index>? {
    guard !target.contains("``"), !isInFrontMatter else { return nil }
    return Self.stretches("`", "`", in: target).first { range in
      let text = target[range]
      return text.count > 7 && source.count(of: String(text)) == 1
        && target.count(of: String(text)) == 1
        && text.dropFirst().dropLast().allSatisfy { $0.isASCII && $0.isLetter }
    }
  }

  /// Whether the unit stands in the front matter, where nothing is markup.
  var isInFrontMatter: Bool {
    bilingual.frontMatter.map { unit.whole.lowerBound < $0.upperBound } ?? false
  }

  /// Whether the unit stands in a row of a table that is written with pipes.
  var isInTable: Bool {
    let start = (bilingual.bytes[..<unit.whole.lowerBound].lastIndex(of: 0x0A) ?? -1) + 1
    return bilingual.bytes[start..<unit.whole.lowerBound].first { $0 > 0x20 } == 0x7C
  }

  /// Whether both sides are a list of names with pipes between them.
  var isList: Bool {
    let count = target.count(of: " | ")
    return count > 0 && count == source.count(of: " | ") && count == target.count(of: "|")
      && !target.contains("`")
  }
}
