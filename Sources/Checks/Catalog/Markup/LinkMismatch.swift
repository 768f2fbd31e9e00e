import Diagnostics

extension Check {
  /// Links that one side has and the other has not, or that lead elsewhere.
  static let linkMismatch = Check(
    id: "link-mismatch",
    summary: "A link is lost, added or empty, or leads elsewhere than in the source.",
    rationale: """
      Readers are sent to the wrong page, or to none. A locale in an address, such as `/es-es/`, may differ, \
      as may the order of links and how often one address is linked; an address written out in the text is \
      as good as a link.
      """,
    severity: .warning,
    precision: .right(44, of: 44),
    examples: [
      .unit("es-ES", "See [plans](plans.md).", "⟦Consulte los planes.⟧"),
      .unit("de-DE", "See [plans](plans.md).", "Siehe ⟦[Tarife](tarife.md)⟧."),
      .unit("zh-CN", "See [plans](plans.md#annual).", "请参阅⟦[方案](plans.md#monthly)⟧。"),
      .unit("ru-RU", "Pay later.", "Оплатите ⟦[позже](later.md)⟧."),
      .unit("es-ES", "Pay by [card](card.md).", "Pague con tarjeta ⟦[](card.md)⟧."),
      .unit("es-ES", "See [plans](plans.md).", "Consulte los [planes](plans.md)."),
      .unit(
        "pt-BR",
        "See the [store](https://example.com/en-us/store).",
        "Veja a [loja](https://example.com/pt-br/store/)."
      ),
      .unit(
        "ru-RU",
        "Pay in the [hub](hub.md) or by [card](card.md).",
        "Оплатите [картой](card.md) или в [центре](hub.md)."
      ),
    ],
    work: .unit { unit, sink in
      guard unit.isMarkdown, !unit.targetText.isEmpty,
        unit.targetTraits.union(unit.sourceTraits).isDisjoint(with: .linkCrosses)
      else { return }
      if unit.sourceTraits.contains(.isLinked), !unit.targetTraits.contains(.isLinked) {
        return sink.report(
          "this text is a link in the source; here the marks around it do not work"
        )
      }
      guard
        unit.sourceMarks.contains(where: { $0.kind == .link })
          || unit.targetMarks.contains(where: { $0.kind == .link })
      else { return }
      guard !haveSameLinks(unit) else { return }
      let source = LinkList(unit.sourceMarks, of: unit.document.source)
      let target = LinkList(unit.targetMarks, of: unit.document.target)
      let lost = source.links.filter { link in
        !target.all.contains(link.address) && !unit.showsAddress(link.address)
      }
      let gained = target.links.filter { !source.all.contains($0.address) }
      if let gained = gained.first, let lost = lost.first {
        sink.report(
          "this link leads to \(gained.shown), in the source to \(lost.shown)",
          at: gained.range,
          source: lost.range
        )
      } else if let lost = lost.first {
        sink.report("the link to \(lost.shown) is lost", source: lost.range)
      } else if let gained = gained.first {
        sink.report("the source has no link to \(gained.shown)", at: gained.range)
      } else if let empty = target.links.first(where: \.isEmpty),
        !source.links.contains(where: \.isEmpty)
      {
        sink.report("the link to \(empty.shown) has no text", at: empty.range)
      }
    }
  )
}

extension Check {
  /// Whether both sides of a unit have the same links in the same order, each with a text.
  fileprivate static func haveSameLinks(_ unit: CheckedUnit) -> Bool {
    func links(_ marks: ArraySlice<SideText.Mark>) -> some Sequence<SideText.Mark> {
      marks.lazy.filter { $0.kind == .link }
    }
    let (source, target) = (unit.document.source, unit.document.target)
    return links(unit.sourceMarks).elementsEqual(links(unit.targetMarks)) { left, right in
      source.destinations.indices.contains(left.target)
        && target.destinations.indices.contains(right.target) && !right.plain.isEmpty
        && source.destinations[left.target] == target.destinations[right.target]
    }
  }
}

/// The links of one side of a unit with their addresses in a form that can be compared.
private struct LinkList {
  struct Link {
    var address: [UInt8]
    var destination: [UInt8]
    var range: Range<Int>
    var isEmpty: Bool

    var shown: String { Quoted.text(destination[...]) }
  }

  /// The links that have a text of their own.
  var links: [Link] = []
  /// The addresses of all, those written out in the text among them.
  var all: Set<[UInt8]> = []

  init(_ marks: ArraySlice<SideText.Mark>, of side: SideText) {
    for mark in marks where mark.kind == .link && side.destinations.indices.contains(mark.target) {
      let destination = side.destinations[mark.target]
      let address = LinkAddress.comparable(destination)
      all.insert(address)
      guard !mark.isAddress else { continue }
      links.append(
        Link(
          address: address,
          destination: destination,
          range: mark.range,
          isEmpty: mark.plain.isEmpty && !marks.contains { $0.kind == .image }
        )
      )
    }
  }
}

extension CheckedUnit {
  /// Whether the target writes an address out in its text.
  fileprivate func showsAddress(_ address: [UInt8]) -> Bool {
    let written = Array(address.drop { $0 == UInt8(ascii: "/") })
    return written.contains(UInt8(ascii: "/"))
      && ByteSearch.first(written, in: document.target.plain, targetText) != nil
  }
}

extension SideText.Mark {
  fileprivate var target: Int { Int(destination) }
}
