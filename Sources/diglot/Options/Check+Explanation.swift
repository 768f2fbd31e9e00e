import Checks
import CommandLineInterface
import Diagnostics

extension Check {
  /// The page of documentation of a check: what it reports, why, and examples of both kinds.
  func explanation(on stream: Terminal.Stream) -> String {
    var text = "\(stream.styled(id, .bold))  \(severity.rawValue)\n\n\(summary)\n\n\(rationale)\n\n"
    text += facts.map { "\($0.name.padded(to: 12))\($0.value)\n" }.joined()
    for (title, isReported) in [("Reported:", true), ("Not reported:", false)] {
      let chosen = examples.filter { $0.isReported == isReported }
      guard !chosen.isEmpty else { continue }
      text += "\n\(stream.styled(title, .bold))\n"
      for example in chosen { text += "\n" + example.shown }
    }
    for terms in Set(examples.compactMap(\.terms)).sorted() {
      text += "\n\(stream.styled("Terms of the examples:", .bold))\n\n" + block("terms.csv", terms)
    }
    text += "\n⟦ and ⟧ stand around what is reported"
    if examples.contains(where: { $0.unit == nil }) { text += "; {103|target|source} is a unit" }
    return text + ".\n\n"
  }
}

extension Check {
  /// What can be said of the check in a word or two.
  private var facts: [(name: String, value: String)] {
    var facts = [("Group", group.rawValue), ("Languages", languages.shown)]
    facts.append(("Fixes", canFix ? "yes, with ‘diglot check --fix’" : "no"))
    facts.append(
      ("Precision", precision?.shown ?? "not known; real documents gave it nothing to report")
    )
    for threshold in thresholds {
      let limits = "\(threshold.limits.lowerBound.shown) to \(threshold.limits.upperBound.shown)"
      facts.append(
        (
          "Threshold",
          "\(threshold.name): \(threshold.fallback.shown), from \(limits). \(threshold.summary)"
        )
      )
    }
    return facts
  }
}

extension Precision {
  /// The measurement for people.
  fileprivate var shown: String {
    let share = percent.map { " (\($0) %)" } ?? ""
    return "of \(counted(judged, "finding")) read in real documents, \(right) were defects\(share)"
  }
}

extension Languages {
  /// The languages for people.
  fileprivate var shown: String {
    switch self {
    case .all: "all"
    case .only(let codes): codes.sorted().joined(separator: ", ")
    case .except(let codes): "all but " + codes.sorted().joined(separator: ", ")
    }
  }
}

extension String {
  /// The text with spaces after it up to a width.
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}

extension CheckExample {
  /// The example as lines of text, without its terms.
  fileprivate var shown: String {
    if let unit { return "  source  \(unit.source)\n  \(unit.locale)   \(unit.target)\n" }
    return files.map { block($0.path, $0.text) }.joined()
      + (flows.map { block("flows.yml", $0) } ?? "")
  }
}

/// A text below its title, indented; what is too long for any screen is left out of a line's middle.
private func block(_ title: String, _ content: String) -> String {
  var lines = content.split(separator: "\n", omittingEmptySubsequences: false)
  while lines.last?.isEmpty ?? false { lines.removeLast() }
  let shown = lines.map { line in
    if line.isEmpty { return "\n" }
    return line.count <= 400 ? "    \(line)\n" : "    \(line.prefix(120)) … \(line.suffix(120))\n"
  }
  return "  \(title)\n" + shown.joined()
}
