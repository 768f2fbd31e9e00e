@testable import Markdown

/// HTML as the parser's tree spells it; the same as what was parsed where nothing in it is out of place.
struct ReparsedHTML: HTMLVisitor {
  private let html: [UInt8]
  private var result: [UInt8] = []
  private var open: [String] = []

  /// The parser's reading of a fragment.
  static func of(_ html: [UInt8]) -> [UInt8] {
    var reader = ReparsedHTML(html: html)
    HTMLTree.walk(html, visitor: &reader)
    return reader.result
  }

  private init(html: [UInt8]) { self.html = html }

  mutating func enter(_ element: HTMLElement) -> Bool {
    if let tag = element.tag { result += html[tag] } else { result += "<\(element.name)>".utf8 }
    if HTMLAllowList.void.contains(element.name) { return false }
    open.append(element.name)
    return true
  }

  mutating func leave() {
    if let name = open.popLast() { result += "</\(name)>".utf8 }
  }

  mutating func text(_ text: [UInt8]) { HTMLEscaping.append(text, to: &result) }
}
