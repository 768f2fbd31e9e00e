/// A page's HTML taken apart: what is marked as unit and as source.
package struct MarkedPage {
  /// The page without its sources and without the tags around units.
  package private(set) var withoutMarks = ""
  /// What stands in each source.
  package private(set) var sources: [String] = []
  /// The text and attributes inside units.
  package private(set) var units = ""
  /// The text and attributes outside units and sources.
  package private(set) var unmarked = ""
  /// The identifiers in order.
  package private(set) var identifiers: [String] = []
  /// The tags that close nothing or are never closed.
  package private(set) var errors: [String] = []

  private var stack: [(name: String, role: Role)] = []
  private enum Role { case none, mark, unit, source }

  /// Takes apart `html`, which is well formed.
  package init(_ html: String) {
    // Bytes, since a character that combines with a bracket does not take it away.
    var rest = html[...]
    while let open = rest.utf8.firstIndex(of: UInt8(ascii: "<")) {
      take(text: rest[..<open])
      guard let close = rest[open...].utf8.firstIndex(of: UInt8(ascii: ">")) else {
        errors.append("no end: \(rest[open...].prefix(20))")
        return
      }
      let end = rest.utf8.index(after: close)
      take(tag: rest[open..<end])
      rest = rest[end...]
    }
    take(text: rest)
    errors += stack.map { "not closed: \($0.name)" }
  }

  private var isInSource: Bool { stack.contains { $0.role == .source } }

  private mutating func take(text: Substring) {
    if isInSource {
      sources[sources.count - 1] += text
      return
    }
    withoutMarks += text
    if stack.contains(where: { $0.role == .unit }) { units += text } else { unmarked += text }
  }

  private mutating func take(tag: Substring) {
    if tag.hasPrefix("</") {
      let name = tag.dropFirst(2).dropLast()
      guard let last = stack.last, last.name == name else {
        errors.append("closes nothing: \(tag) in \(stack.map(\.name))")
        return
      }
      if last.role == .none { take(text: tag) }
      stack.removeLast()
      return
    }
    let name = String(tag.dropFirst().prefix { !" >".contains($0) })
    var attributes = tag
    while let space = attributes.firstIndex(of: " ") {
      attributes = attributes[space...].dropFirst()
      if attributes.hasPrefix("id=\"") {
        identifiers.append(String(attributes.dropFirst(4).prefix { $0 != "\"" }))
      }
    }
    var role = Role.none
    if tag.hasPrefix("<span class=\"unit") {
      role = .unit
    } else if tag.hasPrefix("<span class=\"source\"") {
      if isInSource { errors.append("a source in a source") }
      role = .source
      sources.append("")
    } else if tag.hasPrefix("<span data-unit=") || tag == "<span hidden>" {
      role = .mark
    }
    if role == .none { take(text: tag) }
    let isVoid = ["br", "hr", "img", "input", "wbr", "col"].contains(name)
    if !isVoid { stack.append((name, role)) }
  }
}
