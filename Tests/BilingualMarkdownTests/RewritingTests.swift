import BilingualMarkdown
import Testing

/// A document is written with other targets, and otherwise byte for byte as it was.
@Suite struct RewritingTests {
  static let frame = "\u{FEFF}# {}\r\n\r\n{} {}\n"
  static func document(_ targets: [String]) -> String {
    Frame(
      "",
      frame,
      (targets[0], "Cancel"),
      (targets[1], "Open it."),
      (targets[2], "<span>Confirm.</span>")
    ).document
  }

  @Test(arguments: [
    [:], [0: "Kündigen Sie"], [1: ""], [0: "取消", 2: "a <span>b</span>"], [3: "none", -1: "none"],
    [0: "x", 1: "y", 2: "z"],
  ])
  func replacesTargets(_ targets: [Int: String]) {
    let before = ["Kündigen", "Öffnen.", ""]
    let after = before.enumerated().map { targets[$0] ?? $1 }
    let document = BilingualDocument(Self.document(before))
    let written = document.rewritten(targets: targets.mapValues { Array($0.utf8) })
    #expect(String(decoding: written, as: UTF8.self) == Self.document(after))
    #expect(BilingualDocument(parsing: written).texts(.target) == after)
  }

  @Test func keepsDamage() {
    let text = "</span>\(unit(103, "a", "b")) <span data-ttu-id=\"x\">\(unit(104, "c", "d"))<span"
    let document = BilingualDocument(text)
    #expect(document.texts(.target) == ["a", "c"])
    #expect(document.rewritten() == document.bytes)
    let written = String(decoding: document.rewritten(targets: [1: [0x65]]), as: UTF8.self)
    #expect(written == text.replacing(">c<", with: ">e<"))
  }
}
