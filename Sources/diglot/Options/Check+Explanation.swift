import Checks
import CommandLineInterface
import Diagnostics

extension Check {
  /// The page of documentation of a check: what it reports, why, and examples of both kinds.
  func explanation(on stream: Terminal.Stream) -> String {
    var text = "\(stream.styled(id, .bold))  \(severity.rawValue)\n\n\(summary)\n\n\(rationale)\n"
    for (title, isReported) in [("Reported:", true), ("Not reported:", false)] {
      let chosen = examples.filter { $0.isReported == isReported }
      guard !chosen.isEmpty else { continue }
      text += "\n\(stream.styled(title, .bold))\n"
      for example in chosen { text += "\n" + example.shown }
    }
    return text + "\n"
  }
}

extension CheckExample {
  /// The example as lines of text; `⟦` and `⟧` stand around what is reported.
  fileprivate var shown: String {
    var text = ""
    if let unit {
      text += "  source  \(unit.source)\n  \(unit.locale)   \(unit.target)\n"
    } else {
      for file in files { text += Self.block(file.path, file.text) }
    }
    if let terms { text += Self.block("terms.csv", terms) }
    if let flows { text += Self.block("flows.yml", flows) }
    return text
  }

  private static func block(_ title: String, _ content: String) -> String {
    let lines = content.split(separator: "\n", omittingEmptySubsequences: false)
    return "  \(title)\n" + lines.map { $0.isEmpty ? "" : "    \($0)\n" }.joined()
  }
}
