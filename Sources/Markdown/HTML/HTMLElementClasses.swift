/// Elements by how the HTML5 algorithm treats their tags.
enum HTMLElementClasses {
  /// Elements whose content is no markup.
  static let rawText = names("script style iframe noembed noframes xmp textarea title plaintext")

  static let void = names(
    "area base br col embed frame hr img input keygen link meta param source track wbr"
  )

  /// Elements that an end tag of an outer element closes.
  static let endImplied = names("p li dt dd td th tr tbody thead tfoot option rp rt")

  /// For an open element, the start tags that close it first.
  static let closedBy: [[UInt8]: Set<[UInt8]>] = {
    let blocks = names(
      """
      address article aside blockquote center details div dl fieldset figure footer form h1 h2 h3 h4 h5 \
      h6 header hr main nav ol p pre section ul li dt dd
      """
    )
    var closers: [[UInt8]: Set<[UInt8]>] = [Array("p".utf8): blocks]
    for (open, next) in [
      ("li", "li"), ("dt", "dt dd"), ("dd", "dt dd"), ("td", "td th tr"), ("th", "td th tr"),
      ("option", "option"),
    ] {
      closers[Array(open.utf8)] = names(next)
    }
    return closers
  }()

  private static func names(_ list: String) -> Set<[UInt8]> {
    Set(list.split(separator: " ").map { Array($0.utf8) })
  }
}
