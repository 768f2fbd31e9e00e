import FoundationEssentials
import Testing

@testable import CommandLineInterface
@testable import diglot

/// What the help and the README show can be typed.
@Suite struct CommandLineTests {
  private static let examples = Diglot.tool.commands.flatMap { command in
    command.examples.map { "\(command.name): \($0.commandLine)" }
  }

  @Test(arguments: examples) func exampleOfTheHelp(_ example: String) throws {
    let (verb, line) = try #require(example.split(": "))
    #expect(try parse(words(of: line)) == verb)
  }

  @Test func everyVerbHasAnExample() {
    for command in Diglot.tool.commands where command.name != "manual" {
      #expect(!command.examples.isEmpty, "\(command.name)")
    }
  }

  @Test func readme() throws {
    let path = Sample.repository + "/README.md"
    let text = String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self)
    let lines = text.split(separator: "\n").filter { $0.hasPrefix("$ diglot ") }
    #expect(lines.count > 8)
    for line in lines {
      let command = String(line.dropFirst("$ diglot ".count))
      #expect(throws: Never.self, "\(line)") {
        try parse(words(of: command.split(" | ")?.0 ?? command))
      }
    }
  }

  /// A line that is wrong is told from one that is right.
  @Test(arguments: [
    "chekc", "check --formt x", "export --side target", "text", "tm build --jobs many",
  ])
  func wrongLine(_ line: String) {
    #expect(throws: (any Error).self) { try parse(words(of: line)) }
  }

  /// The verb that `words` call, once every option, value and operand is found to be one of its own.
  @discardableResult
  private func parse(_ words: [String]) throws -> String {
    let (topic, length) = try Diglot.tool.topic(in: words)
    guard case .command(let command) = topic else { throw UsageError("\(words) is a group") }
    let given = Array(words.dropFirst(length))
    _ = try Arguments(given, for: command.declarations)
    for (index, word) in given.enumerated() {
      guard let option = command.options.first(where: { $0.spellings.contains(word) }),
        option.takesValue, index + 1 < given.count
      else { continue }
      // A file may follow a name: `text=report.txt`.
      let takesFile = option.placeholder.hasSuffix("[=FILE]")
      let value = takesFile ? String(given[index + 1].prefix { $0 != "=" }) : given[index + 1]
      if case .words(let choices) = option.completion, !choices.contains(value) {
        throw UsageError("\(word) \(value)")
      }
      if option.placeholder == "COUNT", Int(value) == nil { throw UsageError("\(word) \(value)") }
    }
    let required = command.operands.filter {
      $0.kind == .operand(required: true, repeats: $0.repeats)
    }
    let optionWords = given.indices.filter { index in
      given[index].hasPrefix("-")
        || index > 0
          && command.options.contains {
            $0.takesValue && $0.spellings.contains(given[index - 1])
          }
    }
    guard given.count - optionWords.count >= required.count else {
      throw UsageError("missing operand")
    }
    return command.name
  }

  /// A line as a shell takes it apart, double quotes and a file for standard input understood.
  private func words(of line: String) -> [String] {
    var words: [String] = []
    var word: String?
    var isQuoted = false
    for character in line + " " {
      switch character {
      case "\"":
        isQuoted.toggle()
        word = word ?? ""
      case " " where !isQuoted:
        if let word { words.append(word) }
        word = nil
      default: word = (word ?? "") + String(character)
      }
    }
    return Array(words.prefix { $0 != "<" })
  }
}

extension String {
  /// What stands before and after the first `separator`; nil where there is none.
  fileprivate func split(_ separator: String) -> (String, String)? {
    guard let range = firstRange(of: separator) else { return nil }
    return (String(self[..<range.lowerBound]), String(self[range.upperBound...]))
  }
}
