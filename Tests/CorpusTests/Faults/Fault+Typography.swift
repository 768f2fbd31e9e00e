extension Fault {
  /// Spaces, brackets, quotation marks and capitals.
  static let typography: [Fault] = [
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
      return site.replacing(last...last, by: "")
    },
    Fault(name: "write foreign quotation marks", expected: ["quote-style"]) { site in
      guard site.target.count(of: "\"") == 2, site.source.count(of: "\"") == 2,
        !site.target.contains("`"), !site.target.contains("<"),
        let first = site.target.firstIndex(of: "\""), let last = site.target.lastIndex(of: "\"")
      else { return nil }
      let (open, close) = site.isIn("ru") ? ("”", "”") : site.isIn("es") ? ("„", "“") : ("«", "»")
      var text = site.target
      text.replaceSubrange(last...last, with: close)
      text.replaceSubrange(first...first, with: open)
      return site.retargeted(text)
    },
    Fault(name: "double a word", expected: ["doubled-word"]) { site in
      let source = site.source.lowercased().split { !$0.isLetter }
      guard site.isProse(words: 6), site.language != "zh",
        // A doubling that the source has as well is no slip of the translation.
        zip(source, source.dropFirst()).allSatisfy(!=)
      else { return nil }
      let text = site.target
      guard let word = site.words.dropFirst(2).first(where: { text[$0].count > 4 }) else {
        return nil
      }
      return site.replacing(word, by: "\(text[word]) \(text[word])")
    },
    Fault(name: "lose the first capital", expected: ["capital-lost"]) { site in
      guard site.isProse(words: 6), site.language != "zh", let first = site.target.first,
        first.isUppercase, let second = site.target.dropFirst().first, second.isLowercase,
        site.source.first?.isUppercase ?? false
      else { return nil }
      return site.retargeted(first.lowercased() + site.target.dropFirst())
    },
    Fault(name: "write a small word with a capital", expected: ["capital-stray"]) { site in
      guard site.isProse(words: 6), !site.source.dropFirst().contains(where: \.isUppercase) else {
        return nil
      }
      let small = ["de": "für", "es": "para", "pt": "para", "ru": "для"][site.language]
      guard let small, let word = site.words.first(where: { site.target[$0] == small }) else {
        return nil
      }
      return site.replacing(word, by: small.prefix(1).uppercased() + small.dropFirst())
    },
    Fault(name: "put an invisible character", expected: ["invisible-character"]) { site in
      guard site.isProse(words: 5), site.words.count > 3 else { return nil }
      let text = site.target
      guard let word = site.words.last(where: { text[$0].count > 3 }) else { return nil }
      let place = text.index(word.lowerBound, offsetBy: 2)
      return site.replacing(place..<place, by: "\u{200B}")
    },
  ]
}
