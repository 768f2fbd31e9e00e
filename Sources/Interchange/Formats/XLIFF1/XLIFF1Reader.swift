import Diagnostics
import Workspace
import XML

/// Reads XLIFF 1.0 to 1.2, ours and other tools': a unit for each `<trans-unit>`.
final class XLIFF1Reader: ExchangeReader {
  private var xml: XMLFile
  private var hasRoot = false
  /// What holds of all units of the file and of each group that is open, innermost last.
  private var common: [ExchangeUnit] = []
  /// Whether what is in the file and in each group that is open is to be translated.
  private var isTranslatable: [Bool] = []
  private var tags = SDLTags()

  init(_ input: ExchangeInput) { xml = XMLFile(input) }

  func next() throws -> ExchangeUnit? {
    while let event = try xml.next() {
      switch event {
      case .endElement(let name):
        if name.local == "group" || name.local == "file" {
          common.removeLast(min(1, common.count))
          isTranslatable.removeLast(min(1, isTranslatable.count))
        }
      case .startElement(let element):
        if !hasRoot { try checkRoot(element) }
        switch element.name.local {
        case "file": startFile(element)
        case "group":
          common.append(common.last ?? ExchangeUnit(at: .start))
          isTranslatable.append(translates(element))
        case "trans-unit": if let unit = try unit(of: element) { return unit }
        case "context":
          if let last = common.indices.last { _ = try read(element, into: &common[last]) }
        case "tag": try tags.read(element, &xml)
        case "bin-unit", "note", "internal-file", "reference": try xml.skip()
        default: break
        }
      default: break
      }
    }
    return nil
  }

  private func checkRoot(_ element: XMLElement) throws {
    hasRoot = true
    guard element.name.local == "xliff" else {
      throw xml.failure(
        "the file is not XLIFF: its first element is ‘\(element.name.local)’, not ‘xliff’"
      )
    }
    guard XLIFF1.isVersion(element["version"]) else {
      throw xml.failure("XLIFF \(element["version"] ?? "") is not XLIFF 1")
    }
  }

  private func startFile(_ element: XMLElement) {
    var unit = ExchangeUnit(at: xml.position)
    unit.document.path = element["original"]
    unit.sourceLocale = element["source-language"]
    unit.locale = element["target-language"]
    common = [unit]
    isTranslatable = [translates(element)]
    tags = SDLTags()
  }

  /// Whether an element is to be translated: what it says itself, else what is said around it.
  private func translates(_ element: XMLElement) -> Bool {
    element["translate"].map { $0 != "no" } ?? isTranslatable.last ?? true
  }

  /// Reads a unit; nil for one that is not to be translated or cannot be used.
  private func unit(of element: XMLElement) throws -> ExchangeUnit? {
    guard translates(element) else {
      try xml.skip()
      return nil
    }
    xml.beginUnit()
    defer { xml.endUnit() }
    var unit = common.last ?? ExchangeUnit(at: .start)
    unit.position = xml.position
    unit.key = (element["resname"] ?? element["id"]).flatMap(SegmentKey.init)
    if let type = element["restype"], type.hasPrefix(XLIFF1.kindPrefix),
      let kind = SegmentPlace.Kind(rawValue: String(type.dropFirst(XLIFF1.kindPrefix.count)))
    {
      unit.place = SegmentPlace(kind: kind)
    }
    var parts = Parts(states: XLIFF1States(element))
    try readParts(into: &unit, &parts)
    guard unit.source != nil else {
      xml.report("the unit has no ‘<source>’", at: unit.position)
      return nil
    }
    unit.source = parts.hasSource ? parts.filled(unit.source, isTarget: false) : nil
    unit.target = parts.filled(unit.target, isTarget: true)
    // What a context says holds as long as nobody has translated the unit.
    if unit.state == nil || unit.target?.isEmpty == false {
      unit.state = parts.states.state
    }
    return unit
  }

  /// What is known of a unit only when it ends.
  private struct Parts {
    var states: XLIFF1States
    /// Whether the source is one, and does not only stand there because one must.
    var hasSource = true
    var markup = XLIFF1Markup()

    func filled(_ text: ExchangeUnit.Text?, isTarget: Bool) -> ExchangeUnit.Text? {
      guard case .coded(let coded)? = text else { return text }
      return .coded(markup.filled(coded, isTarget: isTarget))
    }
  }

  /// Reads to the end of the unit.
  private func readParts(
    into unit: inout ExchangeUnit,
    _ parts: inout Parts
  ) throws {
    while let event = try xml.next() {
      switch event {
      case .endElement(let name): if name.local == "trans-unit" { return }
      case .startElement(let child):
        switch child.name.local {
        case "source":
          unit.sourceLocale = unit.sourceLocale ?? child.language
          unit.source = .coded(try XLIFF1Text.read(&xml, natives: tags))
        case "target":
          unit.locale = unit.locale ?? child.language
          parts.states.target = child["state"]
          unit.target = .coded(try XLIFF1Text.read(&xml, natives: tags))
        case "context":
          let (fact, outcome) = try read(child, into: &unit)
          if outcome == .unknownSource { parts.hasSource = false }
          if outcome == .unknown { parts.markup.take(fact) }
        case "context-group", "seg-defs": break
        case "seg":
          parts.states.addPart(confirmationLevel: child["conf"])
          try xml.skip()
        default: try xml.skip()
        }
      default: break
      }
    }
  }

  /// Reads a `<context>` to its end; what is not ours means nothing to us.
  private func read(
    _ element: XMLElement,
    into unit: inout ExchangeUnit
  ) throws -> (ExchangeProperty.Written, ExchangeProperty.Outcome) {
    let name = element["context-type"] ?? ""
    let (value, position) = try xml.placedText()
    if name == "linenumber" {
      unit.documentPosition = Int(value).map { Position(line: $0, column: 1) }
      return (.init(name: name, value: value), .taken)
    }
    let outcome = ExchangeProperty.read(name, value, into: &unit)
    if outcome == .unreadable {
      xml.report("the context ‘\(name)’ cannot be ‘\(value)’", at: position)
    }
    return (.init(name: name, value: value), outcome)
  }
}
