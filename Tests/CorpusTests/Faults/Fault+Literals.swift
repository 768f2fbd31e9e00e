extension Fault {
  /// Damage of numbers and names.
  static let literals: [Fault] = [
    Fault(name: "alter a digit", expected: ["number-mismatch"]) { site in
      guard site.isProse(words: 4) else { return nil }
      let numbers = site.target.split { !$0.isASCII || !$0.isNumber }
      guard numbers.count == 1, let number = numbers.first, number.count > 1, number.count < 4,
        let value = Int(number), value > 12, site.source.contains(" \(number) "),
        number.startIndex > site.target.startIndex,
        site.target[site.target.index(before: number.startIndex)] == " "
      else { return nil }
      return site.replacing(number.startIndex..<number.endIndex, by: String(value + 517))
    },
    Fault(name: "put a space into an identifier", expected: ["identifier-altered"]) { site in
      guard let name = site.keptIdentifier else { return nil }
      let text = site.target[name]
      guard let hump = text.dropFirst().firstIndex(where: \.isUppercase) else { return nil }
      return site.replacing(name, by: "\(text[..<hump]) \(text[hump...])")
    },
    Fault(name: "lower the letters of an identifier", expected: ["identifier-altered"]) { site in
      site.keptIdentifier.map { site.replacing($0, by: site.target[$0].lowercased()) }
    },
    Fault(name: "lose an identifier", expected: ["identifier-altered"]) { site in
      guard let name = site.keptIdentifier, site.target[name].first?.isLowercase ?? false else {
        return nil
      }
      return site.replacing(name, by: "xxxx")
    },
  ]
}

extension FaultSite {
  /// A name with several capitals inside that both sides have once, in plain text.
  var keptIdentifier: Range<String.Index>? {
    guard !target.utf8.contains(where: "`[</\\".utf8.contains), !isInFrontMatter else { return nil }
    return words.first { range in
      let name = target[range]
      return name.count > 6 && name.allSatisfy(\.isASCII)
        && zip(name, name.dropFirst()).count { $0.isLowercase && $1.isUppercase } > 1
        && Self.words(of: source).contains { source[$0] == name }
        && source.count(of: String(name)) == 1 && target.count(of: String(name)) == 1
    }
  }
}
