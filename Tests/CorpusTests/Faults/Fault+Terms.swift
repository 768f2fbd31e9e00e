extension Fault {
  /// Labels, names and terms that are not as elsewhere.
  static let terms: [Fault] = [
    Fault(name: "leave a label untranslated", expected: ["label-untranslated"]) { site in
      guard let bold = site.commonLabel else { return nil }
      return site.replacing(bold.range, by: "**\(bold.source)**")
    },
    Fault(name: "translate a label otherwise", expected: ["label-inconsistent"]) { site in
      guard let bold = site.commonLabel else { return nil }
      let other = ["ru": "Картофель", "zh": "土豆泥"][site.language] ?? "Kartoffel"
      return site.replacing(bold.range, by: "**\(other)**")
    },
    Fault(name: "lower a label", expected: ["label-case"]) { site in
      guard let bold = site.commonLabel, site.language != "zh" else { return nil }
      return site.replacing(bold.range, by: "**\(bold.target.lowercased())**")
    },
    Fault(name: "translate a name", expected: ["name-translated", "term-inconsistent"]) { site in
      guard site.isProse(words: 6), site.source.count(of: "Azure Marketplace") == 1,
        site.target.count(of: "Azure Marketplace") == 1
      else { return nil }
      return site.replacing("Azure Marketplace", by: site.language == "zh" ? "蓝色市场" : "kartofel")
    },
  ]
}

extension FaultSite {
  /// A bold label that the documents have many times.
  var commonLabel: (source: Substring, target: Substring, range: Range<String.Index>)? {
    guard let bold = onlyBold, label(bold.source), label(bold.target), bold.source != bold.target,
      bold.range.lowerBound > target.startIndex, !source.hasPrefix("**"),
      ["Customers", "Next", "Submit", "Save", "Subscriptions", "Account settings"].contains(
        bold.source
      )
    else { return nil }
    return bold
  }
}
