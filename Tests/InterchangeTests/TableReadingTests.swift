import Diagnostics
import Interchange
import Testing
import Workspace

struct TableReadingTests {
  static let formats = ["csv", "tsv", "jsonl"]

  @Test(arguments: formats, 0..<8 as Range<UInt64>)
  func whatIsWrittenIsRead(name: String, seed: UInt64) throws {
    let format = try #require(Format.named(name))
    let documents = try variedDocuments(seed: seed)
    let choice = try options(byteOrderMark: seed % 2 == 0, guardsFormulas: seed % 3 == 0)
    let bytes = try export(documents, as: format, options: choice).bytes
    let reading = try Reading(bytes, as: format, chunk: seed < 4 ? 1 << 16 : Int(seed) * 7)
    #expect(reading.messages == [])
    #expect(difference(reading.units, from: expectedUnits(documents)) == nil)
  }

  @Test(arguments: formats, [1, 2, 3, 64])
  func anyChunkingGivesTheSame(name: String, chunk: Int) throws {
    let format = try #require(Format.named(name))
    let bytes = try export(try sampleDocuments(), as: format, options: try options()).bytes
    #expect(try Reading(bytes, as: format, chunk: chunk).units == Reading(bytes, as: format).units)
  }

  @Test(arguments: formats + ["po"], [1_000, 65_537, 1 << 20])
  func manyUnitsAreReadInPieces(name: String, chunk: Int) throws {
    let format = try #require(Format.named(name))
    var document = try #require(try sampleDocuments().last)
    for number in 1...1_500 {
      let text = String(repeating: "wörd ", count: number % 41)
      document.segments.append(segment(.unit(number + 101), text, text + "\(number)"))
    }
    let bytes = try export([document], as: format, options: try options()).bytes
    let reading = try Reading(bytes, as: format, chunk: chunk)
    #expect(reading.messages == [])
    #expect(reading.units.map(\.key) == document.segments.map(\.key))
    #expect(reading.units.map(\.target) == document.segments.map { .markdown($0.target) })
  }

  @Test(arguments: formats)
  func unitsTellWhereTheyBegin(name: String) throws {
    let format = try #require(Format.named(name))
    let bytes = try export(try sampleDocuments(), as: format, options: try options()).bytes
    let positions = try Reading(bytes, as: format).units.map(\.position)
    let lines: [String: [Int]] = [
      "csv": [2, 3, 4, 7], "tsv": [2, 3, 4, 5], "jsonl": [1, 2, 3, 4],
    ]
    #expect(positions.map(\.line) == lines[name])
    #expect(positions.allSatisfy { $0.column == 1 })
  }

  @Test(arguments: [
    "page,key,target\r\na.md,103,Hola\r\n", "target;page;key\nHola;a.md;103\n",
    "\u{FEFF}page\tkey\ttarget\ra.md\t103\tHola\r", "page,key,target\n\n\na.md,103,\"Hola\"",
    "\"page\",\"key\", target \n\"a.md\",\"103\",Hola",
  ])
  func csvAsSpreadsheetsSaveIt(text: String) throws {
    let reading = try Reading(text, as: .csv)
    #expect(reading.messages == [])
    let unit = try #require(reading.units.first)
    #expect(reading.units.count == 1)
    #expect(unit.document.page == "a.md")
    #expect(unit.key == .unit(103))
    #expect(unit.target == .markdown("Hola"))
  }

  /// Tools that quote every cell write quotes for what they know nothing of.
  @Test func quotedNothingIsNothing() throws {
    let text = """
      "page","path","locale","key","source","target","state","date","fingerprint","line"
      "a.md","","es-ES","103","","Hola","","","",""

      """
    let reading = try Reading(text, as: .csv)
    #expect(reading.messages == [])
    let unit = try #require(reading.units.first)
    #expect(unit.document.path == nil && unit.state == nil && unit.fingerprint == nil)
    #expect(unit.source == .markdown("") && unit.target == .markdown("Hola"))
  }

  @Test(arguments: [true, false], [true, false])
  func utf16IsRead(isLittle: Bool, hasMark: Bool) throws {
    let text = (hasMark ? "\u{FEFF}" : "") + "page\tkey\ttarget\r\na.md\t103\t¡Olé! 👩🏽‍💻\r\n"
    let bytes = text.utf16.flatMap { unit in
      let pair = [UInt8(truncatingIfNeeded: unit), UInt8(truncatingIfNeeded: unit >> 8)]
      return isLittle ? pair : pair.reversed()
    }
    for chunk in [1, 3, 65_536] {
      let reading = try Reading(bytes, as: .csv, chunk: chunk)
      #expect(reading.messages == [])
      #expect(reading.units.first?.target == .markdown("¡Olé! 👩🏽‍💻"))
    }
    let cut = try Reading(Array(bytes.dropLast()), as: .csv)
    #expect(cut.failure?.message == "the text ends in the middle of a character")
  }

  @Test func aSpreadsheetMayQuoteTSV() throws {
    let text =
      "page\tkey\tsource\ttarget\n"
      + "a.md\t103\t\"Say \"\"yes\"\"\"\t\"\\\"\"Sí\"\"\\n\nya\"\n"
    let unit = try #require(try Reading(text, as: .tsv).units.first)
    #expect(unit.source == .markdown("Say \"yes\""))
    #expect(unit.target == .markdown("\"Sí\"\n\nya"))
  }

  @Test(arguments: [
    ("", "units.csv:1:1: error: the table is empty"),
    ("page,key\n", "units.csv:1:1: error: the table has no column ‘target’"),
    ("page,target\n", "units.csv:1:1: error: the table has no column ‘key’ or ‘source’"),
    ("key,target\n", "units.csv:1:1: error: the table has no column ‘page’ or ‘path’"),
    ("page,key,target,key\n", "units.csv:1:17: error: the column ‘key’ stands twice"),
    ("page,key,source,es-ES\n", "units.csv:1:1: error: the table has no column ‘target’"),
    (
      "page,key,target,x,y\n", "units.csv:1:17: error: columns that are not known and left out: ‘x’"
    ),
    ("page,key,target\na,1\n", "units.csv:2:4: error: the row has 2 cells, the header has 3"),
    ("page,key,target\na,1,b,\"c\n\"\n", "units.csv:2:7: error: the row has 4 cells"),
    ("page,key,target\na,é,b\n", "units.csv:2:3: error: ‘é’ is no key"),
    ("page,key,target,state\na,1,b,done\n", "units.csv:2:7: error: ‘done’ is no state"),
    (
      "page,key,target\na,1,\"b\n\nc",
      "units.csv:2:5: error: the quote that opens this cell is never"
    ),
    ("page,key,target\na,1,\"b\nü\"c\n", "units.csv:3:3: error: text after the closing quote"),
  ])
  func whatIsWrongIsToldWithItsPlace(text: String, message: String) throws {
    for chunk in [1, 1 << 16] {
      let messages = try Reading(text, as: .csv, chunk: chunk).messages
      #expect(messages.count == 1)
      #expect(messages.first?.hasPrefix(message) == true, "\(messages)")
    }
  }

  @Test func bytesThatAreNotUTF8AreTold() throws {
    let bytes = Array("page,key,target\na,1,b\na,2,M".utf8) + [0xFC] + Array("ller\na,3,c\n".utf8)
    let reading = try Reading(bytes, as: .csv)
    #expect(reading.units.map(\.key) == [.unit(1), .unit(3)])
    #expect(
      reading.messages == ["units.csv:3:5: error: this is not UTF-8; save the file as UTF-8"]
    )
  }

  @Test(arguments: [
    (#"{"page":"a","key":103,"target":"\u00e9\ud83d\ude00\/\b"}"#, "é😀/\u{8}"),
    (#" { "x" : [1, {"y": [null, true]}] , "target" : "b", "key":"103", "page":"a" } "#, "b"),
    (#"{"key":"103","page":"a","target":"\\u0041","source":null}"#, "\\u0041"),
  ])
  func jsonIsReadAsTheStandardSays(line: String, target: String) throws {
    let reading = try Reading("\n" + line + "\r\n", as: .jsonLines)
    #expect(reading.failure == nil)
    #expect(reading.units.map(\.key) == [.unit(103)])
    #expect(reading.units.map(\.target) == [.markdown(target)])
    #expect(reading.units.map(\.source) == [nil])
    #expect(reading.units.map(\.position) == [Position(line: 2, column: 1)])
  }

  @Test(arguments: [
    ("[]", "2:1: error: this is not an object"),
    (#"{"page":"a""#, "2:12: error: the line ends before"),
    (#"{"page" "a"}"#, "2:9: error: this is not a colon"), (#"{"page":"a"} x"#, "2:14: error"),
    (#"{"target":"\x"}"#, "2:12: error: an escape that JSON does not know"),
    (#"{"target":"\ud83d"}"#, "2:12: error: an escape"),
    (#"{"target":tru}"#, "2:11: error: this is"),
    (#"{"target":["a"]}"#, "2:11: error: the value is neither a text nor null"),
    (#"{"key":"a"}"#, "2:8: error: ‘a’ is no key"), (#"{"é":1}"#, "2:2: error: the member"),
    (#"{"key":"1","key":"2"}"#, "2:12: error: the member ‘key’ stands twice"),
    ("{\"target\":\"a\u{1}\"}", "2:13: error: this is not a string"),
    (
      #"{"x":"# + String(repeating: "[", count: 9_999), "2:70: error: this is not a value; it nests"
    ),
  ])
  func jsonThatIsBrokenIsToldAndPassedOver(line: String, message: String) throws {
    let sound = #"{"page":"a","key":"1","target":"b"}"#
    let reading = try Reading([sound, line, sound].joined(separator: "\n"), as: .jsonLines)
    #expect(reading.messages.count == 1)
    #expect(
      reading.messages.first?.hasPrefix("units.jsonl:" + message) == true,
      "\(reading.messages)"
    )
    #expect(reading.units.count >= 2)
  }

  @Test(arguments: [
    ("csv", "page,key,target\na,1,\""), ("tsv", "page\tkey\ttarget\na\t1\t"),
    ("jsonl", "{\"target\":\""), ("po", "msgid \""),
  ])
  func whatNeverEndsIsRefused(name: String, beginning: String) throws {
    let format = try #require(Format.named(name))
    var piece = Array(beginning.utf8)
    let input = ExchangeInput(
      path: "endless",
      chunks: {
        defer { piece = Array(repeating: UInt8(ascii: "a"), count: 1 << 20) }
        return piece
      },
      report: { _ in }
    )
    let error = #expect(throws: InputError.self) {
      let reader = try #require(try format.makeReader(input))
      while try reader.next() != nil {}
    }
    #expect(error?.message == "this begins more than 16 MiB without an end")
    #expect(error?.position?.column == 1)
  }

  @Test func filesAreKnownByNameAndHeader() {
    func format(_ name: String, _ text: String) -> String? {
      Format.of(FileOpening(name: name, bytes: Array(text.utf8)))?.name
    }
    #expect(format("units.csv", "page,key,source,target\n") == "csv")
    #expect(format("UNITS.CSV.gz", "\u{FEFF}\"page\";\"key\";\"target\"\r\n") == "csv")
    #expect(format("units.txt", "page\tkey\ttarget\n") == "csv")
    #expect(format("terms.csv", "concept,rule,note,en-US\n") == nil)
    #expect(format("units.tsv", "page\tkey\ttarget\n") == "tsv")
    #expect(format("units.jsonl", "{}") == "jsonl")
    #expect(format("notes.txt", "page by page\n") == nil)
  }
}
