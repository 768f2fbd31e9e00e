import Testing

/// What xmllint says of what is written.
@Suite(.enabled(if: Tool.exists("xmllint"))) struct XLIFFToolTests {
  @Test(arguments: 0..<5 as Range<UInt64>)
  func isWellFormedWhateverTheTexts(seed: UInt64) throws {
    let output = try XLIFFCheck.written(try XLIFFCheck.randomDocuments(seed: seed))
    let run = try Tool.run("xmllint", ["--nonet", "--noout", "-"], input: output.bytes)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(.enabled(if: schema != nil), arguments: 0..<5 as Range<UInt64>)
  func isValid(seed: UInt64) throws {
    let arguments = ["--nonet", "--noout", "--schema", try #require(Self.schema), "-"]
    let text = try XLIFFCheck.written(try XLIFFCheck.randomDocuments(seed: seed)).text
    let broken = text.replacing(" srcLang=\"en-US\"", with: "", maxReplacements: 1)
    #expect(broken != text)
    let refusal = try Tool.run("xmllint", arguments, input: Array(broken.utf8))
    #expect(refusal.status != 0)
    let run = try Tool.run("xmllint", arguments, input: Array(text.utf8))
    #expect(run.status == 0, "\(run.errors.prefix(2000))")
  }

  /// The schemas of XLIFF 2.1 with its modules, which are not ours to hand on.
  private static let schema = Tool.file("schemas/xliff2.1/all.xsd")
}
