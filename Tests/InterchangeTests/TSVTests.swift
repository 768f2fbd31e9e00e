import Interchange
import Testing
import Workspace

struct TSVTests {
  @Test func writesOneLineARow() throws {
    let output = try export(try sampleDocuments(), as: .tsv, options: try options())
    let rows: [[String]] = [
      columnNames,
      [
        "membership/join.md", "content/es-ES/membership/join.md", "es-ES", "front-matter.title",
        "front-matter", "", "", "Unirse al programa", "translated", "9f2c", "a1b2", "2023-04-09",
        "human",
        "2023-05-02", "ba06e518aae7bf19", "2", "8",
      ],
      [
        "membership/join.md", "content/es-ES/membership/join.md", "es-ES", "103", "heading", "",
        "Join, or \"renew\"", "Unirse o «renovar»", "translated", "9f2c", "a1b2", "2023-04-09",
        "human",
        "2023-05-02", "a48af810a18ec711", "9", "1",
      ],
      [
        "membership/join.md", "content/es-ES/membership/join.md", "es-ES", "104", "list-item",
        "join", #"Select **Next**.\nThen wait."#, #"Seleccione **Siguiente**.\nEspere."#,
        "translated", "9f2c",
        "a1b2", "2023-04-09", "human", "2023-05-02", "aaac59a532fe01aa", "11", "4",
      ],
      [
        "notes.md", "notes.md", "de-DE", "101", "paragraph", "", #"Path\tC:\\new"#,
        #"=Pfad\tC:\\neu"#, "translated", "", "", "", "unknown", "",
        "972901ea2d628feb", "3", "5",
      ],
    ]
    #expect(output.text == rows.map { $0.joined(separator: "\t") + "\n" }.joined())
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func readsBackTheSame(seed: UInt64) throws {
    let documents = try randomDocuments(seed: seed)
    let bytes = try export(documents, as: .tsv, options: try options()).bytes
    #expect(!bytes.contains(UInt8(ascii: "\r")))
    let rows = readTSV(bytes)
    #expect(rows.first == columnNames)
    #expect(Array(rows.dropFirst()) == expectedRows(documents).map { $0.map { $0 ?? "" } })
  }
}
