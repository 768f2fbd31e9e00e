import Testing

@testable import CommandLineInterface

@Suite struct ManualTests {
  @Test func page() async {
    #expect(await run(["manual"]) == (Golden.manual, "", .clean))
  }

  @Test(.enabled(if: Program.groff.exists))
  func groffHasNothingToSay() throws {
    let lines = try Program.groff.run(
      ["-man", "-ww", "-Tutf8", "-z", "page"],
      files: ["page": Golden.manual]
    )
    #expect(lines == [])
  }

  @Test(.enabled(if: Program.man.exists))
  func manHasNothingToSay() throws {
    let lines = try Program.man.run(
      ["--warnings", "-l", "page"],
      files: ["page": Golden.manual]
    )
    #expect(lines.first?.hasPrefix("LANTERN(1)") == true)
    #expect(lines.last?.hasPrefix("lantern 2.1.0") == true)
  }

  @Test(arguments: [
    ("plain", "plain"),
    (".SH evil", "\\&.SH evil"),
    ("'br", "\\(aqbr"),
    ("a\\fBb", "a\\efBb"),
    ("--name", "\\-\\-name"),
    ("say \"x\"", "say \\(dqx\\(dq"),
    ("`a^b~c`", "\\(gaa\\(hab\\(tic\\(ga"),
    ("‘ä’ 🧭", "\\[u2018]\\[u00E4]\\[u2019] \\[u1F9ED]"),
    ("two\nlines\t\u{1B}\u{0}", "two lines "),
  ])
  func escaping(text: String, expected: String) {
    #expect(Roff.line(text) == expected)
  }

  /// What the page shows is what was written, whatever it looks like to roff.
  @Test(
    .enabled(if: Program.groff.exists),
    arguments: [
      ".SH EVIL", "'so /etc/passwd", #"\fBbold\fR \n(.z \*[x] \"comment"#, "--a-b ~ ^ ` ' \" | <>",
      "#$%&()*+,/:;=?@[]_{}", "‘…’ ä 中文",
    ]
  )
  func groffShowsTheText(text: String) throws {
    let page = [".TH T 1 \"\" \"\" \"\"", ".SH S"] + Roff.literal(text)
    let lines = try Program.groff.run(
      ["-man", "-ww", "-Tutf8", "-P-c", "page"],
      files: ["page": page.joined(separator: "\n") + "\n"]
    )
    #expect(lines.contains { $0.drop { $0 == " " } == text })
  }
}
