import Testing

@testable import Interchange

struct InlineMarkupTests {
  @Test(arguments: [
    ("Plain, with no markup", "Plain, with no markup"),
    ("", ""),
    ("Select **Next**.", "Select ‹1›Next‹/1›."),
    ("*a* and __b__ and ~~c~~", "‹1›a‹/1› and ‹2›b‹/2› and ‹3›c‹/3›"),
    ("**bold *both***", "‹1›bold ‹2›both‹/2›‹/1›"),
    ("Run `diglot **check**`", "Run ‹1/›"),
    ("Pay {0} of ${plan}, %s", "Pay ‹1/› of ‹2/›, ‹3/›"),
    ("Save 20 % soon", "Save 20 % soon"),
    ("See [the *page*](../a.md \"A\").", "See ‹1›the ‹2›page‹/2›‹/1›."),
    ("At <https://example.com>!", "At ‹1/›!"),
    ("At https://example.com!", "At https://example.com!"),
    ("![A plan](media/plan.png) here", "‹1/› here"),
    ("a <b>bold</b> word", "a ‹1›bold‹/1› word"),
    ("<a name=\"x\"></a>Title", "‹1›‹/1›Title"),
    ("one<br>two<br/>three", "one‹1/›two‹2/›three"),
    ("<B>crossed <i>tags</B> here</i>", "‹1…›crossed ‹2›tags‹…3› here‹/2›"),
    ("<b>crossed **tags</b> here**", "‹1…›crossed ‹2›tags‹…3› here‹/2›"),
    ("an open <b>tag", "an open ‹1…›tag"),
    ("a closed</b> tag", "a closed‹…1› tag"),
    ("<em><em>twice</em>", "‹1…›‹2›twice‹/2›"),
    ("5\\*3 &lt; 16&nbsp;", "5‹1/›*3 ‹2/› 16‹3/›"),
    ("one  \ntwo\nthree", "one‹1/›two\nthree"),
    ("1. Begin", "1. Begin"),
    ("# not a heading", "# not a heading"),
    ("two ** stars and a [bracket", "two ** stars and a [bracket"),
    ("<!-- a note --> text", "‹1/› text"),
  ])
  func cutsTextAndCodes(segment: String, sketch: String) {
    let markup = InlineMarkup(segment)
    #expect(markup.sketch == sketch)
    #expect(markup.pieces.map(markup.text).joined() == segment)
  }

  @Test(arguments: [
    ("**a**", [InlineCode.Kind.strong]),
    ("*a* `b` ~~c~~", [.emphasis, .code, .strikethrough]),
    ("[a](b) <https://example.com> ![c](d)", [.link, .link, .image]),
    ("<SPAN class=x>a</SPAN><!-- b -->", [.html("span"), .html("")]),
    ("a  \nb &amp; \\*", [.lineBreak, .entity, .escape]),
  ])
  func namesKinds(segment: String, kinds: [InlineCode.Kind]) {
    let codes = InlineMarkup(segment).pieces.compactMap(\.code)
    #expect(codes.filter { $0.role != .closing }.map(\.kind) == kinds)
  }

  /// Whatever the text: the pieces tile it, none is empty, and pairs open once and close once after.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func tilesAnyText(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let segment = (0..<4).map { _ in generator.text(of: markdownPieces) }.joined()
    let markup = InlineMarkup(segment)
    var offset = 0
    var open: Set<Int> = []
    var numbers: [Int] = []
    for piece in markup.pieces {
      #expect(piece.range.lowerBound == offset)
      #expect(!piece.range.isEmpty)
      offset = piece.range.upperBound
      guard let code = piece.code else { continue }
      if code.role == .closing {
        #expect(open.remove(code.number) != nil)
      } else {
        numbers.append(code.number)
        if code.role == .opening { open.insert(code.number) }
      }
    }
    #expect(offset == segment.utf8.count)
    #expect(open.isEmpty)
    #expect(numbers == Array(1..<numbers.count + 1))
    #expect(markup.pieces.map(markup.text).joined() == segment)
  }

  @Test(arguments: [
    "[", "**a", "<b>", "</b>", "[a](b", "`", "\\", "&amp;", "<b><i></b>", "![", "*_",
  ])
  func survivesManyOfAKind(piece: String) {
    let segment = String(repeating: piece, count: 2_000)
    let markup = InlineMarkup(segment)
    #expect(markup.pieces.map(markup.text).joined() == segment)
    #expect(InlineMatching(source: markup, target: markup).numbers.allSatisfy { $0 == $1 })
  }

  private let markdownPieces = [
    "a", "Wort", " ", "*", "**", "_", "`", "``", "~~", "[", "](", "]", ")", "![", "<b>", "</b>",
    "<br>",
    "<i", ">", "</", "\\", "&amp;", "&", "\n", "  \n", "\r\n", "<!--", "-->", "é", "会", "👩🏽‍💻", ":::",
    "[!NOTE]", "<https://example.com>", "<xref:A.B>", "\u{0}", "\t", "|", "# ", "1. ", "> ",
    ":::no-loc text=\"x\":::",
  ]
}

struct InlineMatchingTests {
  @Test(arguments: [
    ("**a** and *b*", "*b* und **a**", [1: 2, 2: 1]),
    ("[a](x) [b](y)", "[b](y) [a](x)", [1: 2, 2: 1]),
    ("[a](x/en)", "[a](x/de)", [1: 1]),
    ("`a` `a`", "`b` `b` `b`", [1: 1, 2: 2, 3: 3]),
    ("a <br> b", "**a** b", [1: 2]),
    ("**a**", "__a__", [1: 1]),
    ("**a", "**a**", [1: 1]),
    ("plain", "plain", [:]),
  ])
  func followsCodesThatMoved(source: String, target: String, numbers: [Int: Int]) {
    let matching = InlineMatching(source: InlineMarkup(source), target: InlineMarkup(target))
    #expect(matching.numbers == numbers)
  }
}

extension InlineMarkup {
  /// Its text with the codes as numbered tags.
  fileprivate var sketch: String {
    pieces.map { piece in
      guard let code = piece.code else { return text(of: piece) }
      return switch code.role {
      case .opening: "‹\(code.number)›"
      case .closing: "‹/\(code.number)›"
      case .standalone: "‹\(code.number)/›"
      case .looseOpening: "‹\(code.number)…›"
      case .looseClosing: "‹…\(code.number)›"
      }
    }.joined()
  }
}
