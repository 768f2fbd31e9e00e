/// Runs the programs of a library over a value.
///
/// Sections and partials are kept in arrays, so that neither a template nor a value can exhaust the
/// stack of the thread.
struct TemplateRenderer {
  /// A section that is being rendered.
  private struct Loop {
    let elements: [TemplateValue]
    var next: Int
  }

  /// A template, and how far it is rendered.
  private struct Activation {
    let index: Int
    let indentation: [UInt8]
    var next = 0
  }

  private let library: TemplateLibrary
  private(set) var output: [UInt8] = []
  /// What most pages fit into, so that a page is seldom moved while it grows.
  private static let usualSize = 48 << 10
  private var contexts: [TemplateValue]
  private var loops: [Loop] = []
  private var waiting: [Activation] = []
  private var steps = 0

  init(_ library: TemplateLibrary, value: TemplateValue) {
    self.library = library
    contexts = [value]
  }

  mutating func render(_ index: Int) throws(TemplateError) {
    output.reserveCapacity(Self.usualSize)
    var active = Activation(index: index, indentation: [])
    while true {
      if let include = try run(&active) {
        try enter(include, from: &active)
      } else if let caller = waiting.popLast() {
        active = caller
      } else {
        return
      }
    }
  }

  /// Renders a template to its end, or to a partial, which is returned.
  private mutating func run(_ active: inout Activation) throws(TemplateError) -> Int? {
    let template = library.templates[active.index]
    let bytes = template.source.bytes.span
    let instructions = template.instructions.span
    let names = template.names.span
    let indentation = active.indentation
    while active.next < instructions.count {
      let instruction = instructions[active.next]
      active.next += 1
      switch instruction {
      case .text(let range):
        if indentation.isEmpty {
          output.append(bytes.extracting(range))
        } else {
          try write(bytes.extracting(range), indentedBy: indentation, in: template)
        }
      case .lineStart:
        if !indentation.isEmpty { output.append(indentation.span) }
      case .value(let name):
        switch look(up: name, in: names) {
        case .text(let text): output.appendEscaped(text)
        case let value: write(value)
        }
      case .rawValue(let name):
        write(look(up: name, in: names))
      case .section(let name, let end):
        let value = look(up: name, in: names)
        if value.isTrue { enter(value) } else { active.next = end }
      case .inverted(let name, let end):
        if look(up: name, in: names).isTrue { active.next = end }
      case .sectionEnd(let start):
        if repeats() { active.next = start }
      case .include(let include):
        return include
      }
      try checkLimits(in: template)
    }
    return nil
  }

  // MARK: - Values

  /// The first word comes from the innermost context that has it; the others only from there on, so
  /// that a chain that breaks is nothing, rather than some other value of the same name.
  private mutating func look(up name: Int, in names: Span<TemplateName>) -> TemplateValue {
    guard !names[name].first.text.isEmpty else { return contexts.last ?? .null }
    var depth = contexts.count
    while depth > 0 {
      depth -= 1
      steps += 1
      guard var value = contexts[depth][names[name].first] else { continue }
      for word in names[name].rest {
        guard let inner = value[word] else { return .null }
        value = inner
      }
      return value
    }
    return .null
  }

  private mutating func write(_ value: TemplateValue) {
    switch value {
    case .text(let text): output.append(text.utf8.span)
    case .html(let html): output.append(html.span)
    case .bool(let bool): output.append(contentsOf: (bool ? "true" : "false").utf8)
    case .null, .list, .object: break
    }
  }

  private mutating func write(
    _ text: Span<UInt8>,
    indentedBy indentation: [UInt8],
    in template: Template
  ) throws(TemplateError) {
    var lineStart = 0
    for index in text.indices.dropLast() where text[index] == UInt8(ascii: "\n") {
      output.append(text.extracting(lineStart..<index + 1))
      output.append(indentation.span)
      try checkLimits(in: template)
      lineStart = index + 1
    }
    output.append(text.extracting(lineStart..<text.count))
  }

  // MARK: - Sections and partials

  private mutating func enter(_ value: TemplateValue) {
    if case .list(let elements) = value, let first = elements.first {
      loops.append(Loop(elements: elements, next: 1))
      contexts.append(first)
    } else {
      loops.append(Loop(elements: [], next: 0))
      contexts.append(value)
    }
  }

  /// Goes to the next element of the innermost section, or leaves the section.
  private mutating func repeats() -> Bool {
    let innermost = loops.count - 1
    let next = loops[innermost].next
    guard next < loops[innermost].elements.count else {
      loops.removeLast()
      contexts.removeLast()
      return false
    }
    contexts[contexts.count - 1] = loops[innermost].elements[next]
    loops[innermost].next += 1
    return true
  }

  private mutating func enter(
    _ include: Int,
    from active: inout Activation
  ) throws(TemplateError) {
    guard let index = library.includes[active.index][include] else { return }
    let template = library.templates[active.index]
    let tag = template.includes[include]
    guard waiting.count + 1 < TemplateLimits.includeDepth else {
      let chain = (waiting + [active]).suffix(4).map { library.templates[$0.index].name }
      throw template.source.error(
        .limit,
        at: tag.offset,
        "templates include one another more than \(TemplateLimits.includeDepth) deep:"
          + " … → \((chain + [tag.name]).joined(separator: " → "))",
        advice: "Put the tag in a section that is empty at the end of the tree."
      )
    }
    let indentation = tag.indentation.map { active.indentation + template.source.bytes[$0] }
    waiting.append(active)
    active = Activation(index: index, indentation: indentation ?? [])
    try checkLimits(in: template)
  }

  // MARK: - Limits

  private mutating func checkLimits(in template: Template) throws(TemplateError) {
    steps += 1
    guard output.count <= TemplateLimits.outputSize else {
      throw TemplateError(
        .limit,
        path: template.path,
        "the page is larger than \(TemplateLimits.outputSize) bytes",
        advice: "Look for partials that include one another, or divide the page."
      )
    }
    guard steps <= TemplateLimits.steps else {
      throw TemplateError(
        .limit,
        path: template.path,
        "rendering takes more than \(TemplateLimits.steps) steps",
        advice: "Look for partials that include one another, and for long lists within lists."
      )
    }
  }
}
