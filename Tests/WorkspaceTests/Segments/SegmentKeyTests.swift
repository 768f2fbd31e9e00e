import Testing

@testable import Workspace

@Suite("SegmentKey")
struct SegmentKeyTests {
  @Test(
    "writes what it reads",
    arguments: [
      ("103", .unit(103)), ("0", .unit(0)), ("front-matter.title", .frontMatter("title")),
      ("front-matter.ms.date", .frontMatter("ms.date")), ("alt.105", .imageText(105)),
      ("alt@media/plan.png#1", .imageTextAt(destination: "media/plan.png", occurrence: 1)),
      ("alt@a#b.png#12", .imageTextAt(destination: "a#b.png", occurrence: 12)),
      ("alt@#1", .imageTextAt(destination: "", occurrence: 1)),
    ] as [(String, SegmentKey)]
  )
  func both(_ text: String, _ key: SegmentKey) {
    #expect(SegmentKey(text) == key)
    #expect(key.description == text)
  }

  @Test(
    "refuses what is no key, or not as keys are written",
    arguments: [
      "", "-1", "+1", "0103", "1.0", "title", "front-matter.", "front-matter", "alt.", "alt.-1",
      "alt.+1", "alt.01", "alt@x", "alt@x#", "alt@x#0", "alt@x#+1", "alt@x#01", "Alt.1",
      "99999999999999999999",
    ]
  )
  func refused(_ text: String) {
    #expect(SegmentKey(text) == nil)
  }
}
