import BilingualMarkdown
import HelpSite
import Markdown
import ParserInvariants

extension BilingualPage {
  /// The units whose first words no source on the page holds, in the order of the units.
  ///
  /// Letters alone are compared: in raw HTML the signs of Markdown are text.
  func lostSources(in marked: MarkedPage) -> [Int] {
    var shown = Array(marked.sources.joined(separator: " ").lettersOfText)[...]
    return document.units.compactMap { unit in
      guard unit.whole.lowerBound >= document.bodyStart else { return nil }
      let alone = renderer.render(
        MarkdownDocument(parsingInline: Array(document.bytes[unit.source]))
      )
      let words = String(decoding: alone.bytes, as: UTF8.self).lettersOfText.prefix(16)
      guard let place = shown.firstRange(of: words) else { return unit.number }
      shown = shown[place.upperBound...]
      return nil
    }
  }
}

extension String {
  /// The letters of HTML's text and of the alternative texts of its images.
  fileprivate var lettersOfText: [UInt8] {
    replacing(/<img[^>]* alt="([^"]*)"[^>]*>/, with: { $0.output.1 })
      .replacing(/<[^>]*>/, with: "").utf8
      .filter { $0 > 0x7F || UInt8(ascii: "a")...UInt8(ascii: "z") ~= $0 | 0x20 }
  }
}
