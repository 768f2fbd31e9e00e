/// Makes HTML from documents harmless.
public enum HTMLFilter {
  /// The depth below which elements are dropped, while their text stays.
  public static let maximumDepth = 256
  /// The attributes beyond which a tag is dropped.
  public static let maximumAttributeCount = 64

  /// A fragment with nothing in it but the elements, attributes and addresses that are allowed.
  ///
  /// It is parsed by the HTML5 algorithm and written anew from the tree, so the result is well-formed:
  /// what a browser reads in it is what was judged. Frames, scripts, styles, SVG and MathML go with their
  /// content; other unknown elements leave theirs behind; comments go. Addresses are relative or `http`,
  /// `https`, `mailto`, `tel` or `ftp`. Classes get `document-` before them, so that none is a page's own.
  /// What is not UTF-8 becomes U+FFFD.
  /// - Parameters:
  ///   - html: The fragment in UTF-8.
  ///   - address: Rewrites the addresses of links and images; for nil the attribute goes.
  /// - Returns: The fragment that is left.
  /// - Complexity: Linear for depth and attributes within the limits.
  public static func sanitize(
    _ html: [UInt8],
    address: ([UInt8], HTMLRenderer.AddressUse) -> [UInt8]? = { address, _ in address }
  ) -> [UInt8] {
    var mixture = HTMLMixture()
    mixture.append(html, origins: [(0, 0)])
    return withoutActuallyEscaping(address) { address in
      var state = HTMLPageState()
      return filter(mixture, rules: HTMLRules(address: address), state: &state)?.html ?? []
    }
  }

  /// What is left of a document's HTML, with ours around and in it; nil where ours would be torn.
  static func filter(
    _ mixture: HTMLMixture,
    rules: HTMLRules,
    state: inout HTMLPageState
  ) -> (html: [UInt8], holdsBlocks: Bool)? {
    let point = state.point
    // The state goes to the judge and comes back, so that its tables are never copied.
    var moved = HTMLPageState()
    swap(&moved, &state)
    var judge = HTMLJudge(mixture, rules: rules, state: consume moved)
    HTMLTree.walk(mixture.html, visitor: &judge)
    let isFaithful = judge.isFaithful
    if !isFaithful { judge.releaseIdentifiers() }
    state = judge.state
    guard isFaithful else {
      state.goBack(to: point)
      return nil
    }
    return (judge.result, judge.holdsBlocks)
  }
}
