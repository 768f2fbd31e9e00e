import Diagnostics
import Workspace
import XML

/// An XLIFF 2 document that is being read: its files and groups, and what they say of the units in them.
struct XLIFFDocument: ~Copyable {
  /// What an open element says of all units in it.
  struct Context {
    /// What is known of a unit before it is read.
    var template: ExchangeUnit
    /// Whether white space at the edges of texts belongs to them.
    var keepsSpace = false
    /// Whether what is in it is to be translated at all.
    var isTranslatable = true
    /// Whether Diglot wrote it, so that ids are keys.
    var isOurs = false
  }

  var xml: XMLFile
  /// The open elements around units: the root, a file, its groups.
  private var contexts: [Context] = []
  private var namespace: String?
  /// Whether it was said that the language of targets is missing.
  private var missesLanguage = false

  init(_ xml: consuming XMLFile) { self.xml = xml }

  /// The next unit; nil at the end.
  mutating func next() throws(InputError) -> ExchangeUnit? {
    while let event = try xml.next() {
      switch event {
      case .startElement(let element):
        if let unit = try start(element) { return unit }
      case .endElement: contexts.removeLast()
      default: continue
      }
    }
    return nil
  }

  /// Whether an element is one of the core's, not of a module's or another namespace.
  func isCore(_ name: XMLName) -> Bool { name.namespace == namespace }

  private mutating func start(_ element: XMLElement) throws(InputError) -> ExchangeUnit? {
    guard var context = contexts.last else {
      try startRoot(element)
      return nil
    }
    guard isCore(element.name) else {
      if Self.isMetadata(element.name) {
        context.isOurs = try readMetadata(into: &context.template).isOurs || context.isOurs
        contexts[contexts.count - 1] = context
      } else {
        try xml.skip()
      }
      return nil
    }
    context.keepsSpace = element.keepsSpace ?? context.keepsSpace
    context.isTranslatable = element["translate"].map { $0 != "no" } ?? context.isTranslatable
    switch (element.name.local, contexts.count) {
    case ("file", 1):
      context.template.document.path = element["original"]
      contexts.append(context)
    case ("group", 2...): contexts.append(context)
    case ("unit", 2...) where context.isTranslatable: return try readUnit(element, in: context)
    case ("unit", 2...), ("notes", _), ("skeleton", _): try xml.skip()
    default:
      xml.report("‘\(element.name.local)’ does not belong here; it is left out")
      try xml.skip()
    }
    return nil
  }

  private mutating func startRoot(_ element: XMLElement) throws(InputError) {
    guard XLIFF.isRoot(element) else {
      throw xml.failure(
        "the first element is ‘\(element.name.local)’, not ‘xliff’ of XLIFF 2",
        advice: "name a file of XLIFF 2.0 or 2.1"
      )
    }
    namespace = element.name.namespace
    let version = element["version"] ?? ""
    if !XLIFF.knownVersions.contains(version) {
      xml.report("the version of XLIFF is ‘\(version)’; it is read like 2.1")
    }
    var context = Context(template: ExchangeUnit(at: xml.position))
    context.template.sourceLocale = element["srcLang"]
    context.template.locale = element["trgLang"]
    context.keepsSpace = element.keepsSpace ?? false
    contexts.append(context)
  }

  private mutating func readUnit(
    _ element: XMLElement,
    in context: Context
  ) throws(InputError) -> ExchangeUnit {
    xml.beginUnit()
    defer { xml.endUnit() }
    let place = xml.position
    var unit = context.template
    unit.position = place
    unit.key = Self.key(of: element, isOurs: context.isOurs)
    if let type = element["type"], type.hasPrefix(XLIFF.kindPrefix) {
      let kind = SegmentPlace.Kind(rawValue: String(type.dropFirst(XLIFF.kindPrefix.utf8.count)))
      unit.place = kind.map { SegmentPlace(kind: $0) }
    }
    var parts = XLIFFParts()
    let keepsSpace = element.keepsSpace ?? context.keepsSpace
    while let event = try xml.next() {
      if case .endElement = event { break }
      guard case .startElement(let child) = event else { continue }
      if isCore(child.name) {
        try readPart(child, of: &parts, keepsSpace: keepsSpace)
      } else if Self.isMetadata(child.name) {
        let metadata = try readMetadata(into: &unit)
        parts.sourceIsUnknown = metadata.sourceIsUnknown || parts.sourceIsUnknown
      } else {
        try xml.skip()
      }
    }
    parts.fill(&unit)
    if parts.isPartlyTranslated {
      xml.report("a part of this unit has no translation; the unit is read without one", at: place)
    }
    if unit.target != nil, unit.locale == nil, !missesLanguage {
      missesLanguage = true
      xml.report("the file does not tell the language of its targets (‘trgLang’)", at: place)
    }
    return unit
  }

  private static func key(of element: XMLElement, isOurs: Bool) -> SegmentKey? {
    let fromID = element["id"].flatMap(XLIFFIdentifier.text).flatMap { SegmentKey($0) }
    return isOurs ? fromID : element["name"].flatMap { SegmentKey($0) } ?? fromID
  }
}

extension XLIFFDocument {
  private static func isMetadata(_ name: XMLName) -> Bool {
    name.local == "metadata" && name.namespace == XLIFF.metadataNamespace
  }

  /// Takes what our own groups of the metadata just started say.
  ///
  /// - Returns: whether there are such groups, and whether they say that the source is not known.
  private mutating func readMetadata(
    into unit: inout ExchangeUnit
  ) throws(InputError) -> (isOurs: Bool, sourceIsUnknown: Bool) {
    var result = (isOurs: false, sourceIsUnknown: false)
    /// For each open group whether it, or one around it, is ours.
    var groups = [false]
    while !groups.isEmpty, let event = try xml.next() {
      switch event {
      case .startElement(let element) where element.name.local == "meta":
        let type = element["type"] ?? ""
        let (value, place) = try xml.placedText()
        guard groups.last == true else { continue }
        switch ExchangeProperty.read(type, value, into: &unit) {
        case .unknownSource: result.sourceIsUnknown = true
        case .unreadable:
          xml.report("‘\(value)’ cannot be read as ‘\(type)’; it is left out", at: place)
        case .taken, .unknown: continue
        }
      case .startElement(let element):
        groups.append(groups.last == true || element["category"] == XLIFF.ownPrefix)
        if groups.last == true { result.isOurs = true }
      case .endElement: groups.removeLast()
      default: continue
      }
    }
    return result
  }
}

extension XMLElement {
  /// What `xml:space` says; nil where it says nothing.
  var keepsSpace: Bool? {
    self["space", namespace: XMLName.xmlNamespace].map { $0 == "preserve" }
  }
}
