import Diagnostics
import HelpSite

/// What holds for a template whatever its bytes are.
public enum TemplateInvariants {
  private static let hostile = "\u{E000}<b title=\"&\">'"
  private static let value: TemplateValue = [
    "title": .text(hostile), "body": .html(Array("<p>text</p>".utf8)), "shown": true,
    "hidden": false, "empty": [], "none": .null,
    "pages": [["title": "One", "pages": []], ["title": "Two", "pages": [["title": "Three"]]]],
  ]

  /// Compiles and renders `bytes`; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let output: [UInt8]
    do throws(TemplateError) {
      let page = try Template(compiling: bytes, name: "page", path: "templates/page.mustache")
      let part = try Template(compiling: "<i>{{title}}</i>\n", name: "part")
      output = try TemplateLibrary([page, part]).render("page", with: value)
    } catch {
      return try check(error, in: bytes)
    }
    if !bytes.contains("{{".utf8) {
      try require(
        output.elementsEqual(bytes.starts(with: "\u{FEFF}".utf8) ? bytes[3...] : bytes[...]),
        "a template without tags is rendered as it is"
      )
    }
    // Only these signs ask for a value as it is, or can make other delimiters that do.
    if !["\u{E000}", "{{{", "&", "="].contains(where: { bytes.contains($0.utf8) }) {
      try require(!output.contains("\u{E000}<".utf8), "text is escaped")
    }
    try require(output.count <= TemplateLimits.outputSize, "the page is within its limit")
  }

  private static func check(_ error: TemplateError, in bytes: [UInt8]) throws(Violation) {
    try require(!error.message.isEmpty && !error.advice.isEmpty, "an error says what to do")
    if error.path == "part" { return }
    try require(error.path == "templates/page.mustache", "‘\(error)’ names the file")
    guard let line = error.line, let column = error.column else {
      return try require(error.kind == .limit, "‘\(error)’ has a place")
    }
    try require(
      LineTable(bytes).contains(Position(line: line, column: column)),
      "‘\(error)’ lies in the file"
    )
  }
}
