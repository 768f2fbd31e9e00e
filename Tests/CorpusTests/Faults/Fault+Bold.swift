extension Fault {
  /// Damage of bold text.
  static let bold: [Fault] = [
    Fault(
      name: "drop a bold",
      expected: ["emphasis-mismatch"],
      elsewhere: regrouped
    ) { site in
      guard let bold = site.onlyBold, bold.target.count > 2,
        bold.target.count * 2 < site.target.count
      else { return nil }
      return site.replacing(bold.range, by: bold.target)
    },
    Fault(
      name: "put a space into a bold",
      expected: ["emphasis-broken"],
      elsewhere: regrouped
    ) { site in
      guard let bold = site.onlyBold, bold.target.first?.isLetter ?? false,
        bold.range.lowerBound > site.target.startIndex
      else { return nil }
      return site.replacing(bold.range, by: "** \(bold.target)**")
    },
    Fault(
      name: "leave marks of bold open",
      expected: ["emphasis-broken", "emphasis-mismatch"],
      elsewhere: regrouped
    ) { site in
      guard let bold = site.onlyBold, bold.range.upperBound < site.target.endIndex,
        bold.target.count * 2 < site.target.count
      else { return nil }
      return site.replacing(bold.range, by: "**\(bold.target)")
    },
    Fault(
      name: "pull a small word into a bold",
      expected: ["emphasis-boundary"],
      elsewhere: regrouped
    ) { site in
      guard let bold = site.onlyBold, site.label(bold.source), site.label(bold.target) else {
        return nil
      }
      let rest = site.target[bold.range.upperBound...]
      guard rest.first == " ", let end = rest.dropFirst().firstIndex(where: { !$0.isLetter }),
        rest[end] == " ", let words = smallWords[site.language],
        words.contains(String(rest.dropFirst().prefix(upTo: end)))
      else { return nil }
      return site.replacing(
        bold.range.lowerBound..<end,
        by: "**\(bold.target)\(site.target[bold.range.upperBound..<end])**"
      )
    },
    Fault(
      name: "pull the verb into a bold",
      expected: ["emphasis-boundary"],
      elsewhere: regrouped
    ) { site in
      guard let bold = site.onlyBold, site.label(bold.source), site.label(bold.target),
        let verb = selecting[site.language], let range = site.target.firstRange(of: verb + " **"),
        range.lowerBound == site.target.startIndex || site.target[..<range.lowerBound].last == " ",
        range.upperBound <= bold.range.upperBound, range.upperBound > bold.range.lowerBound,
        site.source.lowercased().contains("select **")
      else { return nil }
      return site.replacing(
        range.lowerBound..<bold.range.upperBound,
        by: "**\(verb) \(bold.target)**"
      )
    },
    Fault(name: "pull the stop into a bold", expected: ["emphasis-boundary"]) { site in
      guard let bold = site.onlyBold, site.label(bold.source), site.label(bold.target),
        [".", "。"].contains(site.target[bold.range.upperBound...])
      else { return nil }
      let stop = site.target[bold.range.upperBound...]
      return site.replacing(
        bold.range.lowerBound..<site.target.endIndex,
        by: "**\(bold.target)\(stop)**"
      )
    },
    Fault(name: "begin a bold by a comma", expected: ["emphasis-broken"]) { site in
      guard let bold = site.onlyBold, site.label(bold.source), site.label(bold.target),
        let range = site.target.firstRange(of: ", **"), range.upperBound > bold.range.lowerBound,
        range.upperBound < bold.range.upperBound
      else { return nil }
      return site.replacing(range.lowerBound..<bold.range.upperBound, by: "**, \(bold.target)**")
    },
    Fault(
      name: "set another word in bold",
      expected: ["emphasis-boundary"],
      elsewhere: regrouped
    ) { site in
      // A name that both sides write alike.
      guard let bold = site.onlyBold, bold.source == bold.target, site.label(bold.source),
        site.source.count(of: String(bold.source)) == 1, bold.source.count > 4,
        bold.source.first?.isUppercase ?? false,
        let word = site.words.last(where: { site.target[$0].count > 4 }),
        !site.target[word].contains(bold.source), word.lowerBound > bold.range.upperBound,
        site.language != "zh",
        site.target[bold.range.upperBound...].first == " "
      else { return nil }
      var text = site.target
      text.replaceSubrange(word, with: "**\(site.target[word])**")
      text.replaceSubrange(bold.range, with: bold.target)
      return site.retargeted(text)
    },
    Fault(name: "swallow the space after a bold", expected: ["space-missing"]) { site in
      guard site.language != "zh", let bold = site.onlyBold,
        site.target[bold.range.upperBound...].hasPrefix(" "),
        site.target[bold.range.upperBound...].dropFirst().first?.isLetter ?? false,
        site.label(bold.target), !bold.target.contains(" "),
        bold.range.lowerBound > site.target.startIndex
      else { return nil }
      var text = site.target
      text.remove(at: bold.range.upperBound)
      return site.retargeted(text)
    },
  ]

  /// Sentences are compared without their labels, and labels with one another.
  private static let regrouped: Set<String> = ["inconsistent-translation", "label-case"]

  /// Small words that follow labels.
  private static let smallWords: [String: Set<String>] = [
    "de": ["und", "oder", "in", "im", "auf", "für", "mit", "von", "der", "die"],
    "es": ["y", "o", "en", "de", "para", "con", "del", "la", "el"],
    "pt": ["e", "ou", "em", "de", "para", "com", "do", "da", "no", "na"],
    "ru": ["и", "или", "в", "на", "для", "с", "из"],
  ]

  /// How a language says *select*.
  private static let selecting = [
    "es": "seleccione", "pt": "selecione", "ru": "выберите", "zh": "选择",
  ]
}

extension FaultSite {
  /// Whether bold text reads as a label: some words, and nothing but letters.
  func label(_ text: Substring) -> Bool {
    text.allSatisfy { $0.isLetter || $0 == " " } && text.first != " " && text.last != " "
      && text.first.map { $0.isUppercase || language == "zh" } ?? false
  }
}
