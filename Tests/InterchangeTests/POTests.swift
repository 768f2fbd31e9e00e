import Diagnostics
import Interchange
import Testing
import Workspace

struct POTests {
  @Test func writesAMessageASegment() throws {
    var document = try #require(try sampleDocuments().first)
    document.segments[1].state = .needsReview
    document.segments[2].state = .final
    document.info.path = "content/es-ES/membership/how to join.md"
    let output = try export([document], as: .po, options: try spanish())
    let expected = """
      msgid ""
      msgstr ""
      "Project-Id-Version: Diglot\\n"
      "PO-Revision-Date: \\n"
      "Last-Translator: Automatically generated\\n"
      "Language-Team: none\\n"
      "Language: es_ES\\n"
      "X-Source-Language: en_US\\n"
      "MIME-Version: 1.0\\n"
      "Content-Type: text/plain; charset=UTF-8\\n"
      "Content-Transfer-Encoding: 8bit\\n"
      "Plural-Forms: nplurals=2; plural=(n != 1);\\n"
      "X-Generator: Diglot 0.1.0\\n"

      #. kind: front-matter
      #. origin: human
      #. hand-off: 2023-05-02
      #. version: 9f2c
      #. commit: a1b2
      #. date: 2023-04-09
      #. source: unknown
      #. fingerprint: ba06e518aae7bf19
      #: \u{2068}content/es-ES/membership/how to join.md\u{2069}:2
      msgctxt "membership/join.md#front-matter.title"
      msgid ""
      msgstr "Unirse al programa"

      #. kind: heading
      #. origin: human
      #. hand-off: 2023-05-02
      #. version: 9f2c
      #. commit: a1b2
      #. date: 2023-04-09
      #. fingerprint: a48af810a18ec711
      #: \u{2068}content/es-ES/membership/how to join.md\u{2069}:9
      #, fuzzy
      msgctxt "membership/join.md#103"
      msgid "Join, or \\"renew\\""
      msgstr "Unirse o «renovar»"

      #. kind: list-item
      #. anchor: join
      #. origin: human
      #. hand-off: 2023-05-02
      #. version: 9f2c
      #. commit: a1b2
      #. date: 2023-04-09
      #. state: final
      #. fingerprint: \(TargetFingerprint.of(document.segments[2].target))
      #: \u{2068}content/es-ES/membership/how to join.md\u{2069}:11
      msgctxt "membership/join.md#104"
      msgid ""
      "Select **Next**.\\n"
      "Then wait."
      msgstr ""
      "Seleccione **Siguiente**.\\n"
      "Espere."

      """
    #expect(output.text.split(separator: "\n") == expected.split(separator: "\n"))
  }

  @Test(arguments: 0..<12 as Range<UInt64>)
  func whatIsWrittenIsRead(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    for var document in try variedDocuments(seed: seed) {
      document.info.locale = try locale("es-ES")
      if seed % 2 == 0 { document.info.path = generator.text(of: awkwardPieces + hardForPO) }
      document.info.page = generator.text(of: awkwardPieces + hardForPO)
      for index in document.segments.indices {
        document.segments[index].target += generator.text(of: hardForPO)
        document.segments[index].place.anchor = generator.text(of: hardForPO)
      }
      let bytes = try export([document], as: .po, options: try spanish()).bytes
      let reading = try Reading(bytes, as: .po, chunk: seed < 6 ? 1 << 16 : Int(seed))
      #expect(reading.messages == [])
      var expected = expectedUnits([document])
      for index in expected.indices {
        expected[index].sourceLocale = "en-US"
        if document.info.path.isEmpty { expected[index].document.path = "" }
      }
      #expect(difference(reading.units, from: expected) == nil)
      guard Tool.exists("msgfmt") else { continue }
      let judged = try Tool.run("msgfmt", ["-c", "-o", "/dev/null", "-"], input: bytes)
      #expect(judged.status == 0 && judged.errors.isEmpty, "\(judged.errors)")
    }
  }

  private let hardForPO = [
    "⟦U+000D⟧", "⟦", "U+", "⟧", "#", "%", "%23", "\u{85}", "\u{2028}", "\u{2029}", "\u{2068}",
    "\u{2069}", "\n", "\r", "\t", "\u{FFFE}", " ", "  ", ":", "12", "\"", "\\", "\\n", "\u{0}",
  ]

  /// What stands twice, in a document or in two of one page, has two names; `msgfmt` wants them to differ.
  @Test func messagesThatComeAgainAreNumbered() throws {
    var document = try #require(try sampleDocuments().first)
    document.segments = [
      segment(.unit(103), "a", "b"), segment(.unit(103), "a", "c"),
      segment(.frontMatter("t"), "a", "d"), segment(.frontMatter("t~2"), "a", "e"),
      segment(.frontMatter("t"), "a", "f"), segment(.frontMatter("t~2"), "a", "g"),
    ]
    var other = document
    other.info.path = "b/es-ES/membership/join.md"
    let output = try export([document, other], as: .po, options: try spanish())
    let contexts = output.text.split(separator: "\n").compactMap { line in
      line.hasPrefix("msgctxt") ? line.split(separator: "#").last.map(String.init) : nil
    }
    #expect(
      contexts == [
        "103\"", "103~2\"", "front-matter.t\"", "front-matter.t~2~1\"", "front-matter.t~2\"",
        "front-matter.t~2~2\"", "103~3\"", "103~4\"", "front-matter.t~3\"", "front-matter.t~2~3\"",
        "front-matter.t~4\"", "front-matter.t~2~4\"",
      ]
    )
    let reading = try Reading(output.bytes, as: .po)
    #expect(reading.messages == [])
    var expected = expectedUnits([document, other])
    for index in expected.indices { expected[index].sourceLocale = "en-US" }
    #expect(difference(reading.units, from: expected) == nil)
    guard Tool.exists("msgfmt") else { return }
    let judged = try Tool.run("msgfmt", ["-c", "-o", "/dev/null", "-"], input: output.bytes)
    #expect(judged.status == 0 && judged.errors.isEmpty, "\(judged.errors)")
  }

  @Test func anOpenSegmentIsFilledInFromTheMemory() throws {
    var document = try #require(try sampleDocuments().first)
    document.segments[0].source = "Join the program"
    document.segments[0].target = ""
    document.segments[1].target = document.segments[1].source ?? ""
    let best = Proposal(source: "Join a\nprogram", target: "Únase", score: 87, origin: .human)
    let exported = ExportedDocument(document, proposals: [0: [best], 1: [best], 2: [best]])
    let encoder = Format.po.makeEncoder(options: try spanish())
    let bytes = try encoder.head() + encoder.encode(exported).bytes
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(
      text.contains(
        """
        #. state: translated
        #. match: 87 \(TargetFingerprint.of("Únase"))
        #. fingerprint: cbf29ce484222325
        #: content/es-ES/membership/join.md:2
        #, fuzzy
        #| msgid ""
        #| "Join a\\n"
        #| "program"
        msgctxt "membership/join.md#front-matter.title"
        msgid "Join the program"
        msgstr "Únase"

        """
      )
    )
    #expect(text.split(separator: "\n").filter { $0.hasPrefix("#. match: 87 ") }.count == 2)
    // What is the source already is not said again.
    let same = ExportedDocument(
      document,
      proposals: [
        0: [Proposal(source: "Join the program", target: "U", score: 100, origin: .human)]
      ]
    )
    #expect(!String(decoding: try encoder.encode(same).bytes, as: UTF8.self).contains("#| "))
    // Untouched, nothing of the document changes; reviewed, it is a translation.
    let untouched = try Reading(bytes, as: .po)
    #expect(untouched.units.map(\.target) == expectedUnits([document]).map(\.target))
    #expect(untouched.units.map(\.state) == expectedUnits([document]).map(\.state))
    let accepted = try Reading(text.split(separator: "#, fuzzy\n").joined(), as: .po)
    #expect(accepted.units.map(\.target).prefix(2) == [.markdown("Únase"), .markdown("Únase")])
    #expect(accepted.units.map(\.state).prefix(2) == [.translated, .translated])
    let edited = try Reading(
      text.split(separator: "\"Únase\"").joined(separator: "\"Ven\""),
      as: .po
    )
    #expect(edited.units.first?.target == .markdown("Ven"))
    #expect(edited.units.first?.state == .needsReview)
  }

  @Test(arguments: [
    ("sr-Latn-RS", "sr_RS@latin"), ("sr-Cyrl-RS", "sr_RS@cyrillic"), ("zh-CN", "zh_CN"),
    ("es-419", "es_419"), ("uz-Arab-AF", "uz_AF@Arab"),
  ])
  func localesHaveTheNamesOfGettext(tag: String, name: String) throws {
    var document = try #require(try sampleDocuments().first)
    document.info.locale = try locale(tag)
    let output = try export(
      [document],
      as: .po,
      options: ExportOptions(
        sourceLocale: try locale("en-US"),
        targetLocale: try locale(tag),
        toolVersion: "1"
      )
    )
    #expect(output.text.contains("\"Language: \(name)\\n\""))
    #expect(try Reading(output.bytes, as: .po).units.first?.locale == tag)
  }
}

/// The options of an export into Spanish.
func spanish() throws -> ExportOptions {
  ExportOptions(
    sourceLocale: try locale("en-US"),
    targetLocale: try locale("es-ES"),
    toolVersion: "0.1.0"
  )
}
