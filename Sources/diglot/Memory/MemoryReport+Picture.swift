import Interchange
import TranslationMemory
import Workspace
import XML

extension MemoryReport {
  /// Writes the leverage as a picture: a bar a locale, parted by the words of each band.
  ///
  /// It is an SVG that needs nothing else. Bars tell their share where they have room, lines their words, and
  /// the titles of bars all numbers.
  func writePicture(to sink: @escaping ByteSink) throws {
    let (left, width, step) = (90, 600, 34)
    let height = 70 + step * locales.count
    var writer = XMLStreamWriter(indentation: 2, forbidden: .replace, sink: sink)
    try writer.startDocument()
    try writer.start("svg")
    try writer.attribute("xmlns", "http://www.w3.org/2000/svg")
    try writer.attribute("viewBox", "0 0 \(left + width + 130) \(height)")
    try writer.attribute("role", "img")
    try writer.attribute("font-family", "system-ui, sans-serif")
    try writer.attribute("font-size", "13")
    try writer.element("title", text: "Leverage of \(path): words of the sources by band")
    try writer.element(
      "rect",
      ["width": "100%", "height": "100%", "fill": "#ffffff"]
    )
    for (index, band) in LeverageBand.bands(from: cutoff).enumerated() {
      let x = left + index * 100
      try rectangle(&writer, x: Double(x), y: 16, width: 14, height: 14, band, title: nil)
      try text(&writer, band.title(from: cutoff), x: x + 20, y: 28)
    }
    for (row, locale) in locales.enumerated() {
      let y = 50 + row * step
      try text(&writer, locale.statistics.locale.text, x: 12, y: y + 18)
      let leverage = locale.leverage ?? Leverage()
      let total = max(1, leverage.total.words)
      try text(&writer, counted(leverage.total.words, "word"), x: left + width + 10, y: y + 18)
      var before = 0
      for band in LeverageBand.allCases where leverage[band].words > 0 {
        let count = leverage[band]
        let x = Double(left) + Double(width) * Double(before) / Double(total)
        try rectangle(
          &writer,
          x: x,
          y: y,
          width: Double(width) * Double(count.words) / Double(total),
          height: 24,
          band,
          title:
            "\(locale.statistics.locale), \(band.title(from: cutoff)): \(counted(count.words, "word")) in "
            + counted(count.segments, "segment")
        )
        if count.words * 100 / total >= Self.leastShare {
          let share = "\(count.words * 100 / total)%"
          try text(&writer, share, x: Int(x) + 6, y: y + 17, fill: band.ink)
        }
        before += count.words
      }
    }
    try writer.end()
    try writer.finish()
  }

  /// The share, in percent, that a bar must have to hold its number.
  private static let leastShare = 6

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

  private func text(
    _ writer: inout XMLStreamWriter,
    _ text: String,
    x: Int,
    y: Int,
    fill: String = "#1f2937"
  ) throws {
    try writer.element("text", ["x": "\(x)", "y": "\(y)", "fill": fill], text: text)
  }
}

extension LeverageBand {
  /// A colour to write in over the band's own.
  fileprivate var ink: String {
    switch self {
    case .repetition, .fuzzy95: "#ffffff"
    case .fuzzy85, .fuzzy75, .fuzzy50, .none: "#111827"
    }
  }

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
