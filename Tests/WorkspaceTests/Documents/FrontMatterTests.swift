import BilingualMarkdown
import Diagnostics
import Testing

@testable import Workspace

@Suite("FrontMatter")
struct FrontMatterTests {
  private func read(_ text: String) -> (FrontMatter, BilingualDocument) {
    let document = BilingualDocument(parsing: Array(text.utf8))
    return (FrontMatter(of: document), document)
  }

  /// The same front matter with each kind of line end, with and without a mark before it.
  static let lineEnds = ["\n", "\r\n"].flatMap { end in ["", "\u{FEFF}"].map { (end, $0) } }

  @Test("reads values and their places whatever the line ends", arguments: lineEnds)
  func shapes(_ end: String, _ mark: String) throws {
    let lines = [
      "---", "title: Raise your level", "description: \"Two: levels\"", "tags: [a, b]",
      "ms.contentlocale: es-ES", "ms.lasthandoff: 09/02/2021", "ms.locfileid: \"44001\"", "---",
      "# Body", "",
    ]
    let (frontMatter, document) = read(mark + lines.joined(separator: end))
    #expect(frontMatter.failure == nil)
    #expect(frontMatter["title"] == "Raise your level")
    #expect(frontMatter["description"] == "Two: levels")
    #expect(frontMatter["ms.contentlocale"] == "es-ES")
    #expect(frontMatter["ms.lasthandoff"] == "09/02/2021")
    #expect(frontMatter["ms.locfileid"] == "44001")
    #expect(frontMatter["tags"] == nil)
    #expect(frontMatter["absent"] == nil)
    let texts = frontMatter.entries.map { document.text($0.range) }
    #expect(texts == ["Raise your level", "\"Two: levels\"", "es-ES", "09/02/2021", "\"44001\""])
  }

  @Test("reads units by their targets, bare and in quotes")
  func units() throws {
    let bare = UnitWriter.unit("0a1b2-101", "Subir de nivel", "Raise your level")
    let quoted = UnitWriter.unit("0a1b2-102", "Dos niveles", "Two levels", quote: "\\\"")
    let text = "---\ntitle: \(bare)\ndescription: \"\(quoted) | Desk\"\nauthor: rowan\n---\n"
    let (frontMatter, document) = read(text)
    #expect(frontMatter.failure == nil)
    #expect(document.units.count == 2)
    #expect(frontMatter["title"] == "Subir de nivel")
    #expect(frontMatter["description"] == "Dos niveles | Desk")
    #expect(frontMatter["author"] == "rowan")
    let title = try #require(frontMatter.entries.first)
    #expect(document.text(title.range) == "Subir de nivel")
    #expect(title.range == document.units[0].target)
    let description = try #require(frontMatter.entries.dropFirst().first)
    #expect(description.range.contains(document.units[1].whole.lowerBound))
    #expect(document.text(description.range).hasSuffix(" | Desk\""))
  }

  @Test(
    "reads line by line where it is no YAML, and says why and where",
    arguments: ["\n", "\r\n"]
  )
  func malformed(_ end: String) throws {
    let lines = [
      "---", "title: Levels: two of them", "\tindented: x", " also: y", "no colon", "",
      "description: 'quoted' \t", "author: \"rowan\"", ": nameless", "empty:",
      "ms.contentlocale: ru-RU  ", "---", "Body: text", "",
    ]
    let (frontMatter, document) = read(lines.joined(separator: end))
    let failure = try #require(frontMatter.failure)
    #expect(failure.message.contains("‘:’ cannot stand here"))
    #expect(document.position(of: failure.offset).line == 2)
    #expect(frontMatter["title"] == "Levels: two of them")
    #expect(frontMatter["description"] == "quoted")
    #expect(frontMatter["author"] == "rowan")
    #expect(frontMatter["empty"] == "")
    #expect(frontMatter["ms.contentlocale"] == "ru-RU")
    #expect(frontMatter["Body"] == nil && frontMatter["indented"] == nil)
    #expect(frontMatter.entries.count == 5)
    for entry in frontMatter.entries where !entry.value.isEmpty {
      #expect(document.text(entry.range).contains(entry.value))
    }
  }

  @Test("refuses a key twice, at its line in the file, and takes the first")
  func duplicates() throws {
    let (frontMatter, document) = read("---\nauthor: rowan\ntitle: A\ntitle: B\n---\n")
    let failure = try #require(frontMatter.failure)
    #expect(failure.message.contains("the first is on line 3, column 1"))
    #expect(document.position(of: failure.offset).line == 4)
    #expect(frontMatter["title"] == "A")
  }

  @Test(
    "has nothing to read, and that is no failure",
    arguments: [
      "", "# Title\n", "---\n---\n", "---\n\n---\nx", "---\ntitle: never closed\n", "\u{FEFF}",
    ]
  )
  func nothing(_ text: String) {
    let (frontMatter, _) = read(text)
    #expect(frontMatter.entries.isEmpty)
    #expect(frontMatter.failure == nil)
  }

  @Test("tells front matter that is a list or a text", arguments: ["- a\n", "just words\n"])
  func noMapping(_ text: String) {
    let (frontMatter, _) = read("---\n\(text)---\n")
    #expect(frontMatter.failure?.message.hasPrefix("expected a mapping") == true)
    #expect(frontMatter.entries.isEmpty)
  }

  @Test("survives any bytes between the fences")
  func hostile() {
    var generator = SeededGenerator(seed: 11)
    let alphabet = Array("\u{0}a:'\"\n\r\t -#&*[]{}|>%@`\\é".utf8) + [0xFF, 0xC3]
    for _ in 0..<2_000 {
      let count = Int.random(in: 0...40, using: &generator)
      let noise = (0..<count).compactMap { _ in alphabet.randomElement(using: &generator) }
      let bytes = Array("---\n".utf8) + noise + Array("\n---\nbody\n".utf8)
      let document = BilingualDocument(parsing: bytes)
      for entry in FrontMatter(of: document).entries {
        #expect(document.bytes.indices.contains(entry.range.lowerBound) || entry.range.isEmpty)
        #expect(entry.range.upperBound <= document.bytes.count)
      }
    }
  }

  @Test("reads a YAML document's top level and metadata")
  func yaml() {
    let title = UnitWriter.unit("0a1b2-101", "Preguntas", "Questions")
    let text = """
      ### tutorial
      title: \(title)
      metadata:
        ms.contentlocale: es-ES
        nested: {a: b}
      items:
        - text: hola
      """
    let document = BilingualDocument(parsing: Array(text.utf8))
    let frontMatter = FrontMatter(ofYAML: document)
    #expect(frontMatter.failure == nil)
    #expect(frontMatter["title"] == "Preguntas")
    #expect(frontMatter["ms.contentlocale"] == "es-ES")
    #expect(frontMatter["items"] == nil && frontMatter["nested"] == nil)
    let broken = FrontMatter(ofYAML: BilingualDocument(parsing: Array("a: b: c\nd: e\n".utf8)))
    #expect(broken.failure != nil)
    #expect(broken.entries.isEmpty)
    let flat = FrontMatter(ofYAML: BilingualDocument(parsing: Array("metadata: none\n".utf8)))
    #expect(flat["metadata"] == "none")
  }
}
