import Diagnostics
import Workspace

extension Check {
  /// Targets that are far longer or shorter than those of other sources of their length.
  static let lengthRatio = Check(
    id: "length-ratio",
    summary: "A text is far longer or shorter than translations into its language usually are.",
    rationale: """
      Something may be left out, doubled, or translated for another text. What is usual is learned from the \
      documents of the locale themselves, for short and long sources apart, so small sets of documents are \
      left alone, as are formulas, abbreviations that are spelled out and titles with their translation in \
      brackets. Texts that are the same on both sides are another check's matter.
      """,
    severity: .note,
    thresholds: [.lengthShortest, .lengthLeast, .lengthDeviations],
    precision: .right(13, of: 16),
    examples: [
      lengthExample("es-ES", "⟦Sí.⟧"),
      lengthExample(
        "de-DE",
        "⟦\(String(repeating: "Die Rechnung kommt heute noch. ", count: 12))⟧"
      ),
      lengthExample("ru-RU", "⟦Да.⟧"),
      lengthExample("es-ES", "Espere el recibo de la cuenta siete."),
      lengthExample("de-DE", "Warten Sie auf den Beleg."),
      .documents(
        .init("ru-RU/a.md", "{103|Да.|Wait for the receipt of the account number seven, please.}\n")
      ),
    ],
    work: .acrossLocales { collection, sink in
      let shortest = UInt16(
        clamping: Int(collection.value(of: .lengthShortest, of: "length-ratio"))
      )
      let least = Int(collection.value(of: .lengthLeast, of: "length-ratio"))
      let limit = collection.value(of: .lengthDeviations, of: "length-ratio")
      let locales = Dictionary(grouping: collection.facts, by: \.locale)
      for locale in locales.keys.sorted() {
        let documents = locales[locale] ?? []
        var bands = LengthBands()
        for facts in documents {
          for unit in facts.comparableLengths(shortest) { bands.add(facts.lengths[unit]) }
        }
        bands.settle()
        for facts in documents {
          for unit in facts.comparableLengths(shortest) {
            let lengths = facts.lengths[unit]
            guard let deviation = bands.deviation(of: lengths, least: least),
              deviation.magnitude > limit
            else { continue }
            let usual = bands.usualLength(for: lengths)
            let hit = CollectionHit(
              path: facts.path,
              locale: facts.locale,
              place: .unit(unit),
              quotations: [
                .init(path: facts.path, unit: unit, isSource: true),
                .init(path: facts.path, unit: unit, isSource: false),
              ],
              condition: { !LengthExcuse.holds(source: $0[0], target: $0[1], usual: usual) },
              message: { _ in
                "this text has \(lengths.target) characters; for a source of \(lengths.source) about "
                  + "\(usual) are usual"
              }
            )
            sink.report(hit)
          }
        }
      }
    }
  )

  /// A page with twenty-four units of usual length, and one more.
  private static func lengthExample(_ locale: String, _ target: String) -> CheckExample {
    let usual = [
      "es-ES": "Espere la factura de la cuenta", "de-DE": "Warten Sie auf die Rechnung Nummer",
      "ru-RU": "Дождитесь счета для записи номер",
    ]
    var text = (11...34).map { number in
      "{1\(number)|\(usual[locale] ?? "") \(number).|Wait for the invoice of account \(number).}\n"
    }.joined()
    text += "{135|\(target)|Wait for the receipt of account 7.}\n"
    return CheckExample(files: [.init("\(locale)/page.md", text)])
  }
}

extension Threshold {
  fileprivate static let lengthShortest = Threshold(
    "shortest",
    "How many characters a source must have for its translation to be looked at.",
    24,
    in: 1...1000
  )
  fileprivate static let lengthLeast = Threshold(
    "least",
    "How many units with sources of about the same length a locale must have.",
    20,
    in: 2...1_000_000
  )
  fileprivate static let lengthDeviations = Threshold(
    "deviations",
    "By how many standard deviations a translation may be longer or shorter than usual.",
    6,
    in: 1...100
  )
}

extension DocumentFacts {
  /// The units whose lengths can be compared: both sides say something, and not the same.
  fileprivate func comparableLengths(_ shortest: UInt16) -> some Sequence<Int> {
    lengths.indices.lazy.filter { unit in
      self.lengths[unit].source >= shortest && self.lengths[unit].target > 0
        && self.sources[unit] != self.targets[unit]
    }
  }
}
