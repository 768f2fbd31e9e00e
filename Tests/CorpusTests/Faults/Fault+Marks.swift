extension Fault {
  /// Punctuation marks.
  static let marks: [Fault] = [
    Fault(name: "put a space before a stop", expected: ["space-before-punctuation"]) { site in
      guard site.isProse(words: 4), let last = site.target.last, ".。".contains(last) else {
        return nil
      }
      return site.retargeted("\(site.target.dropLast()) \(last)")
    },
    Fault(name: "swallow the space after a comma", expected: ["space-missing"]) { site in
      guard site.isProse(words: 6), site.language != "zh",
        let comma = site.target.firstRange(of: ", "), site.target.count(of: ",") == 1,
        site.target[..<comma.lowerBound].suffix(4).allSatisfy(\.isLowercase),
        site.target[comma.upperBound...].prefix(3).allSatisfy(\.isLowercase)
      else { return nil }
      return site.replacing(comma, by: ",")
    },
    Fault(name: "lose a question mark", expected: ["terminal-punctuation"]) { site in
      guard site.source.last == "?", let last = site.target.last, "?？".contains(last),
        !site.target.contains("**"), !site.target.hasPrefix("¿"),
        site.target.dropLast().last?.isLetter ?? false
      else { return nil }
      return site.retargeted(String(site.target.dropLast()))
    },
    Fault(name: "end by a comma", expected: ["terminal-punctuation"]) { site in
      // Items of a list may end like this.
      guard site.isProse(words: 5), site.target.last == ".", !site.endsLikeItem else { return nil }
      return site.retargeted(site.target.dropLast() + ",")
    },
    Fault(name: "end a colon's sentence by a stop", expected: ["terminal-punctuation"]) { site in
      guard site.source.last == ":", let last = site.target.last, ":：".contains(last),
        site.target.dropLast().last?.isLetter ?? false, !site.source.contains("**")
      else { return nil }
      return site.retargeted(site.target.dropLast() + (site.language == "zh" ? "。" : "."))
    },
    Fault(name: "lose an opening question mark", expected: ["inverted-punctuation"]) { site in
      guard site.language == "es", site.target.hasPrefix("¿"), site.target.hasSuffix("?"),
        site.source.contains("?"), site.target.count(of: "¿") == 1, site.target.count(of: "?") == 1
      else { return nil }
      return site.retargeted(String(site.target.dropFirst()))
    },
    Fault(name: "write a comma of another width", expected: ["fullwidth-punctuation"]) { site in
      guard site.language == "zh", site.isProse(words: 4),
        let comma = site.target.firstRange(of: "，"),
        site.target[..<comma.lowerBound].last?.isLetter ?? false,
        site.target[comma.upperBound...].first?.isLetter ?? false
      else { return nil }
      return site.replacing(comma, by: ",")
    },
    Fault(name: "write a stop of another width", expected: ["fullwidth-punctuation"]) { site in
      guard site.language != "zh", site.isProse(words: 4), site.target.last == ".",
        site.target.dropLast().last?.isLetter ?? false
      else { return nil }
      return site.retargeted(site.target.dropLast() + "。")
    },
  ]
}

extension FaultSite {
  /// Whether a neighbour ends with a comma or a semicolon, as the items of some lists do.
  fileprivate var endsLikeItem: Bool {
    document.texts[max(0, index - 12)..<min(document.texts.count, index + 13)].contains { text in
      text.target.last.map { ",;，；、".contains($0) } ?? false
    }
  }
}
