import Diagnostics
import Workspace
import XML

/// Reads TBX: of 2019 (`<tbx>`, DCA and DCT style) and of 2008 (`<martif>`), in whatever dialect.
///
/// Taken are terms, whether they are forbidden, and notes, or definitions where there is no note. What else
/// stands in the file has no place in a list of terms; each category is told once.
final class TBXReader {
  static let roots = ["tbx", "martif"]

  /// What is inside of an element that is understood.
  private enum Scope {
    case other, skipped, entry, language, word
    /// Markup in a text, which belongs to the text.
    case markup
    /// An element whose text is a fact.
    case fact(String)
  }

  private let input: ExchangeInput
  private var builder: TermListBuilder
  private var scopes: [Scope] = []
  private var entry: TBXEntry?
  private var language: String?
  private var text = ""
  private var told: Set<String> = []
  /// What is kept so far, in bytes.
  private var size = 0
  private let leaveOut: (InputError) -> Void

  init(
    _ input: ExchangeInput,
    locale: @escaping (String) -> LocaleTag?,
    leavingOut: @escaping (InputError) -> Void
  ) {
    self.input = input
    leaveOut = leavingOut
    builder = TermListBuilder(
      path: input.path,
      locale: locale,
      report: input.report,
      leavingOut: leavingOut
    )
  }

  func read() throws(InputError) -> TermList {
    var xml = XMLFile(input)
    while let event = try xml.next() {
      switch event {
      case .startElement(let element): try start(element, &xml)
      case .endElement: try end(&xml)
      case .text(let piece):
        switch scopes.last {
        case .fact, .markup: text += piece
        default: break
        }
      default: break
      }
    }
    return builder.list
  }

  private func start(_ element: XMLElement, _ xml: inout XMLFile) throws(InputError) {
    let name = element.name.local
    if scopes.isEmpty, !Self.roots.contains(name) {
      throw xml.failure(
        "this is no TBX: its root element is ‘\(name.prefix(60))’",
        advice: "give a file that begins with <tbx> or <martif>"
      )
    }
    switch scopes.last {
    case .skipped: scopes.append(.skipped)
    case .fact, .markup: scopes.append(.markup)
    default: scopes.append(scope(of: element, named: name, at: xml.position))
    }
    if case .entry = scopes.last { xml.beginUnit() }
  }

  private func scope(of element: XMLElement, named name: String, at position: Position) -> Scope {
    switch name {
    case "tbxHeader", "martifHeader", "back": return .skipped
    case "conceptEntry", "termEntry":
      entry = TBXEntry(id: element["id"], position: position)
      return .entry
    case "langSec", "langSet":
      language = element.language ?? element["lang"]
      if language == nil { tell("a language section without ‘xml:lang’ is left out", position) }
      return .language
    case "termSec", "tig", "ntig":
      guard let language else { return .skipped }
      entry?.words.append(TBXEntry.Word(language: language, position: position))
      return .word
    case "term", "note": return fact(name)
    case "termNote", "descrip", "admin", "transac", "termCompList", "ref", "xref":
      return category(element["type"] ?? name, position)
    case "date", "transacNote", "descripNote", "adminNote": return .skipped
    case _ where element.name.namespace != nil && element.name.namespace != TBXText.namespace:
      return category(name, position)
    default: return .other
    }
  }

  private func fact(_ name: String) -> Scope {
    text = ""
    return .fact(name)
  }

  /// An element that says something of a category.
  private func category(_ name: String, _ position: Position) -> Scope {
    switch name {
    case "administrativeStatus", "normativeAuthorization": return fact("status")
    case "definition", "note": return fact(name)
    default:
      if told.count < ExchangeLimits.nesting, told.insert(name).inserted {
        let message = "‘\(name.prefix(60))’ has no place in a list of terms and is left out"
        leaveOut(InputError(path: input.path, position: position, message: message))
      }
      return .skipped
    }
  }

  private func end(_ xml: inout XMLFile) throws(InputError) {
    switch scopes.popLast() {
    case .fact(let name): take(PlainText.collapsed(TBXText.resolved(text)), as: name)
    case .entry:
      xml.endUnit()
      guard let entry else { return }
      size += entry.size
      guard size <= ExchangeLimits.recordBytes else {
        throw xml.failure("the terms are longer than \(ExchangeLimits.recordBytes >> 20) MiB")
      }
      builder.add(entry)
      self.entry = nil
    case .language: language = nil
    default: break
    }
  }

  private func take(_ text: String, as name: String) {
    guard !text.isEmpty else { return }
    let last = entry?.words.indices.last
    let isInWord = scopes.contains { if case .word = $0 { true } else { false } }
    switch name {
    case "term": if isInWord, let last { entry?.words[last].text = text }
    case "status": if isInWord, let last { entry?.words[last].status = text }
    case "definition": entry?.definitions.append(text)
    case "note" where isInWord: if let last { entry?.words[last].notes.append(text) }
    default: entry?.notes.append(text)
    }
  }

  private func tell(_ message: String, _ position: Position) {
    input.report(InputError(path: input.path, position: position, message: message))
  }
}
