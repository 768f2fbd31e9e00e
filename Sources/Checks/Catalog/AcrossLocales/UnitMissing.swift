import Diagnostics
import Workspace

extension Check {
  /// A unit that a locale lacks though others on the same source version have it.
  static let unitMissing = Check(
    id: "unit-missing",
    summary: "A unit is missing that other locales on the same source version have.",
    rationale: """
      Units of one source version have the same numbers in every locale. Where one is missing, readers miss \
      a sentence, or meet it untranslated.
      """,
    severity: .error,
    examples: [
      .documents(
        .init("es-ES/join.md", unitPage("{103|Unirse|Join} {105|⟦Pague.⟧|Pay.}")),
        .init(
          "de-DE/join.md",
          unitPage("{103|Beitreten|Join} {104|Warten.|Wait.} {105|Zahlen.|Pay.}")
        ),
        .init(
          "pt-BR/join.md",
          unitPage("{103|Participar|Join} {104|Espere.|Wait.} {105|Pague.|Pay.}")
        )
      ),
      .documents(
        .init("ru-RU/join.md", unitPage("{103|⟦Вступить⟧|Join}")),
        .init("zh-CN/join.md", unitPage("{103|加入|Join} {104|付款。|Pay.}"))
      ),
      .documents(
        .init("pt-BR/join.md", unitPage("{104|⟦Espere.⟧|Wait.}")),
        .init("es-ES/join.md", unitPage("{103|Unirse|Join} {104|Espere.|Wait.}"))
      ),
      .documents(
        .init("ru-RU/join.md", unitPage("{103|Вступить|Join}")),
        .init(
          "zh-CN/join.md",
          "---\nms.openlocfilehash: 90c1\n---\n\n{103|加入|Join} {104|付款。|Pay.}\n"
        )
      ),
      .documents(
        .init("es-ES/join.md", unitPage("{103|Unirse|Join} {105|Pague.|Pay.}")),
        .init("de-DE/join.md", unitPage("{103|Beitreten|Join} {105|Zahlen.|Pay.}"))
      ),
      .documents(
        .init("es-ES/join.md", "{103|Unirse|Join}\n"),
        .init("de-DE/join.md", "{103|Beitreten|Join} {104|Warten.|Wait.}\n")
      ),
    ],
    work: .acrossLocales { collection, sink in
      for page in collection.pages.pages {
        for version in page.versions where version.locales.count > 1 {
          let documents = version.locales.compactMap { locale in
            page[locale].flatMap { collection.facts(at: $0.info.path) }
          }
          compareUnits(of: documents, &sink)
        }
      }
    }
  )

  private static func compareUnits(of documents: [DocumentFacts], _ sink: inout CollectionHitSink) {
    guard Set(documents.map(\.numbers)).count > 1 else { return }
    for document in documents {
      let own = Set(document.numbers)
      var told = own
      for other in documents where other.path != document.path {
        for (index, number) in other.numbers.enumerated()
        where number >= 0 && told.insert(number).inserted {
          let next = indexAfter(number, in: document.numbers)
          sink.report(
            CollectionHit(
              path: document.path,
              locale: document.locale,
              place: document.numbers.isEmpty ? .document : .unit(next),
              source: .init(path: other.path, unit: index, isSource: true),
              message: { _ in "unit \(number) is missing here; \(other.locale) has it" }
            )
          )
        }
      }
    }
  }

  /// The index of the first number above `number`, or of the last; numbers rise where nothing is wrong.
  private static func indexAfter(_ number: Int32, in numbers: [Int32]) -> Int {
    var (low, high) = (0, numbers.count)
    while low < high {
      let middle = (low + high) / 2
      if numbers[middle] <= number { low = middle + 1 } else { high = middle }
    }
    return min(low, numbers.count - 1)
  }

  private static func unitPage(_ text: String) -> String {
    "---\nms.openlocfilehash: 7f3a\n---\n\n\(text)\n"
  }
}
