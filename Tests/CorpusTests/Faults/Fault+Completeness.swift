import BilingualMarkdown

extension Fault {
  /// Text that is not translated, or not as the rest.
  static let completeness: [Fault] = [
    Fault(
      name: "leave a sentence untranslated",
      expected: ["untranslated"],
      // Whether a locale keeps a term is learnt from all its sentences.
      elsewhere: ["term-inconsistent", "name-translated"]
    ) { site in
      guard site.isProse(words: 8), site.source.hasPrefix("You ") || site.source.hasPrefix("The ")
      else { return nil }
      return site.retargeted(site.source)
    },
    Fault(name: "leave half a sentence untranslated", expected: ["partly-untranslated"]) { site in
      guard site.isProse(words: 14),
        site.target.split(separator: " ").count > 10 || site.language == "zh"
      else { return nil }
      let words = site.source.split(separator: " ")
      let tail = words.suffix(8)
      guard
        tail.count(where: { ["the", "of", "and", "to", "is", "for", "your"].contains($0) }) >= 2,
        tail.allSatisfy({ $0.first?.isLowercase ?? false })
      else { return nil }
      let head = site.target.prefix(site.target.count / 2)
      let cut = head.lastIndex(of: " ") ?? head.endIndex
      return site.retargeted("\(site.target[..<cut]) \(tail.joined(separator: " "))")
    },
    Fault(name: "write look-alike letters", expected: ["wrong-script"]) { site in
      guard site.isProse(words: 5), site.language != "zh" else { return nil }
      let (old, new): (Character, String) = site.language == "ru" ? ("о", "o") : ("o", "о")
      let text = site.target
      guard
        let word = site.words.first(where: {
          text[$0].count > 4 && text[$0].dropFirst().dropLast().contains(old)
        }),
        let index = text[word].dropFirst().firstIndex(of: old)
      else { return nil }
      return site.replacing(index...index, by: new)
    },
    Fault(name: "write Russian in Latin letters", expected: ["wrong-script", "untranslated"]) {
      site in
      guard site.isProse(words: 8), site.isIn("ru", "zh") else { return nil }
      return site.retargeted(
        "Eto predlozhenie napisano latinskimi bukvami, i nikto ego ne prochtet."
      )
    },
    Fault(name: "say a sentence many times", expected: ["length-ratio"]) { site in
      guard site.isProse(words: 8), site.source.count < 160 else { return nil }
      return site.retargeted(Array(repeating: site.target, count: 10).joined(separator: " "))
    },
    Fault(
      name: "translate a sentence anew",
      expected: ["inconsistent-translation"],
      reach: .document
    ) {
      site in
      guard site.isProse(words: 6), let twin = site.twin else { return nil }
      return FaultSite(document: site.document, index: twin).retargeted(
        site.language == "zh"
          ? "完全不同的另一种说法。"
          : "\(site.words.map { site.target[$0] }.reversed().joined(separator: " "))."
      )
    },
    Fault(
      name: "translate opposites alike",
      expected: ["shared-translation"],
      reach: .document,
      // The copy of the sentence is a unit that other locales lack, with all that the sentence has.
      elsewhere: ["unit-missing", "capital-stray", "space-before-punctuation"]
    ) { site in
      guard site.isProse(words: 4),
        let word = ["enable", "add", "before"].first(where: {
          site.source.contains(" \($0) ")
        })
      else { return nil }
      // The same sentence with the opposite word, translated alike.
      let opposite = ["enable": "disable", "add": "remove", "before": "after"][word] ?? ""
      let other = site.source.replacing(" \(word) ", with: " \(opposite) ")
      let copy = """
        <span data-ttu-id="0a1b2-9001">\(site.target)</span><span class="sxs-lookup">\
        <span data-stu-id="0a1b2-9001">\(other)</span></span>
        """
      let end = site.bilingual.bytes.count
      return [(end..<end, "\n\n\(copy)\n")]
    },
  ]
}

extension FaultSite {
  /// Another unit of the document with the same source and target.
  fileprivate var twin: Int? {
    document.texts.indices.first { other in
      other > index && document.texts[other].source == source
        && document.texts[other].target == target
    }
  }
}
