extension Fault {
  /// Labels, names and terms that are not as elsewhere.
  static let terms: [Fault] = [
    Fault(
      name: "leave a label untranslated",
      expected: ["label-untranslated"],
      learntFrom: \.usualLabel?.source
    ) { site in
      guard let bold = site.usualLabel else { return nil }
      return site.replacing(bold.range, by: "**\(bold.source)**")
    },
    Fault(
      name: "translate a label otherwise",
      expected: ["label-inconsistent"],
      // Two labels are used often enough; one of them is missed, and it is not known why.
      atLeast: 0.5,
      learntFrom: \.usualLabel?.source
    ) { site in
      // Where the sentence has the word as well, the wrong one of the two may stand in bold.
      guard let bold = site.usualLabel,
        site.source.lowercased().count(of: String(bold.source.lowercased().dropLast())) == 1
      else { return nil }
      let other = ["ru": "Картофель", "zh": "土豆泥"][site.language] ?? "Kartoffel"
      return site.replacing(bold.range, by: "**\(other)**")
    },
    Fault(
      name: "lower a label",
      expected: ["label-case"],
      learntFrom: \.usualLabel?.source
    ) { site in
      guard let bold = site.usualLabel, site.language != "zh" else { return nil }
      return site.replacing(bold.range, by: "**\(bold.target.lowercased())**")
    },
    Fault(
      name: "translate a name",
      expected: ["name-translated", "term-inconsistent"],
      learntFrom: \.usualName
    ) { site in
      guard let name = site.usualName else { return nil }
      return site.replacing(String(name), by: site.language == "zh" ? "蓝色市场" : "kartofel")
    },
  ]
}

extension FaultSite {
  /// A label inside a sentence that the locale nearly always translates like this.
  fileprivate var usualLabel: (source: Substring, target: Substring, range: Range<String.Index>)? {
    guard let bold = onlyBold, label(bold.source), label(bold.target), bold.source != bold.target,
      bold.range.lowerBound > target.startIndex, !source.hasPrefix("**"),
      evidence?.isUsual(bold.target, for: bold.source, in: locale) ?? false
    else { return nil }
    return bold
  }

  /// A name inside a sentence that the locale nearly always keeps.
  fileprivate var usualName: Substring? {
    guard isProse(words: 6) else { return nil }
    return names.first { name in
      source.count(of: String(name)) == 1 && target.count(of: String(name)) == 1
        && evidence?.isKept(name, in: locale) ?? false
    }
  }
}
