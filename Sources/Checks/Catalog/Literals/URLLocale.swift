import BilingualMarkdown
import Diagnostics
import Workspace

extension Check {
  /// Addresses that name a locale where those of the source do not, or a foreign one.
  static let urlLocale = Check(
    id: "url-locale",
    summary: "An address names a locale that the source does not name, or another language.",
    rationale: """
      An address without a locale leads readers to the page in their own language; with one, it ties them to \
      a page that may not exist, and with the wrong one to a language they may not read. The language of the \
      text in place of the one that the source names is right, and so is English.
      """,
    severity: .warning,
    precision: .right(1, of: 1),
    examples: [
      .unit(
        "ru-RU",
        "Go to https://orchard.example/partner/support.",
        "Перейдите на https://orchard.example⟦/ru-ru⟧/partner/support.",
        fixed: "Перейдите на https://orchard.example/partner/support."
      ),
      .unit(
        "es-ES",
        "See the [store](https://orchard.example/store).",
        "Consulte la [tienda](https://orchard.example⟦/es-es⟧/store).",
        fixed: "Consulte la [tienda](https://orchard.example/store)."
      ),
      .unit(
        "pt-BR",
        "See the [store](https://orchard.example/en-us/store).",
        "Veja a [loja](https://orchard.example⟦/de-de⟧/store)."
      ),
      .unit(
        "pt-BR",
        "See the [store](https://orchard.example/en-us/store).",
        "Veja a [loja](https://orchard.example/pt-br/store)."
      ),
      .unit(
        "de-DE",
        "Go to https://orchard.example/en-us/store.",
        "Öffnen Sie https://orchard.example/store."
      ),
      .unit(
        "zh-CN",
        "Read the [blog](https://orchard.example/fr-fr/blog).",
        "请阅读[博客](https://orchard.example/fr-fr/blog)。"
      ),
    ],
    work: .unit { unit, sink in
      guard unit.namesLocale else { return }
      let source = UnitAddresses(unit.document.source, of: unit.index)
      let target = UnitAddresses(unit.document.target, of: unit.index)
      var seen: Set<[UInt8]> = []
      for address in (target.written + target.linked).prefix(64) {
        guard let part = LocalePart.first(in: address.bytes) else { continue }
        let originals = (source.written + source.linked).prefix(64)
          .filter { $0.comparable == address.comparable }
          .map { LocalePart.first(in: $0.bytes) }
        guard let original = originals.first,
          !originals.contains(where: { $0?.locale == part.locale })
        else { continue }
        let isForeign =
          part.locale.language != unit.document.document.info.locale.language
          && part.locale.language != LocaleTag.americanEnglish.language
        guard original == nil || isForeign, seen.insert(address.comparable).inserted else {
          continue
        }
        report(part, original, address, in: target, unit, &sink)
      }
    }
  )

  private static func report(
    _ part: LocalePart,
    _ original: LocalePart?,
    _ address: UnitAddresses.Address,
    in target: UnitAddresses,
    _ unit: CheckedUnit,
    _ sink: inout HitSink
  ) {
    let places = (target.written + target.linked).filter { $0.bytes == address.bytes }
      .compactMap { unit.place(of: part, in: $0) }
    let name = String(decoding: part.name, as: UTF8.self)
    if let original {
      let other = String(decoding: original.name, as: UTF8.self)
      sink.report(
        "this address names the locale \(name), in the source \(other)",
        at: places.first
      )
      return
    }
    let edits = places.sorted { $0.lowerBound < $1.lowerBound }
      .map { Fix.Edit(range: $0, replacement: []) }
    sink.report(
      "this address names the locale \(name), in the source none",
      at: places.first,
      fix: edits.isEmpty ? nil : Fix(summary: "remove the locale", edits: edits)
    )
  }
}

/// The part of an address that names a locale, with the slash before it.
private struct LocalePart {
  /// Its bytes without the slash.
  var name: ArraySlice<UInt8>
  var locale: LocaleTag
  /// Where it begins and ends, with the slash before it, from the start of the address.
  var offsets: Range<Int>

  /// The first one of an address.
  static func first(in address: ArraySlice<UInt8>) -> LocalePart? {
    guard mayStand(in: address) else { return nil }
    var start = address.startIndex
    while let slash = address[start...].firstIndex(of: UInt8(ascii: "/")) {
      let name = address[(slash + 1)...].prefix {
        $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#")
      }
      if LinkAddress.isLocale(name), let locale = LocaleTag(String(decoding: name, as: UTF8.self)) {
        let offsets = slash - address.startIndex..<name.endIndex - address.startIndex
        return LocalePart(name: name, locale: locale, offsets: offsets)
      }
      start = slash + 1
    }
    return nil
  }

  /// Whether a part of an address is as long as the name of a locale and has its hyphen.
  static func mayStand(in address: ArraySlice<UInt8>) -> Bool {
    var sinceSlash = 100
    for byte in address {
      if byte == UInt8(ascii: "/") {
        sinceSlash = 0
      } else if byte == UInt8(ascii: "-"), sinceSlash == 2 || sinceSlash == 3 {
        return true
      } else {
        sinceSlash += 1
      }
    }
    return false
  }
}

extension CheckedUnit {
  /// Whether an address of the target may name a locale.
  fileprivate var namesLocale: Bool {
    let side = document.target
    for mark in targetMarks where mark.destination >= 0 {
      let index = Int(mark.destination)
      if side.destinations.indices.contains(index),
        LocalePart.mayStand(in: side.destinations[index][...])
      {
        return true
      }
    }
    return targetCharacters.isSuperset(of: [.colon, .slash, .hyphen])
      && LocalePart.mayStand(in: side.plain[targetText])
  }

  /// Where the part of an address stands in the document.
  fileprivate func place(
    of part: LocalePart,
    in address: UnitAddresses.Address
  ) -> Range<Int>? {
    if let plain = address.plain {
      let start = plain.lowerBound
      return document.target.documentRange(
        of: start + part.offsets.lowerBound..<start + part.offsets.upperBound,
        of: index
      )
    }
    guard let mark = address.mark, !mark.isAddress else { return nil }
    let bytes = document.document.bilingual.bytes
    let needle = [UInt8(ascii: "/")] + part.name
    let text = Int(mark.start)..<Int(mark.end)
    guard let bracket = bytes[text].lastIndex(of: UInt8(ascii: "(")),
      let start = ByteSearch.first(needle, in: bytes, bracket..<text.upperBound)
    else { return nil }
    return start..<start + needle.count
  }
}
