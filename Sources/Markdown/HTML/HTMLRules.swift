/// What the judge of a document's HTML asks the page it goes into.
struct HTMLRules {
  var address: ([UInt8], HTMLRenderer.AddressUse) -> [UInt8]?
  var imageSize: (([UInt8]) -> (width: Int, height: Int)?)?
  /// The name of what a table scrolls in.
  var tableLabel: String?
  /// The name of a check box.
  var checkBoxLabel: String?
  /// Whether elements keep their identifiers; not where the page holds the same text elsewhere.
  var keepsIdentifiers = true

  /// Writes the start of what a table scrolls in, up to the table's own tag.
  ///
  /// It takes the focus, so that the keyboard can scroll it.
  func openTable(in html: inout [UInt8]) { Self.openTable(label: tableLabel, in: &html) }

  static func openTable(label: String?, in html: inout [UInt8]) {
    html += "<div class=\"table-scroll\" tabindex=\"0\"".utf8
    if let label {
      html += " role=\"group\" aria-label=\"".utf8
      HTMLEscaping.append(label, to: &html)
      html.append(UInt8(ascii: "\""))
    }
    html.append(UInt8(ascii: ">"))
  }
}

/// Classes that documents give.
enum HTMLClasses {
  /// Appends the classes of a document, each with `document-` before it, so that none is one of ours.
  static func append(_ value: some Collection<UInt8>, to classes: inout [UInt8]) {
    for name in value.split(whereSeparator: Byte.isSpace).prefix(16) {
      if !classes.isEmpty { classes.append(Byte.space) }
      let isApart = name.starts(with: "document-".utf8) || name.starts(with: "language-".utf8)
      if !isApart { classes += "document-".utf8 }
      classes += name
    }
  }

  /// Appends the class of a value of `align`, if there is one.
  static func append(alignment: [UInt8], to classes: inout [UInt8]) {
    let alignment = String(decoding: alignment.map(Byte.lowercased), as: UTF8.self)
    guard alignment == "center" || alignment == "right" else { return }
    if !classes.isEmpty { classes.append(Byte.space) }
    classes += "align-\(alignment)".utf8
  }
}
