/// The elements of HTML that documents use; anything else in angle brackets is a placeholder.
enum HTMLElement: String, Sendable, CaseIterable {
  case a, abbr, article, aside, b, blockquote, br, caption, center, cite, code, col, colgroup, dd
  case del, details, dfn, div, dl, dt, em, figure, font, h1, h2, h3, h4, h5, h6, hr, i, iframe, img
  case ins, kbd, li, mark, nobr, ol, p, pre, q, s, samp, section, small, span, strike, strong, sub
  case summary, sup, table, tbody, td, tfoot, th, thead, tr, tt, u, ul, video, wbr

  /// The element of a tag's name, in any letter case; nil for none.
  init?(name: ArraySlice<UInt8>) {
    guard name.count <= 10 else { return nil }
    self.init(rawValue: String(decoding: name, as: UTF8.self).lowercased())
  }

  /// Whether what stands before and after a tag is not one line of text.
  var breaksText: Bool {
    switch self {
    case .br, .p, .li, .td, .th, .tr, .div, .dd, .dt, .hr, .ul, .ol, .dl, .table: true
    default: false
    }
  }
}
