import CommandLineInterface
import FoundationEssentials
import Testing

@testable import diglot

@Suite struct CheckCacheTests {
  private static let page = "content/es-ES/join.md"
  private static let damage = "{105|Pague 3 veces .|Pay 4 times.}"

  private func damaged() throws -> Sample {
    let sample = try Sample()
    try append(Self.damage, to: sample)
    return sample
  }

  private func append(_ units: String, to sample: Sample) throws {
    try sample.write(
      try sample.read(Self.page) + "\n" + Sample.tagged(units) + "\n",
      to: Self.page
    )
  }

  private func check(_ sample: Sample, _ words: String...) async -> Sample.Run {
    await sample.run(["check", "--severity", "note", "--format", "json"] + words)
  }

  @Test func aSecondRunSaysTheSame() async throws {
    let sample = try damaged()
    let fresh = await check(sample, "--no-cache")
    #expect(!FileManager.default.fileExists(atPath: sample.path(".diglot/check/report")))
    for jobs in ["1", "2", "3"] {
      let run = await check(sample, "--jobs", jobs)
      #expect(run.output == fresh.output)
      #expect(run.status == fresh.status)
      #expect(run.errors == "")
    }
    #expect(FileManager.default.fileExists(atPath: sample.path(".diglot/check/report")))
  }

  @Test func aChangedDocumentIsCheckedAnew() async throws {
    let sample = try damaged()
    _ = await check(sample)
    try append("{106|Espere 5 días.|Wait 6 days.}", to: sample)
    let run = await check(sample)
    #expect(run.output == (await check(sample, "--no-cache")).output)
    #expect(run.output.contains("the number 6 of the source is 5 here"))
  }

  @Test func otherSettingsAreNotAnsweredFromIt() async throws {
    let sample = try damaged()
    _ = await check(sample)
    let text = try sample.read("diglot.yml")
    try sample.write(text + "\ncheck:\n  disable: [number-mismatch]\n", to: "diglot.yml")
    let run = await check(sample)
    #expect(!run.output.contains("\"number-mismatch\""))
    try sample.write("concept,rule,note,en-US,es-ES\nno,forbid,,,veces\n", to: "terms.csv")
    #expect((await check(sample)).output.contains("term-forbidden"))
  }

  @Test(arguments: ["report", "documents"], [0, 8, 24, 100, 2000])
  func aDamagedCacheIsIgnored(_ name: String, _ offset: Int) async throws {
    let sample = try damaged()
    let fresh = await check(sample)
    let path = ".diglot/check/\(name)"
    var bytes = Array(try Data(contentsOf: URL(filePath: sample.path(path))))
    bytes[min(offset, bytes.count - 1)] ^= 0x55
    try sample.write(bytes, to: path)
    if name == "documents" { try sample.write([UInt8](), to: ".diglot/check/report") }
    let run = await check(sample)
    #expect(run.output == fresh.output)
    #expect(run.errors == "")
  }

  @Test func aPartIsAnsweredFromTheWhole() async throws {
    let sample = try damaged()
    _ = await check(sample)
    let part = await check(sample, "--locale", "es-ES")
    #expect(part.output == (await check(sample, "--no-cache", "--locale", "es-ES")).output)
    #expect(part.output.contains("number-mismatch"))
  }

  @Test func aLocaleFromTheCommandLineHoldsForThatRunAlone() async throws {
    let sample = try Sample()
    try sample.write("# " + Sample.tagged("{101|Hola.|Hello.}") + "\n", to: "loose/page.md")
    #expect(await check(sample, "--locale", "es-ES", "@loose/page.md").status == .clean)
    let run = await check(sample, "@loose/page.md")
    #expect(run.status == .failure)
    #expect(run.errors == (await check(sample, "--no-cache", "@loose/page.md")).errors)
  }

  @Test func aFolderThatCannotBeMadeIsTold() async throws {
    let sample = try damaged()
    try sample.write("", to: ".diglot")
    let run = await check(sample)
    #expect(run.output == (await check(sample, "--no-cache")).output)
    #expect(run.errors.contains(": warning: "))
    #expect(run.errors.contains("; the next check starts anew"))
  }

  @Test func termsAreForTheContentAlone() async throws {
    let sample = try Sample()
    try sample.write("concept,rule,note,en-US,es-ES\nno,forbid,,,veces\n", to: "terms.csv")
    try sample.write(
      Sample.tagged("{103|Pague 3 veces.|Pay 3 times.}") + "\n",
      to: "elsewhere/es-ES/pay.md"
    )
    let both = await check(sample, "@content", "@elsewhere")
    #expect(both.output.contains("term-forbidden"))
    #expect(!(await check(sample, "@elsewhere")).output.contains("term-forbidden"))
  }
}
