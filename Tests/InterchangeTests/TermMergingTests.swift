import Diagnostics
import Interchange
import Testing
import Workspace

struct TermMergingTests {
  private static let own = """
    concept,rule,note,en-US,es-ES
    program,translate,Ours.,program*,programa
    vendor,keep,,Kestrane,Kestrane

    """

  @Test func keepsWhatIsThere() throws {
    let other = """
      concept,rule,note,en-US,es-ES,de-DE
      c7,translate,Theirs.,program*,programa|plan,Programm
      vendor,translate,,Kestrane,Kestrane,Kestrane
      seat,translate,,seat,puesto,Platz

      """
    let merging = try merging(other, into: Self.own)
    let expected = try terms(
      """
      concept,rule,note,en-US,es-ES,de-DE
      program,translate,Ours.,program*,programa|plan,Programm
      vendor,keep,,Kestrane,Kestrane,
      seat,translate,,seat,puesto,Platz

      """
    )
    #expect(merging.list.locales == expected.locales)
    #expect(merging.list.terms.map(\.facts) == expected.terms.map(\.facts))
    #expect(
      merging.findings.flatMap(\.told) == [
        "their.csv:2:1: error: the note of ‘program’ is another one in terms.csv, which stays",
        "  terms.csv:2:1: ‘program’",
        "their.csv:2:1: note: ‘program’ gets more: de-DE ‘Programm’, es-ES ‘plan’",
        "  terms.csv:2:1: ‘program’",
        "their.csv:3:1: error: ‘vendor’ is to ‘translate’ here, but to ‘keep’ in terms.csv; "
          + "keep one of the two by hand",
        "  terms.csv:3:1: ‘vendor’",
        "their.csv:4:1: note: ‘seat’ is new: de-DE ‘Platz’, en-US ‘seat’, es-ES ‘puesto’",
      ]
    )
    var again = merging
    again.take(try terms(other), from: "their.csv")
    #expect(again.list == merging.list)
    #expect(again.summary.added == 1 && again.summary.extended == 1)
    #expect(again.summary.unchanged == 2 && again.summary.refused == 2)
  }

  /// The names of other tools' concepts mean nothing where their words are others.
  @Test func numbersOfOtherToolsAreNoNames() throws {
    let mine = "concept,rule,note,en-US,es-ES\nc1,translate,,seat,puesto\n"
    let their = "concept,rule,note,en-US,es-ES\nc1,translate,,plan,plan\n"
    let merging = try merging(their, into: mine)
    #expect(merging.list.terms.map(\.concept) == ["c1", "c1 2"])
    var again = merging
    again.take(try terms(their), from: "their.csv")
    #expect(again.list == merging.list)
  }

  /// What exports collapse is no difference.
  @Test func whiteSpaceIsNoDifference() throws {
    let mine = "concept,rule,note,en-US\na  b,translate,\"Two\n lines\",one  word | two\n"
    let their = "concept,rule,note,en-US\na b,translate,Two lines,one word|two\n"
    let merging = try merging(their, into: mine)
    #expect(merging.list == (try terms(mine)))
    #expect(merging.findings.isEmpty)
    #expect(merging.summary.unchanged == 1)
  }

  /// An edit touches the cells that changed and no other byte.
  @Test(arguments: [
    ("", "", ""),
    ("\"b\" ,translate,,x , y\n", "", nil),
    ("b,translate, n ,\" x | y \", z \r\n\r\n", "", ""),
    ("b,translate,,x,\"y\"\n", "b,translate,,x|w,y", "b,translate,,x|w,\"y\"\n"),
    ("b,translate,,x,\n", "b,translate,,x,y", "b,translate,,x,y\n"),
    ("b,translate,,\"x\"", "b,translate,\"N, n\",x|z", nil),
    (
      "b,translate,,\"x\",y", "b,translate,\"N, n\",x|z,",
      "b,translate,\"N, n\",x|z,y"
    ),
    ("b,translate,,x,y", "c,keep,,z,z", "b,translate,,x,y\nc,keep,,z,z\n"),
    ("b,translate,,x,y\r\n", "c,keep,,z,z", "b,translate,,x,y\r\nc,keep,,z,z\r\n"),
  ])
  func editsAreSmall(rows: String, other: String, expected: String?) throws {
    let end = rows.hasSuffix("\r\n") ? "\r\n" : "\n"
    let header = "concept,rule,note,en-US,es-ES\(end)"
    let file = header + rows
    guard let list = try? terms(file) else {
      #expect(expected == nil)
      return
    }
    let merging = try merging("concept,rule,note,en-US,es-ES\n\(other)\n", into: file)
    let bytes = TermTableEdit(Array(file.utf8)).bytes(from: list, to: merging.list)
    let wanted = expected == "" ? rows : expected
    #expect(String(decoding: bytes, as: UTF8.self) == header + (wanted ?? "?"))
  }

  @Test func aNewLocaleIsANewColumn() throws {
    let file = "\u{FEFF}concept,rule,note,en-US\n\na,translate,,\"x\"\nb,keep,,y"
    let merging = try merging(
      "concept,rule,note,en-US,de-DE\na,translate,,x,\"X, x\"\n",
      into: file
    )
    let bytes = TermTableEdit(Array(file.utf8)).bytes(from: try terms(file), to: merging.list)
    #expect(
      String(decoding: bytes, as: UTF8.self)
        == "\u{FEFF}concept,rule,note,en-US,de-DE\n\na,translate,,\"x\",\"X, x\"\nb,keep,,y,"
    )
  }

  @Test func aListThatIsNotThereIsWritten() throws {
    let merging = try merging("concept,rule,note,en-US\na,translate,,x\n", into: nil)
    let bytes = TermTableEdit([]).bytes(from: TermList(), to: merging.list)
    #expect(
      String(decoding: bytes, as: UTF8.self) == "concept,rule,note,en-US\na,translate,,x\n"
    )
  }

  /// What an edit makes is read as the new list, whatever the lists are.
  @Test(arguments: 0..<40 as Range<UInt64>)
  func whatIsEditedIsRead(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let (own, other) = (table(&generator), table(&generator))
    let merging = try merging(other, into: own)
    let bytes = TermTableEdit(Array(own.utf8)).bytes(from: try terms(own), to: merging.list)
    let read = TermList(try TermBase(bytes, path: "terms.csv"))
    #expect(read.locales == merging.list.locales)
    #expect(read.terms.map(\.facts) == merging.list.terms.map(\.facts))
  }

  private func table(_ generator: inout SeededGenerator) -> String {
    let locales = ["en-US", "es-ES", "de-DE"].shuffled(using: &generator).prefix(2)
    let end = ["\n", "\r\n"].randomElement(using: &generator) ?? "\n"
    let cells = ["", "x", " x | y ", "\"a\"\"b\"", "\"p, q\"", "\"u\nv\"", "会员*"]
    var text = "concept,rule,note,\(locales.joined(separator: ","))\(end)"
    for number in 0..<6 {
      let rule = Term.Rule.allCases.randomElement(using: &generator) ?? .keep
      let words = (0..<3).map { _ in cells.randomElement(using: &generator) ?? "" }
      text += "c\(number),\(rule.rawValue),\(words.joined(separator: ","))"
      text += number == 5 && Bool.random(using: &generator) ? "" : end
    }
    return text
  }

  private func merging(_ other: String, into own: String?) throws -> TermMerging {
    var merging = TermMerging(
      into: try own.map(terms) ?? TermList(),
      at: "terms.csv",
      sourceLocale: .americanEnglish
    )
    merging.take(try terms(other), from: "their.csv")
    return merging
  }

  private func terms(_ csv: String) throws -> TermList {
    TermList(try TermBase(Array(csv.utf8), path: "terms.csv"))
  }
}

extension Term {
  fileprivate var facts: [String] {
    [concept, rule.rawValue, note]
      + cells.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value.text)" }
  }
}

extension Finding {
  /// The finding and the places beside it, a line each.
  fileprivate var told: [String] {
    ["\(location): \(severity): \(message)"] + related.map { "  \($0.location): \($0.message)" }
  }
}
