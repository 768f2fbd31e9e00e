/// HTML of the caller's that is put between the inlines of a text, by rising offset.
///
/// It is trusted: neither escaped nor filtered. What insertions open, they close again, and never on the
/// other side of an element's edge. The HTML of all is one text: a page has hundreds of them.
public struct HTMLInsertions: Hashable, Sendable {
  /// The place of one.
  public struct Place: Hashable, Sendable {
    /// Where it stands, in bytes of the tree's text.
    public let offset: Int
    /// Where its HTML starts in that of all; it ends where the next one's starts.
    public let start: Int

    /// Makes a place.
    public init(offset: Int, start: Int) {
      self.offset = offset
      self.start = start
    }
  }

  /// The HTML of all, one after the other, in UTF-8.
  public let html: [UInt8]
  /// Their places.
  public let places: [Place]

  /// Makes insertions of HTML that is cut at some places.
  ///
  /// - Parameters:
  ///   - html: The HTML of all.
  ///   - places: Where each stands and starts; neither ever falls from one to the next.
  public init(_ html: [UInt8] = [], at places: [Place] = []) {
    self.html = html
    self.places = places
  }

  /// Makes insertions of pieces, each with its offset, which never falls.
  public init(_ pieces: some Sequence<(Int, [UInt8])>) {
    var html: [UInt8] = []
    var places: [Place] = []
    for (offset, piece) in pieces {
      places.append(Place(offset: offset, start: html.count))
      html += piece
    }
    self.init(html, at: places)
  }

  /// The HTML of one.
  func html(_ index: Int) -> ArraySlice<UInt8> { html[range(index)] }

  /// The bytes of one in `html`.
  private func range(_ index: Int) -> Range<Int> {
    let start = places[index].start
    return start..<(index + 1 < places.count ? places[index + 1].start : html.count)
  }

  /// The index of the first one that does not stand before an offset.
  func firstIndex(notBefore offset: Int) -> Int {
    var low = 0
    var high = places.count
    while low < high {
      let middle = (low + high) / 2
      if places[middle].offset < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  /// Appends the HTML of some of them.
  func append(_ indices: Range<Int>, to output: inout [UInt8]) {
    guard let first = indices.first, let last = indices.last else { return }
    let bytes = html.span.extracting(range(first).lowerBound..<range(last).upperBound)
    unsafe bytes.withUnsafeBufferPointer { unsafe output.append(contentsOf: $0) }
  }
}
