import FoundationEssentials
import Interchange
import Testing
import Workspace

struct CSVTests {
  @Test func writesWhatRFC4180Says() throws {
    let output = try export(try sampleDocuments(), as: .csv, options: try options())
    let rows = [
      columnNames.joined(separator: ","),
      "membership/join.md,content/es-ES/membership/join.md,es-ES,front-matter.title,front-matter,,,"
        + "Unirse al programa,translated,9f2c,a1b2,2023-04-09,human,2023-05-02,ba06e518aae7bf19,2,8",
      "membership/join.md,content/es-ES/membership/join.md,es-ES,103,heading,,"
        + "\"Join, or \"\"renew\"\"\",Unirse o «renovar»,"
        + "translated,9f2c,a1b2,2023-04-09,human,2023-05-02,a48af810a18ec711,9,1",
      "membership/join.md,content/es-ES/membership/join.md,es-ES,104,list-item,join,"
        + "\"Select **Next**.\nThen wait.\",\"Seleccione **Siguiente**.\nEspere.\","
        + "translated,9f2c,a1b2,2023-04-09,human,2023-05-02,aaac59a532fe01aa,11,4",
      "notes.md,notes.md,de-DE,101,paragraph,,Path\tC:\\new,=Pfad\tC:\\neu,translated,"
        + ",,,unknown,,972901ea2d628feb,3,5",
    ]
    #expect(output.text == rows.map { $0 + "\r\n" }.joined())
  }

  @Test(arguments: 0..<20 as Range<UInt64>)
  func readsBackTheSame(seed: UInt64) throws {
    let documents = try randomDocuments(seed: seed)
    let rows = readCSV(try export(documents, as: .csv, options: try options()).bytes)
    #expect(rows.first == columnNames)
    #expect(Array(rows.dropFirst()) == expectedRows(documents).map { $0.map { $0 ?? "" } })
  }

  @Test(.enabled(if: Tool.exists("python3")))
  func pythonReadsTheSame() throws {
    let documents = try randomDocuments(seed: 99)
    let output = try export(documents, as: .csv, options: try options(byteOrderMark: true))
    let script = """
      import csv, io, json, sys
      text = io.TextIOWrapper(sys.stdin.buffer, encoding="utf-8-sig", newline="")
      json.dump(list(csv.reader(text, strict=True)), sys.stdout)
      """
    let run = try Tool.run("python3", ["-c", script], input: output.bytes)
    #expect(run.status == 0, "\(run.errors)")
    let rows = try JSONDecoder().decode([[String]].self, from: Data(run.output))
    #expect(rows.dropFirst().map { $0 } == expectedRows(documents).map { $0.map { $0 ?? "" } })
  }

  @Test func beginsWithAByteOrderMarkOnlyOnRequest() throws {
    let plain = try export(try sampleDocuments(), as: .csv, options: try options())
    let marked = try export(
      try sampleDocuments(),
      as: .csv,
      options: try options(byteOrderMark: true)
    )
    #expect(marked.bytes == [0xEF, 0xBB, 0xBF] + plain.bytes)
  }
}
