import Interchange
import Workspace
import XML

/// What holds for the codes of a segment whatever its text is.
///
/// They are seen where others see them: in TMX, read back.
public enum InlineMarkupInvariants {
  /// Writes `bytes`, a source and after a blank line its target; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let text = String(decoding: bytes, as: UTF8.self)
    let parts = text.split(separator: "\n\n", maxSplits: 1).map(String.init)
    let (source, target) = (parts.first ?? "", parts.last ?? "")
    let segments: [ExchangedSegment]
    do {
      segments = try Self.segments(in: exported(source, target))
    } catch {
      throw Violation(statement: "what is exported can be read: \(error)")
    }
    try require(
      segments.map(\.text) == [source, target].map(writable),
      "the codes and the text of a segment give its bytes"
    )
    for segment in segments { try checkPairs(in: segment) }
  }

  private static func exported(_ source: String, _ target: String) throws -> [UInt8] {
    let options = ExportOptions(sourceLocale: .americanEnglish, toolVersion: "1")
    var bytes: [UInt8] = []
    var writer = Format.tmx.makeWriter(options: options) { bytes += $0 }
    let segment = Segment(
      key: .unit(103),
      source: source,
      target: target,
      plainSource: PlainText.of(segment: source),
      plainTarget: PlainText.of(segment: target)
    )
    let info = DocumentInfo(path: "page.md", page: "page.md", locale: .americanEnglish)
    try writer.begin()
    try writer.write(SegmentedDocument(info: info, segments: [segment]))
    try writer.end()
    return bytes
  }

  /// A text as XML can hold it: other scalars are written as placeholders that name them.
  private static func writable(_ text: String) -> String {
    text.unicodeScalars.reduce(into: "") { written, scalar in
      let isAllowed =
        ["\t", "\n", "\r"].contains(scalar)
        || scalar.value >= 0x20 && scalar.value != 0xFFFE && scalar.value != 0xFFFF
      if isAllowed {
        written.unicodeScalars.append(scalar)
      } else {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        written += "U+" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
  }

  /// A `<seg>`: its text, and its codes in order.
  private struct ExchangedSegment {
    var text = ""
    var codes: [(element: XMLElement, text: String)] = []
  }

  private static func segments(in tmx: [UInt8]) throws(XMLError) -> [ExchangedSegment] {
    var reader = XMLStreamReader(tmx)
    var segments: [ExchangedSegment] = []
    var isInside = false
    var isInCode = false
    while let event = try reader.next() {
      switch event.kind {
      case .startElement(let element) where element.name.local == "seg":
        segments.append(ExchangedSegment())
        isInside = true
      case .endElement(let name) where name.local == "seg": isInside = false
      // A control character within a code.
      case .startElement(let element) where isInCode && element.name.local == "sub": break
      case .endElement(let name) where isInCode && name.local == "sub": break
      case .startElement(let element) where isInside:
        segments[segments.count - 1].codes.append((element, ""))
        isInCode = true
      case .endElement where isInside: isInCode = false
      case .text(let text) where isInside:
        segments[segments.count - 1].text += text
        guard isInCode, let last = segments.last?.codes.indices.last else { continue }
        segments[segments.count - 1].codes[last].text += text
      default: break
      }
    }
    return segments
  }

  /// Pairs open once and close once after, and every code is something.
  private static func checkPairs(in segment: ExchangedSegment) throws(Violation) {
    var open: Set<String> = []
    var numbers: Set<String> = []
    for (element, text) in segment.codes {
      try require(!text.isEmpty, "a code is not empty")
      switch element.name.local {
      case "bpt":
        let number = element["i"] ?? ""
        try require(numbers.insert(number).inserted, "the pair \(number) opens once")
        open.insert(number)
      case "ept":
        let number = element["i"] ?? ""
        try require(open.remove(number) != nil, "the pair \(number) closes once, after it opened")
      case "it": try require(["begin", "end"].contains(element["pos"]), "a loose code has a side")
      default: try require(element.name.local == "ph", "codes are those of TMX")
      }
    }
    try require(open.isEmpty, "every pair closes")
  }
}
