import Interchange
import Testing
import Workspace

@Suite struct CodebookTests {
  private func book(_ source: String?, _ target: String) -> Codebook {
    Codebook(segment(.unit(103), source, target))
  }

  private func code(
    _ id: String,
    _ role: InlineCode.Role = .standalone,
    native: String? = nil
  ) -> CodedText.Code {
    CodedText.Code(id: id, role: role, native: native)
  }

  private func text(_ pieces: CodedText.Piece...) -> CodedText {
    pieces.reduce(into: CodedText()) { text, piece in
      switch piece {
      case .text(let piece): text.append(piece)
      case .code(let code): text.append(code)
      }
    }
  }

  /// Whatever the markup, codes without natives give back the very target.
  @Test(arguments: 0..<300 as Range<UInt64>)
  func codesGiveBackTheTarget(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let pieces = ["Wort", " ", "**", "*", "`", "[", "](a.md)", "<b>", "</b>", "{0}", "\\", "&amp;"]
    let target = (0..<3).map { _ in generator.text(of: pieces) }.joined()
    let source = Bool.random(using: &generator) ? generator.text(of: pieces) : target
    let coded = CodedSegment(source: source, target: target)
    let bare = coded.target.pieces.reduce(into: CodedText()) { text, piece in
      switch piece {
      case .text(let piece): text.append(piece)
      case .code(let code): text.append(CodedText.Code(id: code.id, role: code.role))
      }
    }
    #expect(try book(source, target).markdown(of: bare).get() == target)
  }

  @Test func editedTextKeepsItsCodes() throws {
    let book = book("Select **Next** in `plan`.", "Wählen Sie **Weiter** in `plan`.")
    let edited = text(
      .text("Klicken Sie in "),
      .code(code("2")),
      .text(" auf "),
      .code(code("1", .opening)),
      .text("Fortsetzen"),
      .code(code("1", .closing)),
      .text(".")
    )
    #expect(try book.markdown(of: edited).get() == "Klicken Sie in `plan` auf **Fortsetzen**.")
  }

  @Test(arguments: [
    ("5 * 3 * 2", "5 * 3 * 2"), ("*wichtig*", "\\*wichtig\\*"), ("a <b> c", "a \\<b\\> c"),
    ("[x](y)", "\\[x\\](y)"), ("`x`", "\\`x\\`"),
    // Nothing that was typed is eaten as an escape or a character reference.
    (#"C:\[dos] y \_x"#, #"C:\\\[dos\] y \\\_x"#), ("AT&amp;T", #"AT\&amp;T"#), ("A & B", "A & B"),
    ("a\\\nb", "a\\\\\nb"), ("a  \nb", "a  \nb"), (#"C:\neu"#, #"C:\neu"#),
  ])
  func typedMarkupStaysText(typed: String, markdown: String) throws {
    // What was taken once is the same when it comes again.
    for target in ["Fünf", markdown] {
      #expect(try book("Five", target).markdown(of: text(.text(typed))).get() == markdown)
    }
  }

  /// An escape of the document keeps its character, wherever the translator moves the two.
  @Test func movedEscapesAreRenewed() throws {
    let book = book("5\\*", "5\\*")
    func markdown(_ pieces: CodedText.Piece...) throws -> String {
      let text = pieces.reduce(into: CodedText()) { text, piece in
        switch piece {
        case .text(let piece): text.append(piece)
        case .code(let code): text.append(code)
        }
      }
      return try book.markdown(of: text).get()
    }
    let escape = CodedText.Piece.code(code("1"))
    #expect(try markdown(.text("6"), escape, .text("*")) == "6\\*")
    #expect(try markdown(.text("*a"), escape, .text("* b")) == "*a\\* b")
    #expect(try markdown(escape, .text("a *b*")) == "a \\*b\\*")
    #expect(try markdown(.text("*b*"), escape, .text("*")) == "\\*b\\*\\*")
  }

  @Test func tellsWhatBecameOfTags() throws {
    let book = book("**a** and `b`", "**a** und `b`")
    func problems(_ text: CodedText) -> [String] {
      guard case .failure(let problems) = book.markdown(of: text) else { return [] }
      return problems.all.map(\.description)
    }
    let opening = CodedText.Piece.code(code("1", .opening))
    let closing = CodedText.Piece.code(code("1", .closing))
    #expect(problems(text(opening, .text("a"), closing)) == ["the tag 2 (‘`b`’) was dropped"])
    #expect(
      problems(text(opening, closing, .code(code("2")), .code(code("2"))))
        == ["the tag 2 stands twice"]
    )
    #expect(
      problems(text(closing, .text("a"), opening, .code(code("2")))) == [
        "the tag 1 crosses another or lacks its partner",
        "the tag 1 crosses another or lacks its partner",
      ]
    )
    #expect(
      problems(text(opening, closing, .code(code("2")), .code(code("9", native: "<br>"))))
        == ["the tag 9 (‘<br>’) is not in the source"]
    )
    #expect(
      problems(text(opening, closing, .code(code("2")), .code(code("9"))))
        == ["the tag 9 is not known"]
    )
  }

  /// A tag that came back as another kind of tag has lost its partner, or has one that it never had.
  @Test(arguments: [
    ("<b>a</b> c", [("1", InlineCode.Role.standalone)]), ("<b>a</b> c", [("1", .looseOpening)]),
    ("<b>a</b> c", [("1", .looseOpening), ("1", .looseClosing)]), ("**a** c", [("1", .standalone)]),
    ("{0} a", [("1", .opening), ("1", .closing)]), ("<b>a", [("1", .opening), ("1", .closing)]),
  ])
  func tagsKeepTheirRoles(target: String, roles: [(String, InlineCode.Role)]) {
    var text = CodedText("x")
    for (id, role) in roles {
      text.append(CodedText.Code(id: id, role: role, native: "<b>"))
      text.append("y")
    }
    guard case .failure(let problems) = book(target, target).markdown(of: text) else {
      Issue.record("taken")
      return
    }
    #expect(problems.all.contains { if case .crossed = $0 { true } else { false } })
    #expect(!problems.all.contains(.unreadable))
  }

  /// Tools that know no tags without partner show them as tags that stand alone.
  @Test func looseTagsMayComeBackAlone() throws {
    let text = text(.text("x "), .code(code("1")), .text("y"))
    #expect(try book("<b>a", "<b>a").markdown(of: text).get() == "x <b>y")
  }

  /// Tags of HTML that cross others have no partner as far as formats go, and still have an order.
  @Test func crossingTagsKeepTheirOrder() throws {
    let target = "<b>uno <i>dos</b> tres</i>"
    let book = book("<b>one <i>two</b> three</i>", target)
    let codes = CodedSegment(source: nil, target: target).target.codes.map { code in
      CodedText.Piece.code(CodedText.Code(id: code.id, role: code.role))
    }
    #expect(
      try book.markdown(of: text(codes[0], .text("1 "), codes[1], codes[2], .text(" 2"), codes[3]))
        .get() == "<b>1 <i></b> 2</i>"
    )
    let swapped = text(codes[2], .text("1 "), codes[1], .text("2"), codes[0], codes[3])
    guard case .failure(let problems) = book.markdown(of: swapped) else {
      Issue.record("taken")
      return
    }
    #expect(
      problems.all.map(\.description) == ["the tag 1-end crosses another or lacks its partner"]
    )
  }

  /// Each crossing once cost a walk over all tags that are open.
  @Test func manyCrossedTagsAreTold() {
    let count = 50_000
    var text = CodedText()
    for role in [InlineCode.Role.opening, .closing] {
      for id in 0..<count { text.append(code(String(id), role, native: "<b>")) }
    }
    guard case .failure(let problems) = book("a", "a").markdown(of: text) else {
      Issue.record("taken")
      return
    }
    let crossed = problems.all.count { if case .crossed = $0 { true } else { false } }
    #expect(crossed == count - 1)
  }

  /// Elements that close in the order in which they open cross each other.
  @Test func manyCrossedElementsAreRead() {
    let names = (0..<10_000).map { "b\($0)" }
    let target = (names.map { "<\($0)>" } + names.map { "</\($0)>" }).joined()
    let roles = CodedSegment(source: nil, target: target).target.codes.map(\.role)
    #expect(roles.count == 20_000)
    #expect(roles.count { $0 == .looseOpening } == 9_999)
    #expect(roles.count { $0 == .looseClosing } == 9_999)
  }

  @Test(arguments: ["", " "])
  func theFirstTranslationHasAllTags(_ untranslated: String) {
    let book = book("Select **Cancel** and `b`.", untranslated)
    let dropped = ["the tag 1 (‘**’) was dropped", "the tag 2 (‘`b`’) was dropped"]
    #expect(book.problems(in: "Cancele.").map(\.description) == dropped)
    guard case .failure(let problems) = book.markdown(of: text(.text("Cancele."))) else {
      Issue.record("taken")
      return
    }
    #expect(problems.all.map(\.description) == dropped)
    #expect(book.problems(in: "**Cancele** y `b`.").isEmpty)
  }

  @Test func whatTheDocumentLostAlreadyIsNotAskedFor() throws {
    let book = book("Select **Next**.", "Wählen Sie Weiter.")
    #expect(try book.markdown(of: text(.text("Weiter wählen."))).get() == "Weiter wählen.")
    #expect(book.problems(in: "Weiter wählen.").isEmpty)
    #expect(book.problems(in: "**Weiter** wählen.").isEmpty)
  }

  /// What was typed stays in its cell, its link and its line.
  @Test(arguments: [
    (SegmentPlace.Kind.tableCell, 9, "uno | otro", #"uno \| otro"#), (.tableCell, 9, "# a", "# a"),
    (.tableCell, 9, #"a\|b"#, #"a\\\|b"#), (.linkText, 9, "a ] [b | c", #"a \] \[b \| c"#),
    (.paragraph, 1, "uno | otro", "uno | otro"), (.heading, 3, "# 1. a", "# 1. a"),
    (.paragraph, 1, "# Ruta", "\\# Ruta"), (.paragraph, 1, "#Ruta", "#Ruta"),
    (.paragraph, 1, "1. Platz", #"1\. Platz"#), (.paragraph, 1, "12) Platz", #"12\) Platz"#),
    (.paragraph, 1, "1.5 Meter", "1.5 Meter"), (.paragraph, 40, "1. Platz", "1. Platz"),
    (.paragraph, 1, "- eins", #"\- eins"#), (.paragraph, 1, "-5 Grad", "-5 Grad"),
    (.paragraph, 1, "+ eins", #"\+ eins"#), (.paragraph, 1, "* eins", #"\* eins"#),
    (.paragraph, 1, "> eins", #"\> eins"#), (.paragraph, 1, "---", #"\---"#),
    (.paragraph, 1, "eins\n===", "eins\n\\==="), (.paragraph, 1, "eins\n- zwei", "eins\n\\- zwei"),
    (.paragraph, 1, "<!-- eins", #"\<!-- eins"#), (.paragraph, 1, "<div eins", #"\<div eins"#),
    (.paragraph, 1, ":::row", #"\:::row"#), (.paragraph, 1, "~~~", #"\~~~"#),
    (.paragraph, 1, "[a]: b", #"\[a]: b"#), (.listItem, 3, "[x] eins", #"\[x] eins"#),
    (.listItem, 3, "- eins", #"\- eins"#), (.quote, 3, "# eins", "\\# eins"),
    (.quote, 3, "[!NOTE]", #"\[!NOTE]"#),
  ])
  func typedTextKeepsItsPlace(
    kind: SegmentPlace.Kind,
    column: Int,
    typed: String,
    markdown: String
  ) throws {
    // What was taken once is the same when it comes again.
    for target in ["Fünf", markdown] {
      let book = Codebook(segment(.unit(103), "Five", target, kind: kind, column: column))
      #expect(try book.markdown(of: text(.text(typed))).get() == markdown)
    }
  }

  /// What begins the segment in the document already shapes nothing there, whatever is typed behind it.
  @Test(arguments: [
    ("[! Wichtig:] eins", "[! Wichtig:] eins Wort"), ("1. Platz", "1. Rang"),
    ("Platz", #"1\. Rang"#),
  ])
  func marksOfTheDocumentStay(target: String, markdown: String) throws {
    let book = Codebook(segment(.unit(103), nil, target, kind: .quote, column: 2))
    let typed = markdown.replacing("\\", with: "")
    #expect(try book.markdown(of: text(.text(typed))).get() == markdown)
  }

  /// What opens a line in the document already is left as the document has it.
  @Test func knownTextKeepsItsMarks() throws {
    let book = book("1. Step `a`", "1. Schritt `a`")
    let edited = text(.text("1. Schritt "), .code(code("1")), .text(" neu"))
    #expect(try book.markdown(of: edited).get() == "1. Schritt `a` neu")
  }

  @Test(arguments: [
    ("See [a](b.md) and *c*.", "[a](b.md), *c*.", "[x](de/b.md), *y*.", 0),
    ("See [a](b.md) and *c*.", "[a](b.md), *c*.", "x, *y*.", 1),
    ("See [a](b.md).", "[a](b.md).", "[a](b.md) [c](d.md).", 1),
    ("It costs 5\\*.", "Kostet 5\\*.", "Kostet 5.", 0),
  ])
  func comparesMarkdown(source: String, target: String, edited: String, count: Int) {
    #expect(book(source, target).problems(in: edited).count == count)
  }

  @Test func fingerprintIsTheOnePublished() {
    #expect(TargetFingerprint.of("") == "cbf29ce484222325")
    #expect(TargetFingerprint.of("a") == "af63dc4c8601ec8c")
    #expect(TargetFingerprint.of("foobar") == "85944171f73967e8")
  }
}
