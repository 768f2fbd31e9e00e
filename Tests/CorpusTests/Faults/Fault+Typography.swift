extension Fault {
  static let typography: [Fault] = [
    Fault(name: "put a space before a stop", expected: ["space-before-punctuation"]) { site in
      guard site.isProse(words: 4), let last = site.target.last, ".。".contains(last) else { return nil }
      return site.retargeted("\(site.target.dropLast()) \(last)")
    },
    Fault(name: "double a space", expected: ["double-space"]) { site in
      guard site.isProse(words: 4), site.language != "zh", site.words.count > 3 else { return nil }
      return site.replacing(" ", by: "  ")
    },
    Fault(name: "lose a bracket", expected: ["bracket-unbalanced"]) { site in
      guard site.target.count(of: "(") == 1, site.target.count(of: ")") == 1,
        site.source.count(of: "(") == 1, site.source.count(of: ")") == 1,
        !site.target.contains("]("), !site.target.contains("（"), !site.target.contains("`")
      else { return nil }
      return site.replacing(")", by: "")
    },
    Fault(name: "lose a quotation mark", expected: ["quote-unbalanced"]) { site in
      guard site.target.count(of: "\"") == 2, site.source.count(of: "\"") == 2,
        !site.target.contains("`"), !site.target.contains("<"),
        let last = site.target.lastIndex(of: "\"")
      else { return nil }
      var text = site.target
      text.remove(at: last)
      return site.retargeted(text)
    },
    Fault(name: "double a word", expected: ["doubled-word"]) { site in
      guard site.isProse(words: 6), site.language != "zh" else { return nil }
      let text = site.target
      guard let word = site.words.dropFirst(2).first(where: { text[$0].count > 4 }) else { return nil }
      var changed = text
      changed.insert(contentsOf: " \(text[word])", at: word.upperBound)
      return site.retargeted(changed)
    },
    Fault(name: "lose the first capital", expected: ["capital-lost"]) { site in
      guard site.isProse(words: 6), site.language != "zh", let first = site.target.first,
        first.isUppercase, let second = site.target.dropFirst().first, second.isLowercase,
        site.source.first?.isUppercase ?? false
      else { return nil }
      return site.retargeted(first.lowercased() + site.target.dropFirst())
    },
    Fault(name: "put an invisible character", expected: ["invisible-character"]) { site in
      guard site.isProse(words: 5), site.words.count > 3 else { return nil }
      let text = site.target
      guard let word = site.words.last(where: { text[$0].count > 3 }) else { return nil }
      var changed = text
      changed.insert("\u{200B}", at: text.index(word.lowerBound, offsetBy: 2))
      return site.retargeted(changed)
    },
    Fault(name: "lose an opening question mark", expected: ["inverted-punctuation"]) { site in
      guard site.language == "es", site.target.hasPrefix("¿"), site.target.hasSuffix("?"),
        site.target.count(of: "¿") == 1, site.target.count(of: "?") == 1
      else { return nil }
      return site.retargeted(String(site.target.dropFirst()))
    },
    Fault(name: "swallow the space after a bold", expected: ["space-missing"]) { site in
      guard site.language != "zh", let bold = site.onlyBold,
        site.target[bold.range.upperBound...].hasPrefix(" "),
        site.target[bold.range.upperBound...].dropFirst().first?.isLetter ?? false,
        !bold.target.contains(" "), bold.range.lowerBound > site.target.startIndex
      else { return nil }
      var text = site.target
      text.remove(at: bold.range.upperBound)
      return site.retargeted(text)
    },
    Fault(name: "write a comma of another width", expected: ["fullwidth-punctuation"]) { site in
      guard site.language == "zh", site.isProse(words: 4) else { return nil }
      return site.replacing("，", by: ",")
    },
  ]
}
