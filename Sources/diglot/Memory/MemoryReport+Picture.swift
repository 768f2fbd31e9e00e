import Interchange
import TranslationMemory
import Workspace
import XML

extension MemoryReport {
  /// Writes the leverage as a picture: a bar a locale, parted by the words of each band.
  ///
  /// It is an SVG that needs nothing else; its texts tell all numbers.
  func writePicture(to sink: @escaping ByteSink) throws {
    let (left, width, step) = (90, 600, 34)
    let height = 70 + step * locales.count
    var writer = XMLStreamWriter(indentation: 2, forbidden: .replace, sink: sink)
    try writer.startDocument()
    try writer.start("svg")
    try writer.attribute("xmlns", "http://www.w3.org/2000/svg")
    try writer.attribute("viewBox", "0 0 \(left + width + 20) \(height)")
    try writer.attribute("role", "img")
    try writer.attribute("font-family", "system-ui, sans-serif")
    try writer.attribute("font-size", "13")
    try writer.element("title", text: "Leverage of \(path): words of the sources by band")
    try writer.element(
      "rect",
      ["width": "100%", "height": "100%", "fill": "#ffffff"]
    )
    for (index, band) in LeverageBand.allCases.enumerated() {
      let x = left + index * 100
      try rectangle(&writer, x: Double(x), y: 16, width: 14, height: 14, band, title: nil)
      try text(&writer, band.title, x: x + 20, y: 28)
    }
    for (row, locale) in locales.enumerated() {
      let y = 50 + row * step
      try text(&writer, locale.statistics.locale.text, x: 12, y: y + 18)
      let leverage = locale.leverage ?? Leverage()
      let total = max(1, leverage.total.words)
      var before = 0
      for band in LeverageBand.allCases where leverage[band].words > 0 {
        let count = leverage[band]
        try rectangle(
          &writer,
          x: Double(left) + Double(width) * Double(before) / Double(total),
          y: y,
          width: Double(width) * Double(count.words) / Double(total),
          height: 24,
          band,
          title: "\(locale.statistics.locale), \(band.title): \(counted(count.words, "word")) in "
            + counted(count.segments, "segment")
        )
        before += count.words
      }
    }
    try writer.end()
    try writer.finish()
  }

  private func rectangle(
    _ writer: inout XMLStreamWriter,
    x: Double,
    y: Int,
    width: Double,
    height: Int,
    _ band: LeverageBand,
    title: String?
  ) throws {
    try writer.start("rect")
    try writer.attribute("x", x.inTenths)
    try writer.attribute("y", "\(y)")
    try writer.attribute("width", width.inTenths)
    try writer.attribute("height", "\(height)")
    try writer.attribute("fill", band.colour)
    if let title { try writer.element("title", text: title) }
    try writer.end()
  }

  private func text(_ writer: inout XMLStreamWriter, _ text: String, x: Int, y: Int) throws {
    try writer.element("text", ["x": "\(x)", "y": "\(y)", "fill": "#1f2937"], text: text)
  }
}

extension LeverageBand {
  /// A colour that those around it are told from by its lightness alone.
  fileprivate var colour: String {
    switch self {
    case .repetition: "#134e4a"
    case .fuzzy95: "#0f766e"
    case .fuzzy85: "#0d9488"
    case .fuzzy75: "#2dd4bf"
    case .fuzzy50: "#99f6e4"
    case .none: "#d1d5db"
    }
  }
}
