import Diagnostics

/// Reads the programs of a library once over the values that a schema offers.
struct NameWalk {
  struct Place: Hashable {
    let template: Int
    let offset: Int
  }

  struct UndefinedName {
    let name: String
    /// The word that is perhaps meant by the one that is not there.
    let suggestion: String?
  }

  /// A template, and how far it is read.
  private struct Activation {
    let index: Int
    var next = 0
  }

  /// The tags with undefined names.
  private(set) var undefined: [Place: UndefinedName] = [:]
  private let library: TemplateLibrary
  /// From the outermost context to the innermost, the values of the schema that may stand there.
  private var contexts: [[TemplateValue]]
  private var waiting: [Activation] = []
  private var steps = 0

  init(_ library: TemplateLibrary, schema: TemplateValue) {
    self.library = library
    contexts = [[schema]]
  }

  mutating func run(_ index: Int) throws(TemplateError) {
    var active = Activation(index: index)
    while true {
      let template = library.templates[active.index]
      guard active.next < template.instructions.count else {
        guard let caller = waiting.popLast() else { return }
        active = caller
        continue
      }
      let instruction = template.instructions[active.next]
      active.next += 1
      steps += 1
      switch instruction {
      case .text, .lineStart:
        break
      case .value(let name), .rawValue(let name), .inverted(let name, _):
        _ = values(of: template.names[name], in: active.index)
      case .section(let name, let end):
        let elements = values(of: template.names[name], in: active.index).flatMap(\.elements)
        if elements.isEmpty { active.next = end } else { contexts.append(elements) }
      case .sectionEnd:
        contexts.removeLast()
      case .include(let include):
        enter(include, from: &active)
      }
      guard steps <= TemplateLimits.steps else {
        throw TemplateError(
          .limit,
          path: template.path,
          "reading the names takes more than \(TemplateLimits.steps) steps",
          advice: "Look for partials that include one another many times."
        )
      }
    }
  }

  /// Reads a partial, at most twice within itself: the second time with the contexts that the first
  /// one gives it, after which a tree repeats.
  private mutating func enter(_ include: Int, from active: inout Activation) {
    guard let index = library.includes[active.index][include] else { return }
    let readings = (waiting + [active]).count { $0.index == index }
    steps += waiting.count
    guard readings < 2 else { return }
    waiting.append(active)
    active = Activation(index: index)
  }

  private mutating func values(of name: TemplateName, in template: Int) -> [TemplateValue] {
    guard !name.first.text.isEmpty else { return contexts.last ?? [] }
    steps += contexts.count
    let holders = contexts.last { $0.contains { $0[name.first] != nil } }
    guard let holders else {
      report(name.first.text, of: name, in: template, known: contexts.reversed().flatMap { $0 })
      return []
    }
    var found = holders.compactMap { $0[name.first] }
    for word in name.rest {
      let inner = found.compactMap { $0[word] }
      guard !inner.isEmpty else {
        report(word.text, of: name, in: template, known: found)
        return []
      }
      found = inner
    }
    return found
  }

  private mutating func report(
    _ word: String,
    of name: TemplateName,
    in template: Int,
    known: [TemplateValue]
  ) {
    let place = Place(template: template, offset: name.offset)
    guard undefined[place] == nil else { return }
    undefined[place] = UndefinedName(
      name: ([name.first] + name.rest).map(\.text).joined(separator: "."),
      suggestion: Suggestion.nearest(to: word, among: known.flatMap(\.fieldNames))
    )
  }
}

extension TemplateValue {
  /// What a section over this value may stand for.
  fileprivate var elements: [TemplateValue] {
    if case .list(let elements) = self { elements } else { [self] }
  }

  fileprivate var fieldNames: [String] {
    if case .object(let object) = self { object.names } else { [] }
  }
}
