import Workspace

/// What documents do with labels and names again and again, so that one that differs is odd.
struct FaultEvidence: Sendable {
  private struct Key: Hashable {
    var locale: LocaleTag
    var text: Substring
  }

  /// How often each bold label has each translation.
  private var labels: [Key: [Substring: Int]] = [:]
  /// How often each name of two words is there, and how often the target keeps it.
  private var names: [Key: (all: Int, kept: Int)] = [:]

  init(_ documents: [FaultDocument]) {
    for document in documents {
      let locale = document.document.info.locale
      for index in document.texts.indices {
        let site = FaultSite(document: document, index: index)
        for (source, target) in site.labels where source != target {
          labels[Key(locale: locale, text: source), default: [:]][target, default: 0] += 1
        }
        for name in site.names {
          let old = names[Key(locale: locale, text: name)] ?? (0, 0)
          names[Key(locale: locale, text: name)] = (
            old.all + 1, old.kept + (site.target.contains(name) ? 1 : 0)
          )
        }
      }
    }
  }

  /// Whether a locale nearly always translates a label in one way, and does so often.
  func isUsual(_ target: Substring, for source: Substring, in locale: LocaleTag) -> Bool {
    guard let all = labels[Key(locale: locale, text: source)], let count = all[target] else {
      return false
    }
    return isLaw(count, of: all.values.reduce(0, +))
  }

  /// Whether a locale nearly always keeps a name, and has it often.
  func isKept(_ name: Substring, in locale: LocaleTag) -> Bool {
    names[Key(locale: locale, text: name)].map { isLaw($0.kept, of: $0.all) } ?? false
  }

  private func isLaw(_ count: Int, of all: Int) -> Bool { count >= 8 && count * 10 >= all * 9 }
}

extension FaultSite {
  /// The bold stretches of both sides in their order; none where one side has more of them.
  var labels: [(source: Substring, target: Substring)] {
    let sources = Self.stretches("**", "**", in: source)
    let targets = Self.stretches("**", "**", in: target)
    guard sources.count == targets.count else { return [] }
    return zip(sources, targets).map {
      (source[$0].dropFirst(2).dropLast(2), target[$1].dropFirst(2).dropLast(2))
    }
  }

  /// The names in the midst of the source: two words with capitals between words with none.
  var names: [Substring] {
    guard source.last == ".", !source.utf8.contains(where: "*`[<(\"\\".utf8.contains) else {
      return []
    }
    let words = source.split(separator: " ")
    guard words.count > 5 else { return [] }
    func isName(_ word: Substring) -> Bool {
      word.utf8.first.map { (0x41...0x5A).contains($0) } ?? false
    }
    func isPlain(_ word: Substring) -> Bool {
      word.utf8.allSatisfy { (0x61...0x7A).contains($0) }
    }
    return (1..<words.count - 2).compactMap { index in
      guard isName(words[index]), isName(words[index + 1]), isPlain(words[index - 1]),
        isPlain(words[index + 2]), words[index + 2] != "for", words[index - 1] != "for",
        (words[index].dropFirst() + words[index + 1].dropFirst()).allSatisfy(\.isLowercase)
      else { return nil }
      return source[words[index].startIndex..<words[index + 1].endIndex]
    }
  }
}
