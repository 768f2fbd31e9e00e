import Diagnostics

extension Check {
  /// Addresses of mail that differ from those of the source.
  static let emailMismatch = Check(
    id: "email-mismatch",
    summary: "A mail address is lost, added or altered.",
    rationale: """
      Mail to a wrong address is lost or read by somebody else. Letter case and how often an address is \
      written do not matter; an address that a link leads to is as good as one in the text.
      """,
    severity: .warning,
    examples: [
      .unit(
        "es-ES",
        "Write to help@orchard.example.",
        "Escriba a ⟦halp@orchard.example⟧.",
        fixed: "Escriba a help@orchard.example."
      ),
      .unit("de-DE", "Write to help@orchard.example.", "⟦Schreiben Sie uns.⟧"),
      .unit("zh-CN", "Write to us.", "请写信至⟦help@orchard.example⟧。"),
      .unit("ru-RU", "Write to help@orchard.example.", "Пишите на Help@Orchard.example."),
      .unit(
        "pt-BR",
        "Write to [support](mailto:help@orchard.example).",
        "Escreva para help@orchard.example."
      ),
      .unit("es-ES", "Type @ and a name.", "Escriba @ y un nombre."),
    ],
    work: .unit { unit, sink in
      guard unit.targetCharacters.contains(.at) || unit.sourceCharacters.contains(.at),
        !unit.targetText.isEmpty
      else { return }
      let source = MailAddresses(unit.document.source, of: unit.index)
      let target = MailAddresses(unit.document.target, of: unit.index)
      guard source.ranges.count <= 64, target.ranges.count <= 64 else { return }
      let lost = source.ranges.first { !target.known.contains(source.key($0)) }
      let gained = target.ranges.first { !source.known.contains(target.key($0)) }
      let sourceRange = lost.flatMap { unit.document.source.documentRange(of: $0, of: unit.index) }
      let range = gained.flatMap { unit.document.target.documentRange(of: $0, of: unit.index) }
      switch (lost, gained) {
      case (let lost?, let gained?):
        let original = unit.document.source.plain[lost]
        var fix: Fix?
        if let range, range.count == gained.count, target.ranges.count == source.ranges.count {
          fix = Fix(
            summary: "restore the address",
            edits: [Fix.Edit(range: range, replacement: Array(original))]
          )
        }
        sink.report(
          "this address is \(Quoted.text(original)) in the source",
          at: range,
          source: sourceRange,
          fix: fix
        )
      case (let lost?, nil):
        let text = Quoted.text(unit.document.source.plain[lost])
        sink.report("the address \(text) is missing", source: sourceRange)
      case (nil, let gained?):
        let text = Quoted.text(unit.document.target.plain[gained])
        sink.report("the address \(text) is not in the source", at: range)
      case (nil, nil): break
      }
    }
  )
}

/// The mail addresses of one side of a unit.
private struct MailAddresses {
  /// Where those in the text stand.
  private(set) var ranges: [Range<Int>] = []
  /// All of them in lower case, those that links lead to among them.
  private(set) var known: Set<[UInt8]> = []
  private let text: [UInt8]

  init(_ side: SideText, of unit: Int) {
    text = side.plain
    let range = side.plain(of: unit)
    var least = range.lowerBound
    for index in range where text[index] == UInt8(ascii: "@") {
      guard let address = address(around: index, in: least..<range.upperBound) else { continue }
      least = address.upperBound
      ranges.append(address)
      known.insert(key(address))
    }
    for mark in side.marks[side.marks(of: unit)] {
      guard side.destinations.indices.contains(Int(mark.destination)) else { continue }
      let destination = side.destinations[Int(mark.destination)]
      guard let colon = destination.firstIndex(of: UInt8(ascii: ":")),
        destination.contains(UInt8(ascii: "@"))
      else { continue }
      let address = destination[(colon + 1)...].prefix { $0 != UInt8(ascii: "?") }
      known.insert(address.map(Self.lowered))
    }
  }

  /// An address without letter case.
  func key(_ range: Range<Int>) -> [UInt8] { text[range].map(Self.lowered) }

  private func address(around sign: Int, in range: Range<Int>) -> Range<Int>? {
    var start = sign
    while start > range.lowerBound, sign - start < 64, Self.isPart(text[start - 1]) { start -= 1 }
    while start < sign, text[start] == UInt8(ascii: ".") { start += 1 }
    var end = sign + 1
    while end < range.upperBound, Self.isPart(text[end]) { end += 1 }
    while end > sign + 1, !Self.isLetterOrDigit(text[end - 1]) { end -= 1 }
    let host = text[min(sign + 1, end)..<end]
    guard start < sign, let dot = host.lastIndex(of: UInt8(ascii: ".")), dot > sign + 1,
      host[(dot + 1)...].count > 1
    else { return nil }
    return start..<end
  }

  private static func lowered(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    Scalars.isASCIILetter(UInt32(byte)) || byte &- 0x30 < 10
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
      || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+")
  }
}
