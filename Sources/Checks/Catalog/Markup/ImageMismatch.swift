import Diagnostics

extension Check {
  /// Images that one side of a unit has and the other has not.
  static let imageMismatch = Check(
    id: "image-mismatch",
    summary: "An image is lost, added, broken, or another one than in the source.",
    rationale: """
      Readers miss the picture that the text speaks of, or see its address. Both ways to write an image are \
      known, `![](…)` and `:::image …:::`. A locale in the address may differ.
      """,
    severity: .error,
    precision: .right(2, of: 2),
    examples: [
      .unit("es-ES", "Select ![gear](gear.png) now.", "⟦Seleccione el engranaje ahora.⟧"),
      .unit("de-DE", "See ![plan](plan.png) here.", "Siehe ⟦![Plan](tarif.png)⟧ hier."),
      .unit("pt-BR", "The menu.", "O menu ⟦![menu](menu.png)⟧."),
      .unit(
        "ru-RU",
        "The ![gear] icon.",
        "Значок ⟦! [⟧шестерня].",
        fixed: "Значок ![шестерня]."
      ),
      .unit("es-ES", "Select ![gear](gear.png) now.", "Seleccione ahora ![engranaje](gear.png)."),
      .unit("de-DE", "See ![plan](en-us/plan.png).", "Siehe ![Plan](de-de/plan.png)."),
      .unit("pt-BR", "Stop now [draft].", "Pare! [rascunho]"),
    ],
    work: .unit { unit, sink in
      guard unit.isMarkdown, !unit.targetBytes.isEmpty else { return }
      if unit.targetCharacters.isSuperset(of: [.bracket, .question]) {
        reportBroken(unit, &sink)
      }
      guard
        unit.targetMarks.contains(where: { $0.kind == .image })
          || unit.sourceMarks.contains(where: { $0.kind == .image }),
        unit.targetTraits.union(unit.sourceTraits).isDisjoint(with: .linkCrosses)
      else { return }
      let source = images(unit.sourceMarks, unit.document.source)
      let target = images(unit.targetMarks, unit.document.target)
      let lost = Surplus.of(source.map(\.address), over: target.map(\.address))
      let gained = Surplus.of(target.map(\.address), over: source.map(\.address))
      let gainedMark = gained.first.flatMap { name in target.first { $0.address == name } }
      switch (lost.first, gainedMark) {
      case (let lost?, let gained?):
        sink.report(
          "this image is \(Quoted.text(gained.address[...])), in the source \(Quoted.text(lost[...]))",
          at: gained.range
        )
      case (let lost?, nil): sink.report("the image \(Quoted.text(lost[...])) is lost")
      case (nil, let gained?):
        sink.report(
          "the source has no image \(Quoted.text(gained.address[...]))",
          at: gained.range
        )
      case (nil, nil): break
      }
    }
  )

  private static func images(_ marks: ArraySlice<SideText.Mark>, _ side: SideText)
    -> [(address: [UInt8], range: Range<Int>)]
  {
    marks.compactMap { mark in
      guard mark.kind == .image, side.destinations.indices.contains(Int(mark.destination)) else {
        return nil
      }
      return (LinkAddress.comparable(side.destinations[Int(mark.destination)]), mark.range)
    }
  }

  /// Reports an image whose exclamation mark stands apart.
  private static func reportBroken(_ unit: CheckedUnit, _ sink: inout HitSink) {
    let side = unit.document.target
    guard let hit = ByteSearch.first(Array("! [".utf8), in: side.plain, unit.targetText),
      ByteSearch.first(Array("![".utf8), in: unit.bytes, unit.sourceBytes) != nil,
      let range = side.documentRange(of: hit..<hit + 3, of: unit.index), range.count == 3
    else { return }
    sink.report(
      "a space after ‘!’ breaks this image",
      at: range,
      fix: Fix(
        summary: "remove the space",
        edits: [Fix.Edit(range: range, replacement: Array("![".utf8))]
      )
    )
  }
}
