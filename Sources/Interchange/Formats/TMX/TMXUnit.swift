import Diagnostics
import Workspace
import XML

/// A `<tu>` while it is read: a text in several languages.
struct TMXUnit {
  /// The text in one language.
  struct Variant {
    var locale: String
    var text: CodedText
    var date: CalendarDate?
    /// What holds of it, where that is not what holds of all.
    var own: ExchangeUnit?
  }

  /// What holds of all its variants.
  var common: ExchangeUnit
  /// Its texts.
  var variants: [Variant] = []
  /// Whether the text in the source's language is one, and does not only stand there because one must.
  var hasSource = true
  /// The language of the source, where the unit itself says it.
  let sourceLanguage: String?

  init(_ element: XMLElement, at position: Position) {
    common = ExchangeUnit(at: position)
    common.date = Self.date(of: element)
    sourceLanguage = Self.sourceLanguage(element)
  }

  /// What `srclang` says; nil where it says that any language may be the source.
  static func sourceLanguage(_ element: XMLElement) -> String? {
    element["srclang"].flatMap { $0.isEmpty || $0.lowercased() == "*all*" ? nil : $0 }
  }

  static func date(of element: XMLElement) -> CalendarDate? {
    (element["changedate"] ?? element["creationdate"]).flatMap(TMXDate.day)
  }

  /// A unit for each variant but the source, in order.
  func units(sourceLanguage: String?) -> [ExchangeUnit] {
    let index = indexOfSource(sourceLanguage)
    let source = index.map { variants[$0] }
    return variants.indices.filter { $0 != index }.map {
      unit(of: variants[$0], from: source)
    }
  }

  private func unit(of variant: Variant, from source: Variant?) -> ExchangeUnit {
    var unit = variant.own ?? common
    unit.locale = variant.locale
    unit.target = .coded(variant.text)
    unit.date = variant.date ?? unit.date
    unit.sourceLocale = source?.locale
    unit.source = hasSource ? source.map { .coded($0.text) } : nil
    return unit
  }

  /// The variant in the source's language, or in another form of it; where none is, the first of several.
  private func indexOfSource(_ language: String?) -> Int? {
    guard let language else { return variants.isEmpty ? nil : 0 }
    if let index = variants.firstIndex(where: { $0.locale == language }) { return index }
    let wanted = Self.subtags(language)
    let subtags = variants.map { Self.subtags($0.locale) }
    return subtags.firstIndex(of: wanted)
      ?? subtags.firstIndex { $0.first == wanted.first }
      ?? (variants.count > 1 ? 0 : nil)
  }

  /// `["en", "us"]` for `EN_us`.
  private static func subtags(_ language: String) -> [String] {
    language.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
  }
}
