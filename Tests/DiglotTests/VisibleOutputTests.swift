import CommandLineInterface
import Testing

@testable import diglot

/// A memory may hold what other people's files held: a terminal must not obey it.
@Suite struct VisibleOutputTests {
  static let hostile = "x\u{1B}[31m\u{7}\u{9B}2J\u{202E}\n100  de-DE  Falsch"

  @Test(arguments: [
    ["tm", "lookup", "Pay soon"], ["tm", "lookup", "Pay soo", "--cutoff", "50"],
    ["tm", "concordance", "pay"], ["tm", "concordance", "falsch", "--side", "target"],
    ["tm", "conflicts"],
  ])
  func showsControlsAsCharacters(arguments: [String]) async throws {
    let sample = try Sample()
    let units = ["", "y"].map { ending in
      let target = Self.hostile.unicodeScalars.map { scalar in
        let code = String(scalar.value, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - code.count) + code
      }
      return
        #"{"source":"Pay soon","target":"\#(target.joined())\#(ending)","locale":"de-DE"}"#
    }
    try sample.write(units.joined(separator: "\n") + "\n", to: "units.jsonl")
    let entered = await sample.run("tm", "import", "@units.jsonl", "--locale", "de-DE", "--quiet")
    #expect(entered.status == .clean, "\(entered.errors)")
    let run = await sample.run(arguments)
    #expect(run.output.contains("x\u{241B}[31m\u{2407}"))
    #expect(
      run.output.unicodeScalars.allSatisfy {
        $0 == "\n" || $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) && $0 != "\u{202E}"
      }
    )
    #expect(!run.output.split(separator: "\n").contains { $0.hasPrefix("100  de-DE  Falsch") })
  }
}
