import Diagnostics
import Interchange
import Testing
import Workspace

struct POReadingTests {
  private static let header =
    "msgid \"\"\nmsgstr \"Language: de\\nContent-Type: x; charset=UTF-8\\n\"\n\n"

  @Test func somebodyElsesFileIsRead() throws {
    let text = """
      # Translators
      #, fuzzy
      msgid ""
      msgstr ""
      "Language: pt_BR\\n"
      "Content-Type: text/plain; charset=CHARSET\\n"

      # A note
      #. Shown above: the list
      #: content/pt-BR/a.md:12 content/pt-BR/b.md:9
      #, c-format, fuzzy
      #| msgid "Old"
        msgid "New" " one"
      \tmsgstr
      """
    #expect(
      try Reading(text, as: .po).messages
        == [
          "units.po:14:8: error: ‘msgstr’ without a string; ‘msgfmt -c’ of gettext shows what else is wrong"
        ]
    )
    let reading = try Reading(
      text + "\"\\x4Eov\\157\"\r\n\"\\a\\\\\"\n#~ msgid \"x\"\n#~ msgstr \"y\"\n"
        + "#, fuzzy\n#~ msgid \"gone\"\nmsgid\"last\"\nmsgstr\"\"",
      as: .po,
      chunk: 3
    )
    #expect(reading.messages == [])
    let first = try #require(reading.units.first)
    #expect(reading.units.count == 2)
    #expect(first.locale == "pt-BR")
    #expect(first.document.path == "content/pt-BR/a.md")
    #expect(first.source == .markdown("New one"))
    #expect(first.target == .markdown("Novo\u{7}\\"))
    #expect(first.state == .needsReview)
    #expect(first.key == nil)
    #expect(first.position == Position(line: 13, column: 3))
    #expect(reading.units.last?.source == .markdown("last"))
    #expect(reading.units.last?.target == nil)
    #expect(reading.units.last?.state == nil)
  }

  @Test(arguments: [
    ("ISO-8859-1", [0xFC] as [UInt8]), ("windows-1252", [0xFC]), ("GBK", [0xA8, 0xB9]),
    ("utf-8", [0xC3, 0xBC]),
  ])
  func anotherEncodingIsConverted(name: String, letter: [UInt8]) throws {
    let head =
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=\(name)\\n\"\n\nmsgid \"a\"\nmsgstr \""
    let bytes = Array(head.utf8) + letter + Array("\"\n".utf8)
    for chunk in [1, 1 << 16] {
      let reading = try Reading(bytes, as: .po, chunk: chunk)
      #expect(reading.messages == [])
      #expect(reading.units.first?.target == .markdown("ü"))
    }
  }

  @Test(arguments: [
    (
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=klingon\\n\"\n",
      "1:1: error: the encoding ‘klingon’ is not known; save the file as UTF-8"
    ),
    (
      header + "msgid \"\"\nmsgstr \"Language: fr\\n\"\n",
      "4:1: error: the header says two things for ‘Language’: ‘de’ and ‘fr’; keep the right one"
    ),
    (
      "msgid \"\"\nmsgstr \"Content-Type: a; charset=UTF-8\\nContent-Type: b; charset=ISO-8859-1\\n\"\n",
      "1:1: error: the header says two things for ‘Content-Type’: ‘UTF-8’ and ‘ISO-8859-1’;"
    ),
    (header + header, "4:1: error: a second header, which says nothing new, is left out"),
    (
      header + "msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"\n",
      "6:1: error: a message of this context and source stands in the file already"
    ),
    (
      header + "msgid \"a\"\nmsgid_plural \"as\"\nmsgstr[0] \"b\"\nmsgstr[1] \"c\"\n",
      "4:1: error: a message with plural forms"
    ),
    (header + "msgid \"a\"\n", "4:1: error: a message without ‘msgstr’; the file may"),
    (header + "msgctxt \"a\"\nmsgstr \"b\"\n", "5:1: error: ‘msgstr’ stands where it cannot"),
    (header + "msgid \"a", "4:7: error: the quote that opens this string is never closed"),
    (header + "msgid \"é\" x", "4:11: error: this stands outside of a string"),
    (header + "msgid \"\\q\"", "4:8: error: an escape that PO does not know"),
    ("\n\"a\"", "2:1: error: a string without a keyword"),
    (header + "mgsid \"a\"", "4:1: error: ‘mgsid’ is no keyword of PO"),
    ("<?xml version=\"1.0\"?>", "1:1: error: ‘<?xml’ is no keyword of PO"),
  ])
  func whatIsWrongIsToldWithItsPlace(text: String, message: String) throws {
    for chunk in [1, 1 << 16] {
      let messages = try Reading(text, as: .po, chunk: chunk).messages
      #expect(messages.count == 1)
      #expect(messages.first?.hasPrefix("units.po:" + message) == true, "\(messages)")
    }
  }

  @Test func bytesThatAreNotUTF8AreTold() throws {
    let bytes = Array((Self.header + "msgid \"a\"\nmsgstr \"").utf8) + [0xFC] + Array("\"\n".utf8)
    let failure = try #require(try Reading(bytes, as: .po).failure)
    #expect(failure.description.hasPrefix("units.po:4:1: error: this is not UTF-8"))
  }

  @Test(arguments: ["kind: heading", "hand-off: 2023-05-02", "fingerprint: a48af810a18ec711"])
  func aCommentThatSomebodyAddsChangesNoFact(fact: String) throws {
    let text = try export([try #require(try sampleDocuments().first)], as: .po, options: spanish())
      .text
    let added = text.replacing("#. \(fact)\n", with: "#. \(fact)\n#. Seen by a reviewer\n")
    #expect(added != text)
    let reading = try Reading(added, as: .po)
    #expect(reading.messages == [])
    #expect(
      difference(reading.units, from: try Reading(text, as: .po).units.map(\.placeless)) == nil
    )
  }

  @Test func aLongFactMayBeWrapped() throws {
    let text =
      Self.header + "#. path: a folder/of\n#. many words-\n#. and hyphens.md\n#. kind: heading\n"
      + "#. fingerprint: a48af810a18ec711\nmsgctxt \"a.md#1\"\nmsgid \"a\"\nmsgstr \"b\"\n"
    let unit = try #require(try Reading(text, as: .po).units.first)
    #expect(unit.document.path == "a folder/of many words-and hyphens.md")
    #expect(unit.place?.kind == .heading)
  }

  @Test func otherPeoplesCommentsAreNoFacts() throws {
    let text =
      Self.header + "#. state: final\n#. path: x.md\n#: y.md\nmsgctxt \"menu#1x\"\n"
      + "msgid \"a\"\nmsgstr \"b\"\n"
    let unit = try #require(try Reading(text, as: .po).units.first)
    #expect(unit.state == .translated)
    #expect(unit.document.path == "y.md")
    #expect(unit.key == nil)
  }

  @Test(.enabled(if: Tool.exists("msgcat") && Tool.exists("msgmerge")))
  func whatGettextMakesOfOursIsRead() throws {
    var document = try #require(try variedDocuments(seed: 5).first)
    document.info.path = "content/es-ES/how to join.md"
    let bytes = try export([document], as: .po, options: try spanish()).bytes
    let expected = try Reading(bytes, as: .po).units.map(\.placeless)
    for arguments in [
      ["msgcat", "-"], ["msgcat", "--width=40", "-"], ["msgcat", "--escape", "-"],
    ] {
      let run = try Tool.run(arguments[0], Array(arguments.dropFirst()), input: bytes)
      #expect(run.status == 0, "\(run.errors)")
      let reading = try Reading(run.output, as: .po)
      #expect(reading.messages == [])
      #expect(difference(reading.units, from: expected) == nil, "\(arguments)")
    }
  }
}
