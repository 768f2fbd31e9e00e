import Diagnostics
import XML

/// A `<tu>` while it is read: a text in several languages.
struct TMXUnit {
  /// What holds of all its variants.
  var common: ExchangeUnit
  /// Its texts, each as the target of its language.
  var variants: [ExchangeUnit] = []
  /// Whether the text in the source's language is one, and does not only stand there because one must.
  var hasSource = true
  /// The language of the source, where the unit itself says it.
  let sourceLanguage: String?

  init(_ element: XMLElement, at position: Position) {
    common = ExchangeUnit(at: position)
    Self.readDate(of: element, into: &common)
    sourceLanguage = Self.sourceLanguage(element)
  }

  /// What `srclang` says; nil where it says that any language may be the source.
  static func sourceLanguage(_ element: XMLElement) -> String? {
    element["srclang"].flatMap { $0.isEmpty || $0.lowercased() == "*all*" ? nil : $0 }
  }

  static func readDate(of element: XMLElement, into unit: inout ExchangeUnit) {
    if let date = (element["changedate"] ?? element["creationdate"]).flatMap(TMXDate.day) {
      unit.date = date
    }
  }

  /// A unit for each variant but the source, in order.
  func units(sourceLanguage: String?) -> [ExchangeUnit] {
    let source = indexOfSource(sourceLanguage)
    var units: [ExchangeUnit] = []
    for index in variants.indices where index != source {
      var unit = variants[index]
      if let source {
        unit.sourceLocale = variants[source].locale
        if hasSource { unit.source = variants[source].target }
      }
      units.append(unit)
    }
    return units
  }

  /// The variant in the source's language, or in another form of it; where none is, the first of several.
  private func indexOfSource(_ language: String?) -> Int? {
    guard let language else { return variants.isEmpty ? nil : 0 }
    if let index = variants.firstIndex(where: { $0.locale == language }) { return index }
    let wanted = Self.subtags(language)
    let subtags = variants.map { Self.subtags($0.locale ?? "") }
    return subtags.firstIndex(of: wanted)
      ?? subtags.firstIndex { $0.first == wanted.first }
      ?? (variants.count > 1 ? 0 : nil)
  }

  /// `["en", "us"]` for `EN_us`.
  private static func subtags(_ language: String) -> [String] {
    language.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
  }
}
