extension Fault {
  static let markup: [Fault] = [
    Fault(name: "drop a bold", expected: ["emphasis-mismatch"]) { site in
      guard let bold = site.onlyBold, bold.target.count > 2, bold.target.count * 2 < site.target.count
      else { return nil }
      var text = site.target
      text.replaceSubrange(bold.range, with: bold.target)
      return site.retargeted(text)
    },
    Fault(name: "put a space into a bold", expected: ["emphasis-broken"]) { site in
      guard let bold = site.onlyBold, bold.target.first?.isLetter ?? false,
        bold.range.lowerBound > site.target.startIndex
      else { return nil }
      var text = site.target
      text.replaceSubrange(bold.range, with: "** \(bold.target)**")
      return site.retargeted(text)
    },
    Fault(name: "pull a word into a bold", expected: ["emphasis-boundary"]) { site in
      guard site.language != "zh", let bold = site.onlyBold, bold.source.split(separator: " ").count == 1,
        bold.target.split(separator: " ").count == 1
      else { return nil }
      let rest = site.target[bold.range.upperBound...]
      guard rest.first == " ", let end = rest.dropFirst().firstIndex(where: { !$0.isLetter }),
        rest[end] == " ", rest.distance(from: rest.startIndex, to: end) > 1
      else { return nil }
      var text = site.target
      text.replaceSubrange(
        bold.range.lowerBound..<end,
        with: "**\(bold.target)\(site.target[bold.range.upperBound..<end])**"
      )
      return site.retargeted(text)
    },
    Fault(name: "alter code", expected: ["code-mismatch"]) { site in
      guard let open = site.target.firstIndex(of: "`"), site.source.contains("`"),
        !site.target.contains("``")
      else { return nil }
      var text = site.target
      text.insert("q", at: text.index(after: open))
      return site.retargeted(text)
    },
    Fault(name: "break a link", expected: ["link-broken"]) { site in
      guard site.source.contains("](") else { return nil }
      return site.replacing("](", by: "] (")
    },
    Fault(name: "lead a link elsewhere", expected: ["link-mismatch"]) { site in
      guard site.target.count(of: "](") == 1, site.source.count(of: "](") == 1 else { return nil }
      return site.replacing("](", by: "](other-")
    },
    Fault(name: "lose a link", expected: ["link-mismatch"]) { site in
      guard site.target.count(of: "](") == 1, site.source.count(of: "](") == 1,
        let open = site.target.firstIndex(of: "["), let middle = site.target.firstRange(of: "]("),
        let close = site.target[middle.upperBound...].firstIndex(of: ")"), open < middle.lowerBound,
        !site.target[middle.upperBound..<close].contains("("), !site.target.contains("![")
      else { return nil }
      let label = site.target[site.target.index(after: open)..<middle.lowerBound]
      let address = site.target[middle.upperBound..<close]
      guard label != address, !label.isEmpty else { return nil }
      var text = site.target
      text.replaceSubrange(open...close, with: label)
      return site.retargeted(text)
    },
    Fault(name: "swallow the space after a link", expected: ["space-missing", "link-boundary"]) { site in
      guard site.language != "zh", site.source.contains("]("),
        let close = site.target.firstRange(of: ") "), site.target.firstRange(of: "](").map({
          $0.upperBound < close.lowerBound
        }) ?? false,
        !site.target[..<close.lowerBound].contains(")"),
        site.target[close.upperBound...].first?.isLetter ?? false
      else { return nil }
      return site.replacing(") ", by: ")")
    },
    Fault(name: "drop an HTML tag", expected: ["html-mismatch"]) { site in
      guard site.source.contains("<br"), site.target.count(of: "<br") == 1,
        let open = site.target.firstRange(of: "<br"),
        let close = site.target[open.lowerBound...].firstIndex(of: ">")
      else { return nil }
      var text = site.target
      text.replaceSubrange(open.lowerBound...close, with: " ")
      return site.retargeted(text)
    },
    Fault(name: "leave marks of bold open", expected: ["emphasis-broken", "emphasis-mismatch"]) { site in
      guard let bold = site.onlyBold, bold.range.upperBound < site.target.endIndex,
        bold.target.count * 2 < site.target.count
      else { return nil }
      var text = site.target
      text.replaceSubrange(bold.range, with: "**\(bold.target)")
      return site.retargeted(text)
    },
  ]
}

extension String {
  /// How often a text occurs.
  func count(of text: String) -> Int { ranges(of: text).count }
}
