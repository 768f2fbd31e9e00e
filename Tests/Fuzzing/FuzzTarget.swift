import ParserInvariants

/// A parser that can be fuzzed: its name, and what must hold for whatever bytes it reads.
struct FuzzTarget: Sendable {
  /// The name by which `DIGLOT_FUZZ_TARGET` chooses it; its seeds are in the folder of this name.
  var name: String
  /// Reads bytes; throws what a parser promises and does not keep.
  var check: @Sendable ([UInt8]) throws -> Void

  /// Every parser that is fuzzed; a new one is one line.
  static let all = [
    FuzzTarget(name: "bilingual-markdown") { try BilingualMarkdownInvariants.check($0) }
  ]
}
