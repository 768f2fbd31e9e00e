/// Writes what is allowed of a document's HTML, and ours as it is.
struct HTMLJudge: HTMLVisitor {
  private struct Open {
    /// What ends it; empty for an element that leaves only its content behind.
    var end = ""
    /// How many elements of insertions are open in it.
    var insertedCount = 0
  }

  private let mixture: HTMLMixture
  private let rules: HTMLRules
  private(set) var state: HTMLPageState
  private(set) var result: [UInt8] = []
  /// Whether the document wrote an element that may not stand in a paragraph.
  private(set) var holdsBlocks = false
  /// Whether what is ours stands whole and in order.
  private var isWhole = true
  private var stack = [Open()]
  private var tableDepth = 0
  private var nextMark = 0
  private var takenIdentifiers: [String] = []
  /// The parser drops one line feed after `<pre>`; one that is text needs another before it.
  private var isAtStartOfPreformatted = false

  init(_ mixture: HTMLMixture, rules: HTMLRules, state: HTMLPageState) {
    self.mixture = mixture
    self.rules = rules
    self.state = state
    result.reserveCapacity(mixture.html.count)
    for element in mixture.removed {
      self.state.removed.note(.element(element.name), at: element.offset)
    }
  }

  /// Whether everything of ours is there, in order, and every element in it ends where it began.
  var isFaithful: Bool {
    isWhole && nextMark == mixture.marks.count && stack.allSatisfy { $0.insertedCount == 0 }
  }

  /// Gives back the identifiers that were taken.
  mutating func releaseIdentifiers() { state.identifiers.release(takenIdentifiers) }

  mutating func enter(_ element: HTMLElement) -> Bool {
    isAtStartOfPreformatted = false
    guard let tag = element.tag, !mixture.isForeign(tag.lowerBound) else { return judge(element) }
    if element.name == "wbr" || element.name == "hr" {
      writeMark(at: tag.lowerBound)
      return false
    }
    result += mixture.html[tag]
    if HTMLAllowList.void.contains(element.name) { return false }
    stack.append(Open(end: "</\(element.name)>"))
    return true
  }

  private mutating func writeMark(at offset: Int) {
    guard nextMark < mixture.marks.count, mixture.marks[nextMark].offset == offset else {
      isWhole = false
      return
    }
    let mark = mixture.marks[nextMark]
    nextMark += 1
    let count = stack[stack.count - 1].insertedCount - mark.closes
    if count < 0 { isWhole = false }
    stack[stack.count - 1].insertedCount = max(count, 0) + mark.opens
    result += mark.html
  }

  mutating func leave() {
    isAtStartOfPreformatted = false
    guard let open = stack.popLast() else { return }
    if open.insertedCount > 0 { isWhole = false }
    if open.end == "</table>" { tableDepth -= 1 }
    result += open.end.utf8
    if open.end == "</table>", tableDepth == 0 { result += "</div>".utf8 }
  }

  mutating func text(_ text: [UInt8]) {
    if isAtStartOfPreformatted, text.first == Byte.lineFeed { result.append(Byte.lineFeed) }
    isAtStartOfPreformatted = false
    HTMLEscaping.append(text, to: &result)
  }

  // MARK: What the document wrote

  private mutating func judge(_ element: HTMLElement) -> Bool {
    let name = HTMLAllowList.successors[element.name] ?? element.name
    guard HTMLAllowList.keeps(name, attributes: element.attributes) else {
      if element.tag != nil { noteRemoved(.element(writtenName(of: element)), element) }
      if HTMLAllowList.dropped.contains(name) { return false }
      stack.append(Open())
      return true
    }
    if !HTMLAllowList.phrasing.contains(name) { holdsBlocks = true }
    let kept = attributes(of: element, name: name)
    if name == "img", !kept.contains(where: { $0.name == "src" }) {
      writeMissingImage(kept)
      return false
    }
    if name == "table" { openTable() }
    result.append(UInt8(ascii: "<"))
    result += name.utf8
    for attribute in kept { write(attribute) }
    result.append(UInt8(ascii: ">"))
    if HTMLAllowList.void.contains(name) { return false }
    isAtStartOfPreformatted = name == "pre"
    stack.append(Open(end: "</\(name)>"))
    return true
  }

  private mutating func noteRemoved(_ part: HTMLRemoval.Part, _ element: HTMLElement) {
    guard state.removed.count < HTMLRemoval.maximumCount else { return }
    state.removed.note(part, at: element.tag.flatMap { mixture.origin(of: $0.lowerBound) })
  }

  /// The name as the document has it, where the parser knows none.
  private func writtenName(of element: HTMLElement) -> String {
    guard let tag = element.tag, element.name.isEmpty else { return element.name }
    let name = mixture.html[tag].dropFirst().prefix(64).prefix {
      !Byte.isSpace($0) && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: ">")
    }
    return String(decoding: name.map(Byte.lowercased), as: UTF8.self)
  }

  private mutating func openTable() {
    if tableDepth == 0 { rules.openTable(in: &result) }
    tableDepth += 1
  }

  private mutating func write(_ attribute: HTMLAttribute) {
    result.append(Byte.space)
    result += attribute.name.utf8
    result += "=\"".utf8
    if attribute.name == "href" || attribute.name == "src" {
      HTMLEscaping.append(address: attribute.value.span, to: &result)
    } else {
      HTMLEscaping.append(attribute.value, to: &result)
    }
    result.append(UInt8(ascii: "\""))
  }

  /// An image that has no address becomes its alternative text.
  private mutating func writeMissingImage(_ attributes: [HTMLAttribute]) {
    guard let alternative = attributes.first(where: { $0.name == "alt" }) else { return }
    result += "<span class=\"missing-image\">".utf8
    HTMLEscaping.append(alternative.value, to: &result)
    result += "</span>".utf8
  }

  // MARK: Attributes

  private mutating func attributes(of element: HTMLElement, name: String) -> [HTMLAttribute] {
    var kept: [HTMLAttribute] = []
    var classes: [UInt8] = element.name == "center" ? Array("align-center".utf8) : []
    var identifier: [UInt8]?
    for attribute in element.attributes {
      switch attribute.name {
      case "class": HTMLClasses.append(attribute.value, to: &classes)
      case "align": HTMLClasses.append(alignment: attribute.value, to: &classes)
      case "id": identifier = attribute.value
      case "name" where name == "a": identifier = identifier ?? attribute.value
      case "type" where name == "input", "disabled", "loading": break
      default: if let attribute = allowed(attribute, element, name) { kept.append(attribute) }
      }
    }
    if let identifier, let attribute = taken(identifier) { kept.insert(attribute, at: 0) }
    if !classes.isEmpty { kept.append(HTMLAttribute(name: "class", value: classes)) }
    switch name {
    case "pre": kept.append(HTMLAttribute(name: "tabindex", value: Array("0".utf8)))
    case "input":
      kept.insert(HTMLAttribute(name: "type", value: Array("checkbox".utf8)), at: 0)
      if let label = rules.checkBoxLabel {
        kept.append(HTMLAttribute(name: "aria-label", value: Array(label.utf8)))
      }
      kept.append(HTMLAttribute(name: "disabled", value: []))
    case "img": complete(image: &kept)
    default: break
    }
    return kept
  }

  private mutating func allowed(
    _ attribute: HTMLAttribute,
    _ element: HTMLElement,
    _ name: String
  ) -> HTMLAttribute? {
    var attribute = attribute
    if attribute.name == "href" || attribute.name == "src" {
      let use: HTMLRenderer.AddressUse = attribute.name == "href" ? .link : .image
      if !HTMLAllowList.allowsAddress(attribute.value) {
        noteRemoved(.scheme(HTMLAllowList.scheme(of: attribute.value) ?? ""), element)
      }
      guard let address = rules.address(attribute.value, use) else { return nil }
      attribute.value = address
    }
    if HTMLAllowList.allows(attribute, of: name) { return attribute }
    if HTMLAllowList.isMissed(attribute.name), attribute.name != "href", attribute.name != "src" {
      noteRemoved(.attribute(attribute.name, element: writtenName(of: element)), element)
    }
    return nil
  }

  private mutating func taken(_ identifier: [UInt8]) -> HTMLAttribute? {
    guard rules.keepsIdentifiers, !identifier.isEmpty, !identifier.contains(where: Byte.isSpace)
    else { return nil }
    let name = String(decoding: identifier, as: UTF8.self)
    guard state.identifiers.take(name) else { return nil }
    takenIdentifiers.append(name)
    return HTMLAttribute(name: "id", value: identifier)
  }

  private mutating func complete(image attributes: inout [HTMLAttribute]) {
    guard let source = attributes.first(where: { $0.name == "src" }) else { return }
    if !attributes.contains(where: { $0.name == "alt" }) {
      attributes.append(HTMLAttribute(name: "alt", value: []))
    }
    let hasSize = attributes.contains { $0.name == "width" || $0.name == "height" }
    if !hasSize, let size = rules.imageSize?(source.value) {
      attributes.append(HTMLAttribute(name: "width", value: Array("\(size.width)".utf8)))
      attributes.append(HTMLAttribute(name: "height", value: Array("\(size.height)".utf8)))
    }
    if state.imageCount > 0 {
      attributes.append(HTMLAttribute(name: "loading", value: Array("lazy".utf8)))
    }
    state.imageCount += 1
  }
}
