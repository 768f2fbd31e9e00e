import Diagnostics
import Workspace

/// The documentation of a check in the words of SARIF.
enum SARIFRule {
  static func object(of check: Check) -> JSONValue {
    .object([
      "id": .string(check.id),
      "name": .string(name(of: check.id)),
      "shortDescription": .object(["text": .string(check.summary)]),
      "fullDescription": .object(["text": .string(check.rationale)]),
      "help": .object([
        "text": .string(help(of: check, isMarkdown: false)),
        "markdown": .string(help(of: check, isMarkdown: true)),
      ]),
      "defaultConfiguration": .object(["level": .string(check.severity.rawValue)]),
      "properties": .object([
        "group": .string(check.group.rawValue),
        "scope": .string(check.scope.rawValue),
        "languages": languages(check.languages, areMeant: true),
        "otherLanguagesThan": languages(check.languages, areMeant: false),
        "canFix": .boolean(check.canFix),
        "precision": precision(of: check).map { .string($0) },
        "tags": .array([.string(check.group.rawValue)]),
      ]),
    ])
  }

  /// The precision in the words that code scanning sorts by; nil where too few findings were read.
  private static func precision(of check: Check) -> String? {
    guard let precision = check.precision, precision.judged >= 5, let percent = precision.percent
    else { return nil }
    return percent >= 95 ? "very-high" : percent >= 80 ? "high" : percent >= 50 ? "medium" : "low"
  }

  /// `NumberMismatch` for `number-mismatch`: the standard asks for names in this form.
  private static func name(of id: String) -> String {
    id.split(separator: "-").map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
  }

  /// The codes of the languages that a check looks at, or those that it does not; nil for no such list.
  private static func languages(_ languages: Languages, areMeant: Bool) -> JSONValue? {
    switch languages {
    case .only(let codes) where areMeant: .array(codes.sorted().map { .string($0) })
    case .except(let codes) where !areMeant: .array(codes.sorted().map { .string($0) })
    default: nil
    }
  }

  /// Why the check matters, and examples of both kinds.
  private static func help(of check: Check, isMarkdown: Bool) -> String {
    var text = check.rationale
    for (title, isReported) in [("Reported", true), ("Not reported", false)] {
      let examples = check.examples.filter { $0.isReported == isReported }
      guard !examples.isEmpty else { continue }
      text += isMarkdown ? "\n\n## \(title)\n" : "\n\n\(title):\n"
      for example in examples {
        let lines = lines(of: example)
        let fence = String(repeating: "`", count: longestFence(in: lines) + 1)
        if isMarkdown {
          text += "\n\(fence)text\n" + lines.joined(separator: "\n") + "\n\(fence)\n"
        } else {
          text += "\n" + lines.map { $0.isEmpty ? "\n" : "  \($0)\n" }.joined()
        }
      }
    }
    while text.last?.isNewline ?? false { text.removeLast() }
    return text
  }

  private static func lines(of example: CheckExample) -> [String] {
    if let unit = example.unit {
      var lines = ["source: \(unit.source)", "\(unit.locale): \(unit.target)"]
      if let fixed = example.fixed { lines.append("fixed: \(fixed)") }
      return lines.map(shortened)
    }
    var files = example.files.map { ($0.path, $0.text) }
    if let flows = example.flows { files.append(("flows.yml", flows)) }
    return files.flatMap { path, text in
      var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        shortened($0)
      }
      while lines.last?.isEmpty ?? false { lines.removeLast() }
      return ["\(path):"] + lines
    }
  }

  /// A line without its middle where it is too long to be read.
  private static func shortened(_ line: some StringProtocol) -> String {
    line.count <= 400 ? String(line) : "\(line.prefix(120)) … \(line.suffix(120))"
  }

  /// The longest run of backquotes, at least 2.
  private static func longestFence(in lines: [String]) -> Int {
    var longest = 2
    for line in lines {
      var run = 0
      for byte in line.utf8 {
        run = byte == UInt8(ascii: "`") ? run + 1 : 0
        longest = max(longest, run)
      }
    }
    return longest
  }
}
