import BilingualMarkdown

extension Fault {
  /// Targets in each other's places.
  static let swaps: [Fault] = [
    Fault(name: "swap two targets", expected: ["target-swapped"]) { site in
      guard let own = site.literals else { return nil }
      for other in (site.index + 1..<site.document.texts.count).prefix(40) {
        let partner = FaultSite(document: site.document, index: other)
        guard let literals = partner.literals, literals != own else { continue }
        return site.retargeted(partner.target) + partner.retargeted(site.target)
      }
      return nil
    }
  ]
}

extension FaultSite {
  /// The addresses, code and numbers of both sides; nil where there are none or the sides differ in them.
  fileprivate var literals: Set<Substring>? {
    guard !isInFrontMatter, unit.number != nil else { return nil }
    let own = Self.literals(of: target)
    return own.isEmpty || own != Self.literals(of: source) ? nil : own
  }

  private static func literals(of text: String) -> Set<Substring> {
    guard text.utf8.contains(where: { $0 == 0x60 || $0 == 0x5D || (0x30...0x39).contains($0) })
    else {
      return []
    }
    var literals = Set(stretches("](", ")", in: text).map { text[$0] })
    literals.formUnion(stretches("`", "`", in: text).map { text[$0] })
    literals.formUnion(text.split { !$0.isASCII || !$0.isNumber })
    return literals
  }
}
