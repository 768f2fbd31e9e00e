import HelpSite
import Markdown

/// What holds for the references of a page whatever its bytes are.
public enum SiteReferenceInvariants {
  private static let siteURL = Array("https://docs.example/a/".utf8)

  /// Reads `bytes` as a page, and what the filter makes of them; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    let filtered = HTMLFilter.sanitize(bytes)
    try require(PlainTags(filtered) != nil, "filtered HTML is written in the plainest way")
    for html in [bytes, filtered] {
      let tags = try attributes(of: html)
      for siteURL in [nil, siteURL] {
        let page = PageReferences(reading: html, siteURL: siteURL)
        try check(page, in: html, siteURL)
        if let plain = PlainTags(html) { try compare(page, with: plain, in: html) }
      }
      guard let plain = PlainTags(html) else { continue }
      try require(
        tags.map(\.value) == plain.attributes.map(\.value)
          && tags.map(\.name) == plain.attributes.map { PackedName(html.span.extracting($0.name)) }
          && tags.map(\.element)
            == plain.attributes.map { PackedName(html.span.extracting($0.element)) },
        "attributes are those that an obvious reader finds"
      )
    }
  }

  private static func attributes(
    of html: [UInt8]
  ) throws(Violation) -> [TagReader.Attribute] {
    var attributes: [TagReader.Attribute] = []
    TagReader.read(html.span) { attributes.append($0) }
    var end = 0
    for attribute in attributes {
      try require(
        end <= attribute.value.lowerBound && attribute.value.upperBound <= html.count,
        "values are in order and in bounds"
      )
      end = attribute.value.upperBound
    }
    return attributes
  }

  private static func check(
    _ page: PageReferences,
    in html: [UInt8],
    _ siteURL: [UInt8]?
  ) throws(Violation) {
    for reference in page.references {
      let text = html[reference.range]
      try require(reference.hash == ByteHash(text.span).value, "a reference has its hash")
      let place = SiteReference(
        CharacterReferences.resolved(text),
        from: "de-DE/page.html",
        siteURL: siteURL
      )
      if !text.contains(where: { "%&/?#.".utf8.contains($0) }) {
        try require(
          place?.file == ByteHash(Array("de-DE/".utf8 + text).span).value && place?.anchor == nil,
          "a name is that of a file in the same folder"
        )
      }
    }
    for fragment in page.missing {
      try require(fragment.utf8.first == UInt8(ascii: "#"), "‘\(fragment)’ is a fragment")
    }
  }

  /// Compares what a page offers and refers to with what its attributes say.
  ///
  /// Only where these hold no escapes, and no texts that are the same but for their bytes.
  private static func compare(
    _ page: PageReferences,
    with plain: PlainTags,
    in html: [UInt8]
  ) throws(Violation) {
    guard html.allSatisfy({ $0 < 0x80 && $0 != UInt8(ascii: "&") && $0 != UInt8(ascii: "%") })
    else { return }
    let texts = Set(page.references.map { Array(html[$0.range]) })
    var names: [[UInt8]] = []
    var addresses: [[UInt8]] = []
    for attribute in plain.attributes {
      let value = Array(html[attribute.value])
      let element = String(decoding: html[attribute.element], as: UTF8.self).lowercased()
      switch (element, String(decoding: html[attribute.name], as: UTF8.self).lowercased()) {
      case (_, "id"), ("a", "name"): names.append(value)
      case (_, "href"), (_, "src"): addresses.append(value)
      default: break
      }
    }
    try require(
      page.identifiers == names.map { ByteHash($0.span).short },
      "names are those of elements"
    )
    for address in addresses where address.allSatisfy({ $0 > 0x20 }) {
      if address.first == UInt8(ascii: "#") {
        let name = Array(address.dropFirst())
        let leads = name.isEmpty || name == Array("top".utf8) || names.contains(name)
        let text = String(decoding: address, as: UTF8.self)
        try require(leads != page.missing.contains(text), "‘\(text)’ is missing if no name is")
      } else if !address.isEmpty, !address.contains(UInt8(ascii: ":")),
        !address.starts(with: "//".utf8)
      {
        try require(texts.contains(address), "a page refers to all that is linked")
      }
    }
  }
}
