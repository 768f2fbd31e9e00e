import CommandLineInterface
import Glibc
import Testing

@testable import diglot

/// Terms that come back from other tools.
@Suite struct ImportTermsTests {
  private static let terms = """
    concept,rule,note,en-US,es-ES\r
    "account",translate,"Not a ""login"".",account*| profile,cuenta*\r
    vendor,keep,,Kestrane,Kestrane\r
    \r
    guests, forbid ,Old name.,,huésped
    """

  private func project(documents: Bool = false) throws -> Sample {
    let sample = try Sample(documents: documents)
    try sample.write(Self.terms, to: "terms.csv")
    return sample
  }

  /// What goes out and comes back unedited changes no byte, whatever the file looks like.
  @Test(arguments: ["terms.tbx", "terms.tbx.gz", "copy.csv"])
  func nothingEdited(_ name: String) async throws {
    let sample = try project()
    if name.hasSuffix(".csv") {
      try sample.write(Self.terms, to: name)
    } else {
      _ = await sample.run("export", "--format", "tbx", "--output", "@\(name)", "--quiet")
    }
    let run = await sample.run("import", "@\(name)")
    #expect(run.errors == "Added 0 terms to terms.csv and extended 0; 3 unchanged\n")
    #expect(run.output == "")
    #expect(run.status == .clean)
    #expect(try sample.read("terms.csv") == Self.terms)
  }

  private static let glossary = """
    <?xml version="1.0"?>
    <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
    <martif type="TBX-Basic" xml:lang="en"><text><body>
    <termEntry id="7"><descrip type="subjectField">Billing</descrip>
     <langSet xml:lang="en"><tig><term>profile</term></tig></langSet>
     <langSet xml:lang="ES_es"><tig><term>perfil</term></tig></langSet></termEntry>
    <termEntry id="8"><langSet xml:lang="en-US"><tig><term>seat</term></tig></langSet>
     <langSet xml:lang="de"><tig><term>Platz</term></tig></langSet>
     <langSet xml:lang="fr"><tig><term>siège</term></tig></langSet></termEntry>
    <termEntry id="vendor"><langSet xml:lang="en"><tig><term>Kestrane</term></tig></langSet></termEntry>
    </body></text></martif>

    """

  private static let extended = """
    concept,rule,note,en-US,es-ES,de-DE\r
    "account",translate,"Not a ""login"".",account*| profile,cuenta*|perfil,\r
    vendor,keep,,Kestrane,Kestrane,\r
    \r
    guests, forbid ,Old name.,,huésped,\r
    8,translate,,seat,,Platz\r

    """

  @Test func glossariesOfOtherTools() async throws {
    let sample = try project(documents: true)
    let documents = try sample.contents()
    try sample.write(Self.glossary, to: "glossary.tbx")
    let run = await sample.run("import", "@glossary.tbx")
    #expect(
      run.output.hasPrefix(
        """
        glossary.tbx:4:1: note: ‘account’ gets more: es-ES ‘perfil’ [import-term]
        terms.csv:2:1: note: ‘account’

        glossary.tbx:4:19: note: ‘subjectField’ has no place in a list of terms and is left out \
        [import-left-out]
        glossary.tbx:7:1: note: ‘8’ is new: de-DE ‘Platz’, en-US ‘seat’ [import-term]
        glossary.tbx:9:25: note: the project has no locale ‘fr’; its terms are left out [import-left-out]

        glossary.tbx:10:1: error: ‘vendor’ is to ‘translate’ here, but to ‘keep’ in terms.csv; keep one of \
        the two by hand [import-conflict]
        terms.csv:3:1: note: ‘vendor’


        """
      )
    )
    #expect(run.errors == "Added 1 term to terms.csv and extended 1; 0 unchanged, 1 not taken\n")
    #expect(run.status == .findings)
    #expect(try sample.read("terms.csv") == Self.extended)
    #expect(try sample.contents() == documents)
    let again = await sample.run("import", "@glossary.tbx")
    #expect(again.errors == "Added 0 terms to terms.csv and extended 0; 2 unchanged, 1 not taken\n")
    #expect(try sample.read("terms.csv") == Self.extended)
  }

  @Test func showsWhatItWouldWrite() async throws {
    let sample = try project()
    try sample.write(Self.glossary, to: "glossary.tbx")
    let run = await sample.run("import", "@glossary.tbx", "--dry-run", "--locale", "es-ES")
    let lines = run.output.split(whereSeparator: \.isNewline).filter {
      $0.hasPrefix("-") || $0.hasPrefix("+")
    }
    #expect(
      lines.map(String.init) == [
        "--- a/terms.csv", "+++ b/terms.csv",
        "-\"account\",translate,\"Not a \"\"login\"\".\",account*| profile,cuenta*",
        "+\"account\",translate,\"Not a \"\"login\"\".\",account*| profile,cuenta*|perfil",
        "-guests, forbid ,Old name.,,huésped", "+guests, forbid ,Old name.,,huésped",
        "+8,translate,,seat,",
      ]
    )
    #expect(run.errors.contains("glossary.tbx:10:1: error: ‘vendor’ is to ‘translate’ here"))
    #expect(
      run.errors.hasSuffix("Would add 1 term to terms.csv and extend 1; 0 unchanged, 1 not taken\n")
    )
    #expect(try sample.read("terms.csv") == Self.terms)
  }

  /// Documents and terms of one call are read to their end before either is written.
  @Test func besideDocuments() async throws {
    let sample = try await ImportTests.exported(["Abra ": "Pulse "])
    try sample.write("concept,rule,note,en-US,es-ES\nseat,translate,,seat,puesto\n", to: "new.csv")
    try sample.write("concept,rule,note,en-US,es-ES\nseat,translate,,seat\n", to: "broken.csv")
    let before = try sample.contents()
    let broken = await sample.run("import", "@back.csv", "@new.csv", "@broken.csv")
    #expect(broken.status == .failure)
    #expect(broken.errors.hasPrefix("broken.csv:2:17: error: the row has 4 cells, the header 5"))
    #expect(try sample.contents() == before)
    #expect(try sample.read("terms.csv") == "concept,rule,note,en-US,es-ES\n")
    let run = await sample.run("import", "@back.csv", "@new.csv")
    #expect(run.status == .clean)
    #expect(
      run.errors == """
        Took 1 translation into 1 document; 7 unchanged
        Added 1 term to terms.csv and extended 0; 0 unchanged

        """
    )
    #expect(try sample.contents() != before)
    #expect(
      try sample.read("terms.csv") == "concept,rule,note,en-US,es-ES\nseat,translate,,seat,puesto\n"
    )
  }

  @Test(arguments: [nil, "tbx"]) func standardInput(_ format: String?) async throws {
    let sample = try project()
    let run = await sample.run(
      ["import", "-"] + (format.map { ["--format", $0] } ?? []),
      input: Self.glossary
    )
    #expect(run.output.contains("standard input:4:1: note: ‘account’ gets more"))
    #expect(try sample.read("terms.csv") == Self.extended)
  }

  /// A project without terms gets a list.
  @Test func theFirstTerms() async throws {
    let sample = try project()
    try sample.remove("terms.csv")
    try sample.write(Self.glossary, to: "glossary.tbx")
    let dry = await sample.run("import", "@glossary.tbx", "--dry-run")
    #expect(dry.output.hasPrefix("--- /dev/null\n+++ b/terms.csv\n@@ -0,0 +1,4 @@\n+concept,"))
    #expect(!sample.exists("terms.csv"))
    let run = await sample.run("import", "@glossary.tbx")
    #expect(run.errors == "Added 3 terms to terms.csv and extended 0; 0 unchanged\n")
    #expect(
      try sample.read("terms.csv") == """
        concept,rule,note,en-US,es-ES,de-DE
        7,translate,,profile,perfil,
        8,translate,,seat,,Platz
        vendor,translate,,Kestrane,,

        """
    )
  }

  @Test(arguments: [
    ("<tbx><text>", "glossary.tbx:1:"),
    ("<tbx><text>&x;</text></tbx>", "glossary.tbx:1:15: error: "),
    (
      "<!DOCTYPE tbx [<!ENTITY a \"b\">]><tbx>&a;</tbx>",
      "glossary.tbx:1:"
    ),
    ("concept;rule;note;en-US\na;keep;;b\n", "glossary.tbx:1:1: error: no element in this file"),
  ])
  func brokenFiles(_ text: String, _ message: String) async throws {
    let sample = try project()
    try sample.write(text, to: "glossary.tbx")
    let run = await sample.run("import", "@glossary.tbx")
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix(message))
    #expect(try sample.read("terms.csv") == Self.terms)
  }

  /// A list that cannot be read is not written.
  @Test func brokenList() async throws {
    let sample = try project()
    try sample.write(Self.terms + "\nx,what,,y,z", to: "terms.csv")
    try sample.write(Self.glossary, to: "glossary.tbx")
    let run = await sample.run("import", "@glossary.tbx")
    #expect(run.status == .failure)
    #expect(run.errors.hasPrefix("terms.csv:6:3: error: unknown rule 'what'"))
    #expect(try sample.read("terms.csv") == Self.terms + "\nx,what,,y,z")
  }
}
