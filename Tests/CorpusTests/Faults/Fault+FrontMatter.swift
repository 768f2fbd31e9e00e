import BilingualMarkdown
import Workspace

extension Fault {
  /// Damage of the front matter.
  static let frontMatter: [Fault] = [
    Fault(
      name: "put a colon into a title",
      expected: ["front-matter-invalid"],
      reach: .document,
      // Without its front matter, a document tells no version.
      elsewhere: ["metadata-drift", "source-drift"]
    ) { site in
      guard let title = site.value(of: "title"), !"\"'".contains(site.text(title).prefix(1)) else {
        return nil
      }
      return [(title, "\(site.text(title)): x: y")]
    },
    Fault(
      name: "name another locale",
      expected: ["locale-mismatch"],
      reach: .document,
      // What a locale says is learnt from its documents, and one of them has changed sides.
      elsewhere: [
        "page-duplicate", "locale-missing", "link-target-missing", "inconsistent-translation",
        "shared-translation", "label-inconsistent", "label-untranslated", "label-case",
        "name-translated", "term-inconsistent", "unit-missing", "metadata-drift", "source-drift",
        "anchor-missing", "length-ratio",
      ],
      sites: 5,
      changesTheDocument: true
    ) { site in
      guard let locale = site.value(of: "ms.contentlocale"), site.language != "pt" else {
        return nil
      }
      return [(locale, "pt-BR")]
    },
    Fault(name: "change a date", expected: ["metadata-drift"], reach: .page) { site in
      guard let date = site.value(of: "ms.date"), site.document.path.contains("/tagged/") else {
        return nil
      }
      return [(date, "01/02/1999")]
    },
    Fault(
      name: "translate another version",
      expected: ["source-drift"],
      reach: .page,
      elsewhere: ["unit-missing", "metadata-drift"]
    ) { site in
      guard site.document.path.contains("/tagged/") else { return nil }
      return site.value(of: "ms.openlocfilehash").map {
        [($0, "0123456789abcdef0123456789abcdef01234567")]
      }
    },
  ]
}

extension FaultSite {
  /// Where the value of a key of the front matter stands; looked for once a document.
  func value(of key: String) -> Range<Int>? {
    guard index == document.texts.count / 2, let frontMatter = bilingual.frontMatter else {
      return nil
    }
    let bytes = bilingual.bytes
    var start = frontMatter.lowerBound
    while start < frontMatter.upperBound {
      let end = bytes[start..<frontMatter.upperBound].firstIndex(of: 0x0A) ?? frontMatter.upperBound
      let prefix = Array("\(key): ".utf8)
      if bytes[start..<end].starts(with: prefix), end > start + prefix.count {
        return start + prefix.count..<end
      }
      start = end + 1
    }
    return nil
  }
}
