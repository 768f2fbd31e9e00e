import BilingualMarkdown
import Diagnostics
import Markdown

extension Document {
  /// The keys of the front matter that are translated.
  private static let translatedKeys = ["title", "description"]

  /// The document as segments: the translated values of its front matter, then its units.
  ///
  /// A unit without a readable number has no key and is left out; its damage is told elsewhere. A value of
  /// the front matter that holds units is those units.
  ///
  /// - Complexity: linear in the size of the document.
  public func segmented() -> SegmentedDocument {
    var segments = frontMatterSegments()
    segments.reserveCapacity(segments.count + bilingual.units.count)
    let anchors = bilingual.anchors.map { bilingual.text($0.name) }
    for unit in bilingual.units {
      guard let number = unit.number else { continue }
      let (source, target) = (bilingual.text(unit.source), bilingual.text(unit.target))
      segments.append(
        Segment(
          key: .unit(number),
          source: source,
          target: target,
          plainSource: PlainText.of(segment: source),
          plainTarget: PlainText.of(segment: target),
          place: SegmentPlace(unit.place, anchors: anchors),
          position: unit.position
        )
      )
    }
    return SegmentedDocument(info: info, segments: segments)
  }

  private func frontMatterSegments() -> [Segment] {
    frontMatter.entries.compactMap { entry in
      guard Self.translatedKeys.contains(entry.key), !entry.value.isEmpty,
        !bilingual.units.contains(where: { entry.range.overlaps($0.whole) })
      else { return nil }
      return Segment(
        key: .frontMatter(entry.key),
        source: nil,
        target: entry.value,
        plainSource: nil,
        plainTarget: PlainText.collapsed(entry.value),
        place: SegmentPlace(kind: .frontMatter),
        position: bilingual.position(of: entry.range.lowerBound)
      )
    }
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
