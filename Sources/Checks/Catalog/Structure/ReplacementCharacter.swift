import Diagnostics

extension Check {
  /// Characters that were lost on the way.
  static let replacementCharacter = Check(
    id: "replacement-character",
    summary: "The character U+FFFD stands for one that was lost.",
    rationale: """
      Readers see a black diamond or a box instead of a letter. It comes from a file that was read in the \
      wrong encoding, and only the translator knows what stood there. Where the source has it too, it is left \
      alone.
      """,
    severity: .error,
    examples: [
      .unit("es-ES", "Select the plan.", "Elija su suscripci⟦\u{FFFD}⟧n."),
      .unit("de-DE", "For all.", "F⟦\u{FFFD}⟧r alle."),
      .unit("ru-RU", "Plan A", "План⟦\u{FFFD}⟧А"),
      .unit("ru-RU", "Plan\u{FFFD}A", "План\u{FFFD}А"),
      .unit("es-ES", "Select the plan.", "Elija su suscripción."),
      .unit("de-DE", "Plan\u{FFFD}A", "Tarif A"),
      .unit("zh-CN", "Stop!", "停！"),
    ],
    work: .unit { unit, sink in
      guard unit.targetCharacters.contains(.fullWidth) else { return }
      let lost: [UInt8] = [0xEF, 0xBF, 0xBD]
      guard let hit = ByteSearch.first(lost, in: unit.bytes, unit.targetBytes) else { return }
      guard ByteSearch.first(lost, in: unit.bytes, unit.sourceBytes) == nil else { return }
      sink.report("a character was lost here", at: hit..<hit + lost.count)
    }
  )
}
