import FoundationEssentials
import Interchange
import Testing
import Workspace

struct JSONLinesTests {
  @Test func writesOneObjectALine() throws {
    let output = try export(try sampleDocuments(), as: .jsonLines, options: try options())
    let lines = output.text.split(separator: "\n")
    #expect(lines.count == 4)
    let known: [String] = [
      #"{"page":"membership/join.md","path":"content/es-ES/membership/join.md","locale":"es-ES","#,
      #""key":"front-matter.title","kind":"front-matter","anchor":null,"source":null,"#,
      #""target":"Unirse al programa","state":"translated","version":"9f2c","#,
      #""commit":"a1b2","date":"2023-04-09","origin":"human","hand-off":"2023-05-02","#,
      #""fingerprint":"ba06e518aae7bf19","line":2,"column":8}"#,
    ]
    #expect(lines[0] == known.joined())
    let bare: [String] = [
      #"{"page":"notes.md","path":"notes.md","locale":"de-DE","key":"101","kind":"paragraph","#,
      #""anchor":null,"source":"Path\tC:\\new","target":"=Pfad\tC:\\neu","state":"translated","#,
      #""version":null,"commit":null,"date":null,"origin":"unknown","hand-off":null,"#,
      #""fingerprint":"972901ea2d628feb","line":3,"column":5}"#,
    ]
    #expect(lines[3] == bare.joined())
  }

  @Test func escapesWhatJSONForbidsAndNothingElse() throws {
    var documents = try sampleDocuments()
    documents.removeFirst()
    let target = "\u{0}\u{1F}\u{8}\u{C}\r/\u{7F}\u{2028}é"
    documents[0].segments[0].target = target
    let text = try export(documents, as: .jsonLines, options: try options()).text
    #expect(
      text.contains(#""target":"\u0000\u001f\b\f\r/"# + "\u{7F}\u{2028}é\"")
    )
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func decodesToTheSame(seed: UInt64) throws {
    let documents = try randomDocuments(seed: seed)
    let bytes = try export(documents, as: .jsonLines, options: try options()).bytes
    let rows = try bytes.split(separator: UInt8(ascii: "\n")).map {
      try JSONDecoder().decode([String: Scalar?].self, from: Data($0))
    }
    let expected = expectedRows(documents).map {
      [String: String?](uniqueKeysWithValues: zip(columnNames, $0))
    }
    #expect(rows.map { $0.mapValues { $0?.text } } == expected)
  }

  @Test func aByteOrderMarkIsNeverWritten() throws {
    let output = try export([], as: .jsonLines, options: try options(byteOrderMark: true))
    #expect(output.bytes.isEmpty)
  }

  /// A string or a number.
  private struct Scalar: Decodable {
    var text: String

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      do {
        text = try container.decode(String.self)
      } catch {
        text = String(try container.decode(Int.self))
      }
    }
  }

  /// What ends a run of plain bytes is found wherever it stands in it.
  @Test(arguments: ["\"", "\\", "\n", "\u{1}", "é", "\u{7F}", "!", "#"])
  func charactersAtEveryPlace(_ character: String) throws {
    var document = try #require(try sampleDocuments().first)
    document.segments = (0..<40).map { place in
      let text =
        String(repeating: "x", count: place) + character + String(repeating: "¡", count: 39 - place)
      return segment(.unit(place), text, text + character)
    }
    let bytes = try export([document], as: .jsonLines, options: try options()).bytes
    let reading = try Reading(bytes, as: .jsonLines)
    #expect(reading.messages == [])
    #expect(reading.units.map(\.source) == document.segments.map { .markdown($0.source ?? "") })
    #expect(reading.units.map(\.target) == document.segments.map { .markdown($0.target) })
  }
}
