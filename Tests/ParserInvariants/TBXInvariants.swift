import Diagnostics
import Interchange
import Workspace

/// What holds for TBX whatever its bytes are.
public enum TBXInvariants {
  private static let path = "terms.tbx"

  /// Reads `bytes`; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    var told: [InputError] = []
    do {
      let list = try read(bytes, as: .tbx) { told.append($0) }
      try checkRewriting(of: list)
      try checkMerging(of: list)
    } catch let error as InputError {
      told.append(error)
    } catch let violation as Violation {
      throw violation
    } catch {
      throw Violation(statement: "what is thrown is for the user: \(error)")
    }
    for error in told {
      try require(error.path == path && !error.message.isEmpty, "‘\(error)’ says what is wrong")
    }
  }

  private static func checkRewriting(of list: TermList) throws {
    for format in TermFormat.allCases {
      let written = try format.write(list, sourceLocale: .americanEnglish)
      try require(written.omitted.isEmpty, "every concept has a term")
      let again = try read(written.bytes, as: format) { _ in }
      try require(
        again.terms.map(facts) == list.terms.map(facts),
        "terms are written as \(format.rawValue) and read"
      )
    }
  }

  private static func checkMerging(of list: TermList) throws(Violation) {
    func merging(_ left: TermList, _ right: TermList) -> TermList {
      var merging = TermMerging(into: left, at: path, sourceLocale: .americanEnglish)
      merging.take(right, from: path)
      return merging.list
    }
    try require(merging(list, list) == list, "a list holds all of itself")
    let merged = merging(TermList(), list)
    try require(merging(merged, list) == merged, "merging again adds nothing")
  }

  private static func facts(_ term: Term) -> [String] {
    [term.concept, term.rule.rawValue, term.note]
      + term.cells.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.alternatives)" }
  }

  private static func read(
    _ bytes: [UInt8],
    as format: TermFormat,
    report: @escaping (InputError) -> Void
  ) throws -> TermList {
    var rest: [UInt8]? = bytes
    let input = ExchangeInput(
      path: path,
      chunks: {
        defer { rest = nil }
        return rest
      },
      report: report
    )
    return try format.read(input) {
      LocaleTag($0)
    } leavingOut: {
      report($0)
    }
  }
}
