import BilingualMarkdown
import Testing

/// Anchors of headings are noted, and tell units which section they are in.
@Suite struct HeadingAnchorTests {
  @Test(arguments: [
    ("# <a name=\"join\"></a>Join\n", ["join"]),
    ("# <a id=\"join\"></a>Join\n", ["join"]),
    ("\u{FEFF}# <a name=\"first\"></a>\n", ["first"]),
    ("> ## <a name=\"quoted\"></a>\n", ["quoted"]),
    ("text\r\n  ### <a name=\"indented\"></a>", ["indented"]),
    ("## <a name=\"slug\"></a><a name=\"19\"></a><a id=\"z\"></a>\n", ["slug", "19", "z"]),
    ("## <a name=\"slug\"></a> <a name=\"later\"></a>\n", ["slug"]),
    ("Text <a name=\"x\"></a>\n", []),
    ("<a name=\"x\"></a>\n", []),
    ("> <a name=\"x\"></a>\n", []),
    ("# Title <a name=\"x\"></a>\n", []),
    ("# <a href=\"x\"></a>\n", []),
    ("# <a name=\"\"></a>\n", []),
    ("# <a name=\"open\n\"></a>\n", []),
    ("# <a name=\"open", []),
    ("# <a name=\"" + String(repeating: "x", count: 2000) + "\"></a>", []),
    ("# <a name=\"a\"></a>x\n# <a name=\"b\"></a>y\n", ["a", "b"]),
  ])
  func areFound(_ text: String, _ names: [String]) {
    let document = BilingualDocument(text)
    #expect(document.anchors.map { document.text($0.name) } == names)
    for anchor in document.anchors {
      #expect(document.text(anchor.offset..<anchor.offset + 3) == "<a ")
    }
  }

  @Test func holdForTheUnitsBelow() {
    let text = """
      \(unit(103, "a", "a"))
      # <a name="one"></a><a name="1"></a>\(unit(104, "b", "b"))
      \(unit(105, "c", "c"))
      ## <a name="two"></a>\(unit(106, "d", "d")) \(unit(107, "e", "e"))

      > \(unit(108, "f", "f"))
      ## \(unit(109, "g", "g"))
      \(unit(110, "h", "h"))

      """
    let document = BilingualDocument(text)
    let names = document.units.map { unit in
      unit.place.anchor < 0
        ? nil : document.text(document.anchors[Int(unit.place.anchor)].name)
    }
    #expect(names == [nil, "one", "one", "two", "two", "two", nil, nil])
  }
}
