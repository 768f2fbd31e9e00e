extension Fault {
  /// Damage of links and addresses.
  static let links: [Fault] = [
    Fault(
      name: "break a link",
      expected: ["link-broken"],
      // Sentences are compared without their links.
      elsewhere: ["inconsistent-translation"]
    ) { site in
      guard let link = site.onlyLink, !link.address.contains(" "), site.isAddress(link.address)
      else {
        return nil
      }
      return site.replacing(link.range, by: "[\(link.text)] (\(link.address))")
    },
    Fault(
      name: "lead a link elsewhere",
      expected: ["link-mismatch"],
      elsewhere: ["link-target-missing"]
    ) {
      site in
      guard site.onlyLink != nil else { return nil }
      return site.replacing("](", by: "](other-")
    },
    Fault(
      name: "lose a link",
      expected: ["link-mismatch"],
      // Sentences are compared without their links.
      elsewhere: ["inconsistent-translation"]
    ) { site in
      site.onlyLink.map { site.replacing($0.range, by: $0.text) }
    },
    Fault(name: "swallow the space after a link", expected: ["space-missing", "link-boundary"]) {
      site in
      guard site.language != "zh", let link = site.onlyLink,
        site.target[link.range.upperBound...].hasPrefix(" "),
        site.target[link.range.upperBound...].dropFirst().prefix(3).allSatisfy(\.isLetter),
        link.text.last?.isLetter ?? false, site.source.count(of: ")") == 1
      else { return nil }
      let after = link.range.upperBound
      return site.replacing(after..<site.target.index(after: after), by: "")
    },
    Fault(name: "pull the stop into a link", expected: ["link-boundary"]) { site in
      guard let link = site.onlyLink, [".", "。"].contains(site.target[link.range.upperBound...]),
        link.text.last?.isLetter ?? false, site.source.hasSuffix(").")
      else { return nil }
      let stop = site.target[link.range.upperBound...]
      return site.replacing(
        link.range.lowerBound..<site.target.endIndex,
        by: "[\(link.text)\(stop)](\(link.address))"
      )
    },
    Fault(name: "name a locale in an address", expected: ["url-locale"]) { site in
      guard let link = site.onlyLink, link.address.hasPrefix("https://"),
        site.source.contains("](" + link.address + ")"),
        !link.address.lowercased().contains("en-us"),
        let slash = link.address.dropFirst(8).firstIndex(of: "/")
      else { return nil }
      return site.replacing(slash..<site.target.index(after: slash), by: "/fr-fr/")
    },
    Fault(name: "alter a written address", expected: ["url-mismatch"]) { site in
      guard site.target.count(of: "https://") == 1, site.source.count(of: "https://") == 1,
        !site.target.contains("]("), !site.target.contains("<"),
        let start = site.target.firstRange(of: "https://")
      else { return nil }
      let address = site.target[start.lowerBound...].prefix { $0 != " " && $0 != ")" && $0 != "`" }
      guard address.last?.isLetter ?? false, site.source.contains(address), address.count > 16
      else {
        return nil
      }
      return site.replacing(
        address.index(address.endIndex, offsetBy: -3)..<address.endIndex,
        by: "q"
      )
    },
    Fault(name: "alter a mail address", expected: ["email-mismatch"]) { site in
      guard site.target.count(of: "@") == 1, site.source.count(of: "@") == 1,
        !site.target.contains("]("), let at = site.target.firstIndex(of: "@"),
        at > site.target.startIndex, case let before = site.target.index(before: at),
        site.target[before].isLetter, site.source.contains(site.target[before...].prefix(6)),
        site.target[at...].prefix(while: { !$0.isWhitespace }).dropLast().contains(".")
      else { return nil }
      return site.replacing(before...before, by: "qq")
    },
  ]
}

extension FaultSite {
  /// The edit that makes a part of the target another text.
  func replacing(_ range: ClosedRange<String.Index>, by new: String) -> [Edit] {
    var text = target
    text.replaceSubrange(range, with: new)
    return retargeted(text)
  }

  /// Whether a reader would know a text for an address.
  func isAddress(_ text: Substring) -> Bool {
    text.hasPrefix("http") || text.contains(".md") || text.contains(".yml") || text.hasPrefix("#")
      || text.hasPrefix("/") || text.hasPrefix("../")
  }
}
