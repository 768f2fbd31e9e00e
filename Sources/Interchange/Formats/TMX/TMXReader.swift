import Diagnostics
import XML

/// Reads TMX, ours and other tools': a unit for each target of each `<tu>`.
final class TMXReader: ExchangeReader {
  private var xml: XMLFile
  /// The language of the sources; nil where any may be one, or the file does not say.
  private var sourceLanguage: String?
  /// The program that wrote the file.
  private var tool: String?
  /// Units of the last `<tu>` that were not handed out, last first.
  private var pending: [ExchangeUnit] = []
  private var hasRoot = false

  init(_ input: ExchangeInput) { xml = XMLFile(input) }

  func next() throws -> ExchangeUnit? {
    if let unit = pending.popLast() { return unit }
    while let event = try xml.next() {
      guard case .startElement(let element) = event else { continue }
      switch element.name.local {
      case "tmx": hasRoot = true
      case "header":
        sourceLanguage = TMXUnit.sourceLanguage(element)
        tool = element["creationtool"]
        try xml.skip()
      case "tu" where hasRoot:
        pending = try units(of: element)
        if let unit = pending.popLast() { return unit }
      case let name where !hasRoot:
        throw xml.failure("the file is not TMX: its first element is ‘\(name)’, not ‘tmx’")
      default: break
      }
    }
    return nil
  }

  /// The units of a `<tu>`, last first.
  private func units(of element: XMLElement) throws -> [ExchangeUnit] {
    xml.beginUnit()
    defer { xml.endUnit() }
    var tu = TMXUnit(element, at: xml.position)
    while let event = try xml.next() {
      switch event {
      case .endElement: return finish(tu)
      case .startElement(let child):
        switch child.name.local {
        case "prop":
          if try readProperty(child, into: &tu.common) == .unknownSource { tu.hasSource = false }
        case "tuv": try addVariant(child, to: &tu)
        default: try xml.skip()
        }
      default: break
      }
    }
    return []
  }

  private func finish(_ tu: TMXUnit) -> [ExchangeUnit] {
    let units = tu.units(sourceLanguage: tu.sourceLanguage ?? sourceLanguage)
    if units.isEmpty {
      let languages = tu.variants.map { "‘\($0.locale)’" }
      xml.report(
        languages.isEmpty
          ? "the unit has no text that can be used"
          : "the unit has a text in \(languages.joined(separator: ", ")) and no translation",
        at: tu.common.position
      )
    }
    return units.reversed()
  }

  private func addVariant(_ element: XMLElement, to tu: inout TMXUnit) throws {
    let position = xml.position
    // ‘lang’ is how TMX 1.1 and 1.2 wrote it.
    let locale = element.language ?? element["lang"] ?? ""
    let date = TMXUnit.date(of: element)
    var own: ExchangeUnit?
    var text: CodedText?
    while let event = try xml.next() {
      if case .endElement = event { break }
      guard case .startElement(let child) = event else { continue }
      switch child.name.local {
      case "prop":
        var unit = own ?? tu.common
        _ = try readProperty(child, into: &unit)
        own = unit
      case "seg": text = try TMXSegment.read(&xml)
      default: try xml.skip()
      }
    }
    if locale.isEmpty {
      xml.report("a text does not say its language", at: position, advice: "give it ‘xml:lang’")
    } else if let text {
      tu.variants.append(.init(locale: locale, text: text, date: date, own: own))
    } else {
      xml.report("the text in ‘\(locale)’ has no ‘<seg>’", at: position)
    }
  }

  /// Reads a property to its end, ours or one that another tool is known to write.
  private func readProperty(
    _ element: XMLElement,
    into unit: inout ExchangeUnit
  ) throws -> ExchangeProperty.Outcome {
    let name = element["type"] ?? ""
    let (value, position) = try xml.placedText()
    let outcome = ExchangeProperty.read(name, value, into: &unit)
    switch outcome {
    case .taken, .unknownSource: break
    case .unknown: ForeignTMXProperty.read(name, value, into: &unit)
    case .unreadable:
      // Other tools may mean something else by the same names.
      guard tool == TMXNames.tool else { break }
      xml.report("the property ‘\(name)’ cannot be ‘\(value)’", at: position)
    }
    return outcome
  }
}
