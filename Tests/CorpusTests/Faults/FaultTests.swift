import Testing

/// Puts faults into real documents: each must be told at its place, and nothing else.
@Suite("Faults in real documents", .enabled(if: Corpus.isPresent), .serialized)
struct FaultTests {
  private static let run = Result { try FaultRun("partner-center/tagged") }

  static let faults = Fault.structure + Fault.markup + Fault.literals + Fault.typography

  @Test(arguments: faults)
  func isToldAtItsPlaceAndNowhereElse(_ fault: Fault) throws {
    let outcome = try Self.run.get().outcome(of: fault)
    #expect(outcome.injected > 0, "no document takes this fault")
    #expect(
      outcome.missed.count * 100 <= outcome.injected,
      "\(outcome.missed.count) of \(outcome.injected) missed: \(outcome.missed.prefix(5))"
    )
    #expect(outcome.added.isEmpty, "\(outcome.added.prefix(5))")
  }
}
