import Diagnostics

extension Check {
  /// Addresses in text and code that differ from those of the source.
  static let urlMismatch = Check(
    id: "url-mismatch",
    summary: "An address in the text is lost, added or altered.",
    rationale: """
      Readers copy addresses: one wrong character leads them nowhere, or to a stranger. Only addresses that \
      are written out count, in text, code and the texts of links; where links lead is another check's \
      matter. A locale in an address may differ, as may `http` and `https`, a slash at the end, letter case, \
      and the language that begins the name of a host.
      """,
    severity: .warning,
    precision: .right(1, of: 1),
    examples: [
      .unit(
        "es-ES",
        "Go to https://orchard.example/store.",
        "Vaya a ⟦https://orchard.example/stoer⟧.",
        fixed: "Vaya a https://orchard.example/store."
      ),
      .unit(
        "de-DE",
        "Go to https://orchard.example/store now.",
        "Öffnen Sie jetzt ⟦https://orchard. example/store⟧.",
        fixed: "Öffnen Sie jetzt https://orchard.example/store."
      ),
      .unit("zh-CN", "Go to https://orchard.example.", "⟦请转到网站。⟧"),
      .unit(
        "ru-RU",
        "Call `GET https://api.orchard.example/v1/items`.",
        "Вызовите `GET ⟦https://other.example/api/elements⟧`."
      ),
      .unit("pt-BR", "See the store.", "Veja a loja em ⟦https://orchard.example⟧."),
      .unit(
        "ru-RU",
        "Go to https://orchard.example/en-us/help.",
        "Перейдите на https://orchard.example/ru-ru/help/."
      ),
      .unit(
        "es-ES",
        "See [https://orchard.example](https://orchard.example).",
        "Consulte <https://orchard.example>."
      ),
      .unit("zh-CN", "Go to [the store](https://orchard.example).", "转到 https://orchard.example。"),
      .unit(
        "de-DE",
        "Read https://en.wiki.example/Apple.",
        "Lesen Sie https://de.wiki.example/Apple."
      ),
    ],
    work: .unit { unit, sink in
      guard unit.mayShowAddresses, !unit.targetText.isEmpty else { return }
      let source = UnitAddresses(unit.document.source, of: unit.index)
      let target = UnitAddresses(unit.document.target, of: unit.index)
      guard !source.written.isEmpty || !target.written.isEmpty,
        source.written.count <= 64, target.written.count <= 64
      else { return }
      let language = Array(unit.document.language.code.utf8)
      let lost = source.written.filter { !target.has($0) }
      let gained = target.written.filter { address in
        !source.has(address)
          && !lost.contains { Self.isLocalized(address.comparable, of: $0.comparable, language) }
      }
      if let gained = gained.first {
        Self.report(gained, instead: lost, unit, &sink)
      } else if let lost = lost.first(where: { address in
        !target.written.contains {
          Self.isLocalized($0.comparable, of: address.comparable, language)
        }
      }) {
        let range = lost.plain.flatMap {
          unit.document.source.documentRange(of: $0, of: unit.index)
        }
        sink.report("the address \(Quoted.text(lost.bytes)) is missing", source: range)
      }
    }
  )

  private static func report(
    _ gained: UnitAddresses.Address,
    instead lost: [UnitAddresses.Address],
    _ unit: CheckedUnit,
    _ sink: inout HitSink
  ) {
    let (side, index) = (unit.document.target, unit.index)
    guard let plain = gained.plain else { return }
    guard let original = lost.first(where: { isAlike($0.bytes, gained.bytes) }) ?? lost.first else {
      sink.report(
        "the address \(Quoted.text(gained.bytes)) is not in the source",
        at: side.documentRange(of: plain, of: index)
      )
      return
    }
    let source = original.plain.flatMap { unit.document.source.documentRange(of: $0, of: index) }
    let message = "this address is \(Quoted.text(original.bytes)) in the source"
    let end = side.plain(of: index).upperBound
    if let trace = LiteralTrace(
      of: original.bytes,
      in: side.plain,
      from: plain.lowerBound,
      before: end
    ) {
      let edits = trace.edits(in: side, of: index)
      sink.report(
        message,
        at: side.documentRange(of: trace.range, of: index),
        source: source,
        fix: edits.map { Fix(summary: "restore the address", edits: $0) }
      )
      return
    }
    let range = side.documentRange(of: plain, of: index)
    let isOneRun = range?.count == plain.count && side.run(at: plain.lowerBound, of: index) != nil
    var fix: Fix?
    if let range, isOneRun, isAlike(original.bytes, gained.bytes),
      !original.bytes.contains(UInt8(ascii: "*"))
    {
      fix = Fix(
        summary: "restore the address",
        edits: [Fix.Edit(range: range, replacement: Array(original.bytes))]
      )
    }
    sink.report(message, at: range, source: source, fix: fix)
  }

  /// Whether all but a few neighbouring characters are the same.
  private static func isAlike(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    let shorter = min(left.count, right.count)
    let longer = max(left.count, right.count)
    var head = 0
    for (a, b) in zip(left, right) {
      guard a == b else { break }
      head += 1
    }
    var tail = 0
    for (a, b) in zip(left.reversed(), right.reversed()) {
      guard a == b, head + tail < shorter else { break }
      tail += 1
    }
    return longer - head - tail <= 2
  }

  /// Whether an address is another one on a host whose name begins with the language of the text.
  private static func isLocalized(
    _ address: [UInt8],
    of original: [UInt8],
    _ language: [UInt8]
  ) -> Bool {
    func rest(_ address: [UInt8], _ language: some Collection<UInt8>) -> ArraySlice<UInt8>? {
      let host = address.drop { $0 == UInt8(ascii: "/") }
      guard host.starts(with: language), host.dropFirst(language.count).first == UInt8(ascii: ".")
      else { return nil }
      return host.dropFirst(language.count)
    }
    guard let left = rest(address, language) else { return false }
    return rest(original, Array("en".utf8)) == left || rest(original, Array("www".utf8)) == left
  }
}
