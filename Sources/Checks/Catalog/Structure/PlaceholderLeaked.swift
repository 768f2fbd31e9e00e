import BilingualMarkdown
import Diagnostics
import Workspace

extension Check {
  /// Tokens of a translation tool that were never replaced.
  static let placeholderLeaked = Check(
    id: "placeholder-leaked",
    summary: "An internal token such as `_OL_QUOTE_PLACEHOLDER_` was left in the text.",
    rationale: """
      Translation tools hide quotation marks and markup behind tokens and put them back afterwards. One that \
      stays is read as it is. Names without an underscore at both ends are left alone, and so is what the \
      source holds, and code in a document without units, which shows how tokens look.
      """,
    severity: .error,
    examples: [
      .unit("zh-CN", "Select \"Save\".", "选择⟦_OL_QUOTE_PLACEHOLDER_⟧保存。"),
      .documents(
        .init("es-ES/page.md", ":::image source=\"a.png\" alt-text=\"⟦_TAG_PLACEHOLDER_⟧\":::\n")
      ),
      .unit("de-DE", "Select it.", "Wählen Sie ⟦__PLACEHOLDER_3__⟧ aus."),
      .unit("es-ES", "Use ORCHARD_PLACEHOLDER_ID.", "Use ORCHARD_PLACEHOLDER_ID."),
      .unit("de-DE", "Write _X_PLACEHOLDER_.", "Schreiben Sie _X_PLACEHOLDER_."),
      .documents(.init("de-DE/index.md", "| Nie | `_OL_QUOTE_PLACEHOLDER_` |\n")),
      .unit("ru-RU", "The placeholder_name field.", "Поле placeholder_name."),
    ],
    work: .document { document, sink in
      let bilingual = document.document.bilingual
      var start = 0
      while let hit = LeakedToken.next(in: bilingual.bytes, from: start) {
        start = hit.upperBound
        let unit = LeakedToken.unit(around: hit, in: bilingual)
        if let unit, LeakedToken.isOfSource(hit, unit, in: bilingual) { continue }
        guard !bilingual.showsInCode(hit.lowerBound) else { continue }
        sink.unit = unit
        sink.report(
          "\(Quoted.text(bilingual.bytes[hit])) is a token of a translation tool",
          at: hit
        )
      }
      sink.unit = nil
    }
  )
}

/// Finds tokens in a whole document without looking at each byte.
private enum LeakedToken {
  private static let core = Array("PLACEHOLDER".utf8)

  /// The next token: capitals, digits and underscores around the core, with an underscore at both ends.
  static func next(in bytes: [UInt8], from start: Int) -> Range<Int>? {
    var end = start
    while let first = ByteSearch.first(core, in: bytes, end..<bytes.count) {
      var (low, high) = (first, first + core.count)
      while low > start, isPart(bytes[low - 1]) { low -= 1 }
      while high < bytes.count, isPart(bytes[high]) { high += 1 }
      if bytes[low] == UInt8(ascii: "_"), bytes[high - 1] == UInt8(ascii: "_") {
        return low..<high
      }
      end = high
    }
    return nil
  }

  /// The index of the unit that a token stands in.
  static func unit(around token: Range<Int>, in document: BilingualDocument) -> Int? {
    let units = document.units
    var (low, high) = (0, units.count)
    while low < high {
      let middle = (low + high) / 2
      if units[middle].whole.upperBound <= token.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard units.indices.contains(low), units[low].whole.contains(token.lowerBound) else {
      return nil
    }
    return low
  }

  /// Whether a token stands in the source of a unit, or in a target whose source has it too.
  static func isOfSource(
    _ token: Range<Int>,
    _ index: Int,
    in document: BilingualDocument
  ) -> Bool {
    let unit = document.units[index]
    return unit.source.contains(token.lowerBound)
      || ByteSearch.first(Array(document.bytes[token]), in: document.bytes, unit.source) != nil
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    byte &- 0x41 < 26 || byte &- 0x30 < 10 || byte == UInt8(ascii: "_")
  }
}
