import Testing

@testable import Workspace

@Suite("JoinedSegment")
struct JoinedSegmentTests {
  private func document(
    _ locale: String,
    hash: String?,
    _ segments: [(SegmentKey, String?)]
  ) -> SegmentedDocument {
    let info = DocumentInfo(
      path: "\(locale)/a.md",
      page: "a.md",
      locale: LocaleTag(locale) ?? .americanEnglish,
      version: hash.map { SourceVersion(hash: $0) }
    )
    return SegmentedDocument(
      info: info,
      segments: segments.map { key, source in
        let target = "\(locale) \(key)"
        return Segment(
          key: key,
          source: source,
          target: target,
          plainSource: source,
          plainTarget: target
        )
      }
    )
  }

  private func rows(_ documents: [SegmentedDocument], reference: String) -> [String] {
    JoinedSegment.join(documents, reference: LocaleTag(reference)).map { row in
      let targets = row.translations.sorted { $0.key < $1.key }.map(\.value.target)
      return "\(row.key) \(row.version?.hash ?? "-"): \(targets.joined(separator: ", "))"
    }
  }

  @Test("one version joins by key, in the order of the reference")
  func oneVersion() {
    let german = document("de-DE", hash: "1", [(.unit(103), "a"), (.unit(104), "b")])
    let spanish = document(
      "es-ES",
      hash: "1",
      [(.unit(104), "b "), (.unit(103), "a"), (.unit(103), "z")]
    )
    #expect(
      rows([german, spanish], reference: "es-ES") == [
        "104 1: de-DE 104, es-ES 104", "103 1: de-DE 103, es-ES 103",
      ]
    )
    #expect(rows([german, spanish], reference: "ru-RU").first == "103 1: de-DE 103, es-ES 103")
    #expect(rows([], reference: "de-DE").isEmpty)
  }

  @Test("versions join by source, what has none by key, and numbers never")
  func versions() {
    let new = document(
      "es-ES",
      hash: "2",
      [
        (.frontMatter("title"), nil), (.unit(103), "a"), (.imageText(104), nil), (.unit(105), "b"),
      ]
    )
    let old = document(
      "de-DE",
      hash: "1",
      [
        (.frontMatter("title"), nil), (.unit(103), "b"), (.imageText(104), nil), (.unit(105), "c"),
      ]
    )
    #expect(
      rows([old, new], reference: "es-ES") == [
        "front-matter.title 2: de-DE front-matter.title, es-ES front-matter.title",
        "103 2: es-ES 103", "alt.104 2: es-ES alt.104", "105 2: de-DE 103, es-ES 105",
        "alt.104 1: de-DE alt.104", "105 1: de-DE 105",
      ]
    )
    let joined = JoinedSegment.join([old, new], reference: new.info.locale)
    let matches = joined.map { $0.translations[old.info.locale]?.match }
    #expect(matches == [.sameKey, nil, nil, .sameSource, .sameVersion, .sameVersion])
    #expect(
      joined.compactMap { $0.translations[new.info.locale]?.match.rawValue }
        == Array(repeating: "same-version", count: 4)
    )
    #expect(joined[3].translations[old.info.locale]?.version?.hash == "1")
  }

  @Test("documents that tell no version are each a version")
  func unknownVersions() {
    let documents = ["de-DE", "es-ES"].map { document($0, hash: nil, [(.unit(103), "a \($0)")]) }
    #expect(rows(documents, reference: "de-DE") == ["103 -: de-DE 103", "103 -: es-ES 103"])
  }
}
