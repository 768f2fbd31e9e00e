import Interchange
import Testing
import Workspace

/// How far a translation must be to be taken.
@Suite struct ImportStateTests {
  private func summary(
    _ state: TranslationState?,
    exported: TranslationState = .translated,
    least: TranslationState = .translated,
    keepsState: Bool
  ) throws -> ImportSummary {
    var documents = try sampleDocuments()
    documents[0].segments[1].state = exported
    let importing = Importing(
      documents: documents,
      options: ImportOptions(leastState: least),
      keepsState: keepsState
    )
    let unit = importing.unit { unit in
      unit.state = state
      unit.target = .markdown("Nuevo")
    }
    return try importing.plan([unit, importing.unit(0, 2) { $0.state = .needsReview }]).summary
  }

  /// What a tool keeps is what counts.
  @Test(arguments: TranslationState.allCases, TranslationState.allCases)
  func kept(_ state: TranslationState, _ least: TranslationState) throws {
    let summary = try summary(state, exported: state, least: least, keepsState: true)
    #expect(summary.taken == (state >= least ? 1 : 0))
    #expect(summary.drafts == (state >= least ? 0 : 1))
    #expect(summary.unchanged == 1)
  }

  /// In a table that was exported as a draft, a target that somebody edited is translated; a state that
  /// somebody set is obeyed.
  @Test(
    arguments: [
      (.needsReview, .needsReview, 1), (.needsReview, .translated, 0), (.final, .needsReview, 1),
      (nil, .needsReview, 1), (nil, .translated, 1),
    ] as [(TranslationState?, TranslationState, Int)]
  )
  func ofTables(_ state: TranslationState?, _ exported: TranslationState, _ taken: Int) throws {
    let summary = try summary(state, exported: exported, keepsState: false)
    #expect(summary.taken == taken)
    #expect(summary.drafts == 1 - taken)
  }

  @Test func finalAlone() throws {
    #expect(try summary(.translated, least: .final, keepsState: false).drafts == 1)
    #expect(try summary(.final, least: .final, keepsState: false).taken == 1)
  }

  /// A draft with lost tags is left out like any other: nobody has finished it.
  @Test func draftsAreNotJudged() throws {
    let importing = Importing(documents: try sampleDocuments(), keepsState: true)
    let draft = importing.unit(0, 2) { unit in
      unit.target = .markdown("Seleccione Siguiente.")
      unit.state = .needsReview
    }
    let plan = try importing.plan([draft])
    #expect(plan.summary.drafts == 1)
    #expect(plan.told == [])
  }
}
