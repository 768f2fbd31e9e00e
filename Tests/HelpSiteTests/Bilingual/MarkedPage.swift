/// A page's HTML taken apart: what is marked as unit and as source.
struct MarkedPage {
  /// The page without its sources and without the tags around units.
  private(set) var withoutMarks = ""
  /// What stands in each source.
  private(set) var sources: [String] = []
  /// The text and attributes inside units.
  private(set) var units = ""
  /// The text and attributes outside units and sources.
  private(set) var unmarked = ""
  /// The identifiers in order.
  private(set) var identifiers: [String] = []
  /// The tags that close nothing or are never closed.
  private(set) var errors: [String] = []

  private var stack: [(name: String, role: Role)] = []
  private enum Role { case none, mark, unit, source }

  init(_ html: String) {
    var rest = html[...]
    while let open = rest.firstIndex(of: "<") {
      take(text: rest[..<open])
      guard let close = rest[open...].firstIndex(of: ">") else {
        errors.append("no end: \(rest[open...].prefix(20))")
        return
      }
      take(tag: rest[open...close])
      rest = rest[rest.index(after: close)...]
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
    for part in tag.components(separatedBy: " id=\"").dropFirst() {
      identifiers.append(String(part.prefix { $0 != "\"" }))
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

extension Substring {
  fileprivate func components(separatedBy separator: String) -> [Substring] {
    var parts: [Substring] = []
    var rest = self
    while let range = rest.firstRange(of: separator) {
      parts.append(rest[..<range.lowerBound])
      rest = rest[range.upperBound...]
    }
    return parts + [rest]
  }
}
