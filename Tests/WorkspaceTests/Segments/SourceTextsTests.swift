import Testing

@testable import Workspace

@Suite("Sources from the document of the source locale")
struct SourceTextsTests {
  private func document(_ locale: String, _ text: String, page: String = "a.md") throws -> Document
  {
    let place = DocumentPlace(path: "\(locale)/\(page)", operand: ".", known: FixturePage.known)
    return try Document(parsing: Array(text.utf8), at: place)
  }

  private static let english = """
    ---
    title: Plans
    VERSION
    ---
    ![The plan.](a.png) :::image source="b.png" alt-text="The &quot;bill&quot;.":::
    ![Again.](a.png)
    """
  private static let german = """
    ---
    title: "Tarife"
    description: Nur hier
    VERSION
    ---
    \(UnitWriter.unit("0a1b2-103", "t", "s")) ![Der Tarif.](a.png)
    \(UnitWriter.unit("0a1b2-105", "t", "s")) :::image source="b.png" alt-text="Die Rechnung.":::
    ![Noch einmal.](a.png) ![Neu.](c.png)
    """

  private func version(_ text: String, _ hash: String?) -> String {
    text.replacing("VERSION", with: hash.map { "ms.openlocfilehash: \($0)" } ?? "author: x")
  }

  @Test(
    "are those of the same key or image, and say where they are from",
    arguments: [("aa", "aa", true), (nil, "aa", false), ("aa", nil, false), (nil, nil, false)]
  )
  func found(_ own: String?, _ other: String?, isVersionKnown: Bool) throws {
    let texts = SourceTexts(of: try document("en-US", version(Self.english, own)))
    let translation = try document("de-DE", version(Self.german, other))
    let segments = translation.segmented(sources: texts).segments
    let plain = segments.filter { $0.key.isPlain }
    #expect(
      plain.map(\.key.description)
        == ["front-matter.title", "front-matter.description", "alt.104", "alt@b.png#1"]
        + ["alt@a.png#2", "alt@c.png#1"]
    )
    #expect(plain.map(\.source) == ["Plans", nil, "The plan.", "The \"bill\".", "Again.", nil])
    let origin = SourceOrigin.document(path: "en-US/a.md", isVersionKnown: isVersionKnown)
    for segment in plain {
      #expect(segment.plainSource == segment.source)
      #expect(segment.sourceOrigin == (segment.source == nil ? nil : origin))
    }
    let units = segments.filter { !$0.key.isPlain }
    #expect(units == translation.segmented().segments.filter { !$0.key.isPlain })
  }

  @Test("are not known from another version, page or the document itself")
  func ignored() throws {
    let german = try document("de-DE", version(Self.german, "aa"))
    let others = [
      try document("en-US", version(Self.english, "bb")),
      try document("en-US", version(Self.english, "aa"), page: "b.md"), german,
    ]
    for other in others {
      #expect(german.segmented(sources: SourceTexts(of: other)) == german.segmented())
    }
  }
}
