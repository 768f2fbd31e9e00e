import BilingualMarkdown
import Diagnostics
import Workspace

extension Check {
  /// Two targets of a document that stand in each other's places.
  static let targetSwapped = Check(
    id: "target-swapped",
    summary: "The targets of two units stand in each other's places.",
    rationale: """
      Each says what the other should: readers get a wrong answer in two places, and nothing looks broken. \
      Two units of a document are told where the target of each has just the addresses, code and \
      numbers of the other's source, and not its own. How often and in which order they stand does not \
      matter. Texts that have nothing of the kind cannot be told apart.
      """,
    severity: .error,
    examples: [
      .documents(
        .init(
          "es-ES/page.md",
          """
          {103|⟦Pague en 14 días.⟧|Wait for 30 days.}
          {104|Elija un plan.|Choose a plan.}
          {105|⟦Espere 30 días.⟧|Pay within 14 days.}

          """
        )
      ),
      .documents(
        .init(
          "de-DE/page.md",
          "{103|⟦Siehe [Preise](prices.md).⟧|See [plans](plans.md).}\n"
            + "{104|⟦Siehe [Tarife](plans.md).⟧|See [prices](prices.md).}\n"
        )
      ),
      .documents(
        .init("zh-CN/page.md", "{103|⟦运行 `pay`。⟧|Run `wait`.}\n{104|⟦运行 `wait`。⟧|Run `pay`.}\n")
      ),
      .documents(
        .init(
          "pt-BR/page.md",
          "{103|Pague em 14 dias.|Pay within 14 days.}\n{104|Espere 30 dias.|Wait for 30 days.}\n"
        )
      ),
      // Two sentences were put in another order, and the link moved with its words.
      .documents(
        .init(
          "ru-RU/page.md",
          "{103|Откройте план.|Open the [plan](plan.md).}\n{104|Это [план](plan.md).|It is there.}\n"
        )
      ),
      .documents(
        .init(
          "es-ES/page.md",
          "{103|Espere 14 días.|Wait for 30 days.}\n{104|Pague en 14 días.|Pay within 14 days.}\n"
        )
      ),
    ],
    work: .document { document, sink in
      var reader = LiteralSets()
      var moved: [LiteralSets.Pair: Int] = [:]
      for unit in 0..<document.unitCount {
        guard let pair = reader.unequal(of: unit, in: document) else { continue }
        guard let other = moved.removeValue(forKey: pair.swapped) else {
          moved[pair] = unit
          continue
        }
        report(other, unit, document, &sink)
        report(unit, other, document, &sink)
      }
      sink.unit = nil
    }
  )

  private static func report(
    _ unit: Int,
    _ other: Int,
    _ document: CheckedDocument,
    _ sink: inout HitSink
  ) {
    let partner = document.document.bilingual.units[other]
    let name = partner.number.map { "unit \($0)" } ?? "line \(partner.position.line)"
    sink.unit = unit
    sink.report("this text and that of \(name) stand in each other’s places")
  }
}

/// Reads what translation keeps of a text, as sets that are compared by their hashes.
private struct LiteralSets {
  /// The sets of both sides of a unit.
  struct Pair: Hashable {
    var source: UInt64
    var target: UInt64

    /// The sets of a unit that has the target of this one, and this one its.
    var swapped: Pair { Pair(source: target, target: source) }
  }

  /// More of them in one text are not looked at, so that long texts stay linear.
  private static let limit = 32

  private var found: [UInt64] = []

  /// The sets of a unit; nil where they are equal, or one of them is empty or too large.
  mutating func unequal(of unit: Int, in document: CheckedDocument) -> Pair? {
    guard document.target.mayHaveLiterals(unit), document.source.mayHaveLiterals(unit),
      let pair = sets(of: unit, in: document, asWritten: true), pair.source != pair.target
    else { return nil }
    // Addresses that differ in a locale only lead to the same place, which takes longer to find out.
    let compared = sets(of: unit, in: document, asWritten: false)
    return compared.flatMap { $0.source != $0.target ? $0 : nil }
  }

  private mutating func sets(
    of unit: Int,
    in document: CheckedDocument,
    asWritten: Bool
  ) -> Pair? {
    guard let target = set(of: unit, in: document.target, asWritten: asWritten),
      let source = set(of: unit, in: document.source, asWritten: asWritten)
    else { return nil }
    return Pair(source: source, target: target)
  }

  /// The hash of the addresses, code and numbers of a text.
  private mutating func set(of unit: Int, in side: SideText, asWritten: Bool) -> UInt64? {
    found.removeAll(keepingCapacity: true)
    for mark in side.marks[side.marks(of: unit)] {
      switch mark.kind {
      case .code: add(side.plain[mark.plain])
      case .link, .image:
        guard side.destinations.indices.contains(Int(mark.destination)) else { continue }
        let address = side.destinations[Int(mark.destination)]
        add(asWritten ? address[...] : LinkAddress.comparable(address)[...])
      case .strong, .emphasis, .html: continue
      }
      if found.count > Self.limit { return nil }
    }
    if side.characters[unit].contains(.digit) {
      for word in side.words[side.words(of: unit)]
      where word.traits.contains(.hasDigit) && !word.traits.contains(.isLiteral) {
        var digits = side.plain[word.range]
        while let start = digits.firstIndex(where: Self.isDigit) {
          let number = digits[start...].prefix(while: Self.isDigit)
          add(number)
          if found.count > Self.limit { return nil }
          digits = digits[number.endIndex...]
        }
      }
    }
    return found.isEmpty ? nil : found.reduce(0, &+)
  }

  private mutating func add(_ literal: ArraySlice<UInt8>) {
    var hasher = TextHasher()
    for byte in literal { hasher.add(byte) }
    let hash = hasher.hash
    if !found.contains(hash) { found.append(hash) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }
}

extension SideText {
  /// Whether a text has marks or digits at all.
  fileprivate func mayHaveLiterals(_ unit: Int) -> Bool {
    !marks(of: unit).isEmpty || characters[unit].contains(.digit)
  }
}
