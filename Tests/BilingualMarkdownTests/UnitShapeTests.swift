import BilingualMarkdown
import ParserInvariants
import Testing

/// Units are read wherever the format puts them, and whatever they hold.
@Suite struct UnitShapeTests {
  static let places = [
    Frame("nothing but a unit", "{}", ("Hola", "Hello")),
    Frame(
      "a heading with its anchor",
      "## <a name=\"renew-your-plan\"></a>{}\n",
      ("Den Tarif verlängern", "Renew your plan")
    ),
    Frame(
      "a paragraph of several units",
      "{} {} {}\n",
      ("Abra la página.", "Open the page."),
      ("Espere.", "Wait."),
      ("Cierre la página.", "Close the page.")
    ),
    Frame("no separator", "{}{}\n", ("Выберите план.", "Choose a plan."), ("Готово.", "Done.")),
    Frame(
      "a nested list",
      "1. {}\n   - {}\n      * {}\n",
      ("Eins", "One"),
      ("Zwei", "Two"),
      ("Drei", "Three")
    ),
    Frame(
      "an alert",
      "> [!NOTE]\n> {}\n>{}\n",
      ("只有所有者可以续订。", "Only owners can renew."),
      ("稍后再试。", "Try later.")
    ),
    Frame("an alert on one line", ">[!IMPORTANT] {}\n", ("Guarde la clave.", "Keep the key.")),
    Frame(
      "a table",
      "| {} | {} |\n| --- | --- |\n| {} | 5 |\n",
      ("Plan", "Plan"),
      ("Preço", "Price"),
      ("Básico", "Basic")
    ),
    Frame(
      "a table without a leading pipe",
      "{} | {}\n--- | ---\n",
      ("Rolle", "Role"),
      ("Recht", "Right")
    ),
    Frame(
      "an HTML table",
      "<table><tr><td>{}</td>\n<td><p><strong>{}</strong></p></td></tr></table>\n",
      ("Uno", "One"),
      ("Dos", "Two")
    ),
    Frame("a definition list", "<dl> {}  \n{}</dl>", ("Término", "Term"), ("Texto", "Text")),
    Frame(
      "a link's text",
      "See [{}](renew.md) and [**{}**](join.md#start).\n",
      ("Verlängern", "Renew"),
      ("Beitreten", "Join")
    ),
    Frame("an image's text", "![{} ](media/plan.png)\n", ("Página de planes", "Plans page")),
    Frame("a tab", "### [{}](#tab/web)\n", ("В браузере", "In a browser")),
    Frame("bold around", "**{}**<br>\n", ("Se aplica a", "Applies to")),
    Frame(
      "bold from one unit to another",
      "**{} {}**\n",
      ("Это первое.", "This is first."),
      ("Это второе.", "This is second.")
    ),
    Frame(
      "bare front matter",
      "---\ntitle: {}\ndescription: {}\nms.date: 01/02/2021\n---\n\n{}\n",
      ("Verlängern", "Renew"),
      ("So verlängern Sie.", "How to renew."),
      ("Text", "Text")
    ),
    Frame(
      "front matter in double quotes",
      "---\r\ntitle: \"{}\"\r\n---\r\n",
      ("Продление", "Renewal"),
      quote: "\\\""
    ),
    Frame(
      "a tagged YAML file",
      "### YamlMime:Tutorial\ntitle: {}\nitems:\n- title: {}\n  content: >\n    {} {}\n",
      ("Schritte", "Steps"),
      ("Anfang", "Start"),
      ("Öffnen Sie die Seite.", "Open the page."),
      ("Warten Sie.", "Wait.")
    ),
    Frame(
      "mixed line ends",
      "---\r\ntitle: {}\r\n---\r\n\n{}\n{}\r\n",
      ("Uno", "One"),
      ("Dos", "Two"),
      ("Tres", "Three")
    ),
    Frame("a byte order mark", "\u{FEFF}# {}\n", ("Начало", "Start")),
    Frame("no final line end", "text {}", ("fin", "end")),
  ]

  static let texts = [
    Frame("empty sides", "{}", ("", "")),
    Frame("an empty target", "a {} b {}", ("", "gone"), ("da", "there")),
    Frame("an empty source", "a {} b", ("nuevo", "")),
    Frame(
      "nested spans",
      "{} {}",
      ("<span id=\"mac\"></span><span id=\"MAC\"></span>**Adresse**", "<span id=\"mac\"></span>X"),
      ("a <span class=\"u\">b <span>c</span></span>", "<span><span>x</span></span>")
    ),
    Frame("spans at both ends", "{}", ("<span>a</span>", "<span>b</span>")),
    Frame("upper-case spans", "{}", ("<SPAN>a</Span >", "<SPAN\nid=x>b</SPAN\t>")),
    Frame("several lines", "{}\n", ("uno\ndos\r\ntres", "one\n\ntwo")),
    Frame("a pair of tags in code", "{}", ("`<span></span>`", "`<span></span>`")),
    Frame(
      "an opening in code",
      "{} {}",
      ("Das Element `<span>`.", "The `<span>` tag."),
      ("a", "b")
    ),
    Frame(
      "two openings in code",
      "{} then </span>\n\n<b><i><span><span>x</span></span></i></b>\n",
      ("`<span>` oder `<span>`", "`<span>` or `<span>`")
    ),
    Frame("a closing in code", "{} {}", ("Mit `</span>`.", "With `</span>`."), ("a", "b")),
    Frame(
      "lines and a closing pair inside",
      "{}",
      ("x", "<span><span>a</span></span>\nb")
    ),
    Frame("other tags and bare marks", "{}", ("a < b & <br> <spanner>", "<V:el> </spa> <")),
    Frame("the format's own words", "{}", ("data-ttu-id=\"x\"", "class=\"sxs-lookup\"")),
    Frame("scalars of every length", "é€{}😀{}", ("ß語👍🏽", "ñ"), ("Ω", "e\u{301}")),
  ]

  @Test(arguments: places + texts)
  func isRead(_ shape: Frame) throws {
    let document = BilingualDocument(shape.document)
    #expect(document.texts(.target) == shape.units.map(\.target))
    #expect(document.texts(.source) == shape.units.map(\.source))
    #expect(document.numbers == shape.units.indices.map { 103 + $0 })
    #expect(document.read(.target) == shape.text(.target))
    #expect(document.read(.source) == shape.text(.source))
    #expect(document.damage == [])
    try BilingualMarkdownInvariants.check(document.bytes)
  }

  @Test(arguments: places + texts)
  func leavesNoUnitInTheView(_ shape: Frame) {
    for side in Side.allCases {
      #expect(
        BilingualDocument(parsing: BilingualDocument(shape.document).view(side).bytes).units == []
      )
    }
  }

  static let quotes = ["\"", "\\\"", "&quot;"]

  @Test(arguments: quotes, quotes)
  func takesEveryPairOfQuotationMarks(_ opening: String, _ closing: String) {
    let text =
      "<span data-ttu-id=\(opening)0a1b2-103\(closing)>Ja</span>"
      + "<span class=\(closing)sxs-lookup\(opening)>"
      + "<span data-stu-id=\(closing)0a1b2-103\(opening)>Yes</span></span>"
    let document = BilingualDocument(text)
    #expect(document.texts(.target) == ["Ja"])
    #expect(document.texts(.source) == ["Yes"])
    #expect(document.units.first?.id?.description == "0a1b2-103")
    let isMangled = opening == "&quot;" || closing == "&quot;"
    #expect(document.damage.map(\.kind) == (isMangled ? [.mangledTag] : []))
  }

  @Test(arguments: [
    "", "\n", "# Heading\n\nText with <b>tags</b>, `<span>` and </span>.\n", "\u{FEFF}",
    "<", "</", "<span", "</span", "<span data-ttu-id=", "<span class=\"sxs-lookup\"",
  ])
  func findsNoUnitWhereThereIsNone(_ text: String) throws {
    let document = BilingualDocument(text)
    #expect(document.units == [])
    #expect(document.read(.target) == text)
    try BilingualMarkdownInvariants.check(document.bytes)
  }
}
