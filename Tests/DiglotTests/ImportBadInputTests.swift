import CommandLineInterface
import FoundationEssentials
import Glibc
import Testing

@testable import diglot

/// Files that an import cannot read, or not to their end.
@Suite struct ImportBadInputTests {
  /// A file that breaks off changes nothing, nor does any other file of the call.
  @Test(arguments: ImportTests.formats) func brokenFiles(_ format: String) async throws {
    let sample = try await ImportTests.exported(["Abra ": "Pulse "], as: format)
    let whole = Array(try sample.read("back.\(format)").utf8)
    let before = try sample.contents()
    for cut in [9, whole.count / 3, whole.count / 2] {
      try sample.write(Array(whole.dropLast(cut)), to: "cut.\(format)")
      let run = await sample.run("import", "@back.\(format)", "@cut.\(format)")
      if run.status == .failure {
        #expect(run.errors.hasPrefix("cut.\(format):"))
        #expect(try sample.contents() == before)
      } else {
        // Where lines or blank lines end what is whole, nothing tells that more would come.
        #expect(["po", "tsv", "csv", "jsonl"].contains(format))
        #expect(run.errors.hasPrefix("Took 1 translation into 1 document; "))
        try sample.writeBack(before)
      }
    }
  }

  @Test func brokenPack() async throws {
    let sample = try await ImportTests.exported(["Abra ": "Pulse "])
    _ = await sample.run("export", "--locale", "es-ES", "-o", "@back.csv.gz")
    let bytes = try Array(Data(contentsOf: URL(filePath: sample.path("back.csv.gz"))))
    try sample.write(Array(bytes.dropLast(20)), to: "cut.csv.gz")
    let before = try sample.contents()
    let run = await sample.run("import", "@back.csv", "@cut.csv.gz")
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("cut.csv.gz: error: "))
    #expect(try sample.contents() == before)
  }

  @Test(arguments: [
    ("gone.csv", "gone.csv: error: no such file or folder; check the path\n"),
    ("content", "content: error: is a folder"),
    ("empty.csv", "empty.csv:1:1: error: the file is empty; get it again"),
    ("empty.po", "empty.po:1:1: error: the file is empty; get it again"),
    ("image.png", "image.png:1:1: error: is no text, and so no file of translations"),
    ("notes.txt", "notes.txt: error: cannot tell the format; name it with --format: "),
    ("page.xml", "page.xml: error: cannot tell the format: no format has ‘<html>’ as its root"),
    ("entities.tmx", "entities.tmx:1:30: error: "),
    ("encoding.tmx", "encoding.tmx:1:1: error: the encoding ‘x-no’"),
    ("escape.po", "escape.po:3:1: error: ‘␛[31mred’ is no keyword of PO"),
    ("utf16.po", "utf16.po:1:1: error: the header says ‘UTF-16’, but the file is not written so"),
  ])
  func unusableFiles(_ name: String, _ message: String) async throws {
    let sample = try Sample()
    try sample.write("", to: "empty.csv")
    try sample.write("", to: "empty.po")
    try sample.write("Some notes.", to: "notes.txt")
    try sample.write("<html/>", to: "page.xml")
    try sample.write("<!DOCTYPE tmx [<!ENTITY a \"b\">]><tmx/>", to: "entities.tmx")
    try sample.write("<?xml version=\"1.0\" encoding=\"x-no\"?><tmx/>", to: "encoding.tmx")
    try sample.write("msgid \"\"\nmsgstr \"\"\n\u{1B}[31mred \"x\"\n", to: "escape.po")
    try sample.write(
      "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=UTF-16\\n\"\n",
      to: "utf16.po"
    )
    try sample.write([0x89, 0x50, 0x4E, 0x47, 0, 1, 2], to: "image.png")
    let run = await sample.run("import", "@\(name)")
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix(message))
  }

  /// A document that cannot be written stays as it is, and is told; what is counted is what was written.
  @Test(.enabled(if: getuid() != 0, "the superuser may write everything"))
  func readOnlyDocument() async throws {
    let sample = try await ImportTests.exported(["Abra **Cuenta**.": "Pulse **Cuenta**."])
    try sample.setPermissions(0o555, of: "content/es-ES")
    defer { try? sample.setPermissions(0o755, of: "content/es-ES") }
    let before = try sample.contents()
    let run = await sample.run("import", "@back.csv")
    #expect(run.status == .failure)
    #expect(run.errors.contains("Took 0 translations into 0 documents; 7 unchanged, 1 not taken\n"))
    #expect(try sample.contents() == before)
  }
}
