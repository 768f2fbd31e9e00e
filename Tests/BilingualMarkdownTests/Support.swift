import BilingualMarkdown
import Diagnostics
import Testing

/// A unit as it stands in a document.
func unit(
  _ number: Int,
  _ target: String,
  _ source: String,
  prefix: String = "0a1b2",
  quote: String = "\""
) -> String {
  let id = "\(quote)\(prefix)-\(number)\(quote)"
  return "<span data-ttu-id=\(id)>\(target)</span>\(sourceOpening(id, quote: quote))\(source)"
    + "</span></span>"
}

/// The two tags before a source, `id` with its quotation marks.
func sourceOpening(_ id: String, quote: String = "\"") -> String {
  "<span class=\(quote)sxs-lookup\(quote)><span data-stu-id=\(id)>"
}

/// A document of which only the text matters: each `{}` of `frame` stands for a unit.
struct Frame: CustomTestStringConvertible {
  var name: String
  var frame: String
  var units: [(target: String, source: String)]
  var quote = "\""

  init(_ name: String, _ frame: String, _ units: (String, String)..., quote: String = "\"") {
    self.name = name
    self.frame = frame
    self.units = units
    self.quote = quote
  }

  var testDescription: String { name }

  /// The document, its units numbered from 103.
  var document: String {
    filled(units.enumerated().map { unit(103 + $0, $1.target, $1.source, quote: quote) })
  }

  /// What a reader of one language sees.
  func text(_ side: Side) -> String {
    filled(units.map { side == .target ? $0.target : $0.source })
  }

  private func filled(_ texts: [String]) -> String {
    var rest = texts[...]
    return frame.split(separator: "{}", omittingEmptySubsequences: false)
      .reduce("") { $0 + $1 + (rest.popFirst() ?? "") }
  }
}

extension BilingualDocument {
  init(_ text: String) { self.init(parsing: Array(text.utf8)) }

  /// The texts of one side.
  func texts(_ side: Side) -> [String] { units.map { text($0[side]) } }

  /// What one language's reader sees.
  func read(_ side: Side) -> String { String(decoding: view(side).bytes, as: UTF8.self) }

  var numbers: [Int?] { units.map(\.number) }
}
