import BilingualMarkdown

extension Fault {
  /// What shows when the documents of all locales are compared.
  static let acrossLocales: [Fault] = [
    Fault(
      name: "lose a unit",
      expected: ["unit-missing"],
      reach: .document,
      // How an item should end is told by those beside it.
      elsewhere: ["terminal-punctuation"]
    ) { site in
      guard site.document.path.contains("/tagged/"), site.index + 1 < site.document.texts.count,
        site.isProse(words: 4)
      else { return nil }
      return [(site.unit.whole, "")]
    },
    Fault(
      name: "lose a document",
      expected: ["locale-missing"],
      reach: .page,
      // What is learnt from all documents is learnt from fewer.
      elsewhere: [
        "link-target-missing", "inconsistent-translation", "term-inconsistent", "name-translated",
        "label-inconsistent", "label-case", "label-untranslated",
      ]
    ) { site in
      site.document.path.contains("/tagged/") ? [(0..<site.bilingual.bytes.count, "")] : nil
    },
    Fault(
      name: "lose a document that others link to",
      expected: ["link-target-missing"],
      reach: .workspace,
      elsewhere: ["locale-missing", "inconsistent-translation"]
    ) { site in
      guard ["customers-manage.md", "index.md"].contains(where: site.document.path.hasSuffix) else {
        return nil
      }
      return [(0..<site.bilingual.bytes.count, "")]
    },
    Fault(name: "rename an anchor", expected: ["anchor-missing"], reach: .workspace) { site in
      guard site.index == 0, let link = site.ownAnchor else { return nil }
      return [(link, "another-name")]
    },
  ]

  /// What shows in documents that have flows.
  static let flows: [Fault] = [
    Fault(
      name: "lose a step",
      expected: ["flow-step-mismatch"],
      reach: .page,
      elsewhere: ["unit-missing"]
    ) { site in
      let bytes = site.bilingual.bytes
      let start = (bytes[..<site.unit.whole.lowerBound].lastIndex(of: 0x0A) ?? -1) + 1
      guard bytes[start..<site.unit.whole.lowerBound].elementsEqual("2. ".utf8) else { return nil }
      return [(start..<site.unit.whole.lowerBound, "")]
    }
  ]
}

extension FaultSite {
  /// The name of an anchor that the document itself links to.
  fileprivate var ownAnchor: Range<Int>? {
    let text = bilingual.text(0..<bilingual.bytes.count)
    for link in Self.stretches("](#", ")", in: text) {
      let name = text[link].dropFirst(3).dropLast()
      guard let anchor = text.firstRange(of: "<a name=\"\(name)\">") else { continue }
      let start = text.utf8.distance(from: text.startIndex, to: anchor.lowerBound) + 9
      return start..<start + name.utf8.count
    }
    return nil
  }
}
