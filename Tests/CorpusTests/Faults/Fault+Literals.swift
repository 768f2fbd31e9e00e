extension Fault {
  static let literals: [Fault] = [
    Fault(name: "alter a digit", expected: ["number-mismatch"]) { site in
      guard site.isProse(words: 4) else { return nil }
      let numbers = site.target.split { !$0.isASCII || !$0.isNumber }
      guard numbers.count == 1, let number = numbers.first, number.count > 1, number.count < 4,
        let value = Int(number), value > 12, site.source.contains(" \(number) "),
        number.startIndex > site.target.startIndex,
        site.target[site.target.index(before: number.startIndex)] == " "
      else { return nil }
      var text = site.target
      text.replaceSubrange(number.startIndex..<number.endIndex, with: String(value + 517))
      return site.retargeted(text)
    },
    Fault(name: "name a locale in an address", expected: ["url-locale"]) { site in
      guard let start = site.target.firstRange(of: "](https://"), site.target.count(of: "](") == 1,
        let slash = site.target[start.upperBound...].firstIndex(of: "/"),
        site.target.count(of: "https://") == 1, !site.source.lowercased().contains("en-us"),
        site.source.contains(site.target[start.upperBound..<slash])
      else { return nil }
      var text = site.target
      text.replaceSubrange(slash...slash, with: "/fr-fr/")
      return site.retargeted(text)
    },
    Fault(name: "write look-alike letters", expected: ["wrong-script"]) { site in
      guard site.isProse(words: 5), site.language != "zh" else { return nil }
      let (old, new): (Character, String) = site.language == "ru" ? ("о", "o") : ("o", "о")
      let text = site.target
      guard let word = site.words.first(where: { text[$0].count > 4 && text[$0].dropFirst().dropLast().contains(old) }),
        let index = text[word].dropFirst().firstIndex(of: old)
      else { return nil }
      var changed = text
      changed.replaceSubrange(index...index, with: new)
      return site.retargeted(changed)
    },
    Fault(name: "leave a sentence untranslated", expected: ["untranslated"]) { site in
      guard site.isProse(words: 8), site.source.hasPrefix("You ") || site.source.hasPrefix("The ")
      else { return nil }
      return site.retargeted(site.source)
    },
    Fault(name: "leave half a sentence untranslated", expected: ["partly-untranslated"]) { site in
      guard site.isProse(words: 14), site.target.split(separator: " ").count > 10 || site.language == "zh"
      else { return nil }
      let words = site.source.split(separator: " ")
      let tail = words.suffix(8)
      guard tail.count(where: { ["the", "of", "and", "to", "is", "for", "your"].contains($0) }) >= 2,
        tail.allSatisfy({ $0.first?.isLowercase ?? false })
      else { return nil }
      let head = site.target.prefix(site.target.count / 2)
      let cut = head.lastIndex(of: " ") ?? head.endIndex
      return site.retargeted("\(site.target[..<cut]) \(tail.joined(separator: " "))")
    },
  ]
}
