import BilingualMarkdown
import Diagnostics

extension Document {
  /// The document as segments: the translated values of its front matter, then its units and the texts of
  /// its images.
  ///
  /// A unit without a readable number has no key and is left out; its damage is told elsewhere. A value of
  /// the front matter that holds units is those units, and so is the text of an image. Values and texts of
  /// images are plain: their targets are what a reader hears, whatever escapes the document writes.
  ///
  /// - Parameter sources: the page in the source locale, for texts whose source the document does not
  ///   hold; ignored where it is known to be of another version.
  /// - Returns: the segments in the order in which they stand, values of the front matter first.
  /// - Complexity: linear in the size of the document.
  public func segmented(sources: SourceTexts? = nil) -> SegmentedDocument {
    let sites = segmentSites()
    let anchors = bilingual.anchors.map { bilingual.text($0.name) }
    let sources = sources.flatMap { $0.fits(info) ? $0 : nil }
    var plainPositions = positions(ofPlainTextsIn: sites)[...]
    let segments = sites.map { key, site in
      let place: SegmentPlace
      switch site {
      case .unit(let index): return segment(key, bilingual.units[index], anchors)
      case .frontMatter: place = SegmentPlace(kind: .frontMatter)
      case .image(let image): place = SegmentPlace(kind: .imageText, anchor: image.anchor)
      }
      let source = sources?.text(for: site, in: self)
      let target = target(at: site)
      return Segment(
        key: key,
        source: source,
        target: target,
        plainSource: source.map(PlainText.collapsed),
        plainTarget: PlainText.collapsed(target),
        place: place,
        position: plainPositions.popFirst() ?? .start,
        sourceOrigin: source == nil ? nil : sources?.origin(for: info)
      )
    }
    return SegmentedDocument(info: info, segments: segments)
  }

  private func segment(_ key: SegmentKey, _ unit: TranslationUnit, _ anchors: [String]) -> Segment {
    let (source, target) = (bilingual.text(unit.source), bilingual.text(unit.target))
    return Segment(
      key: key,
      source: source,
      target: target,
      plainSource: PlainText.of(segment: source),
      plainTarget: PlainText.of(segment: target),
      place: SegmentPlace(unit.place, anchors: anchors),
      position: unit.position
    )
  }

  /// Where the sites begin that are no units, in their order.
  private func positions(
    ofPlainTextsIn sites: [(key: SegmentKey, site: SegmentSite)]
  ) -> [Position] {
    let offsets = sites.compactMap { _, site -> Int? in
      if case .unit = site { nil } else { range(of: site).lowerBound }
    }
    // An alias in the front matter may stand for a text further up.
    let rising = offsets.indices.sorted { offsets[$0] < offsets[$1] }
    var positions = [Position](repeating: .start, count: offsets.count)
    for (index, position) in zip(rising, bilingual.positions(ofRising: rising.map { offsets[$0] }))
    {
      positions[index] = position
    }
    return positions
  }
}

extension SegmentPlace {
  init(_ place: Place, anchors: [String]) {
    let kind: Kind =
      if place.line.contains(.frontMatter) {
        .frontMatter
      } else if place.touch.contains(.imageBefore) {
        .imageText
      } else if place.line.contains(.heading) {
        .heading
      } else if place.touch.contains([.linkBefore, .linkAfter]) {
        .linkText
      } else if place.line.contains(.pipe) {
        .tableCell
      } else if place.line.contains(.quote) {
        .quote
      } else if !place.line.isDisjoint(with: [.bullet, .ordered]) {
        .listItem
      } else {
        .paragraph
      }
    let index = Int(place.anchor)
    self.init(kind: kind, anchor: anchors.indices.contains(index) ? anchors[index] : nil)
  }
}
