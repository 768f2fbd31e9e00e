import BilingualMarkdown

/// Applies edits to a document and reads it again, to see that each did what it was meant to and no more.
struct RewritingTrial {
  private let document: Document
  private let sites: [(key: SegmentKey, site: SegmentSite)]

  init(of document: Document, sites: [(key: SegmentKey, site: SegmentSite)]) {
    (self.document, self.sites) = (document, sites)
  }

  /// The edits without which the rest holds.
  ///
  /// Halves what fails until single edits are left.
  func refused(_ edits: [TargetEdit]) -> [TargetEdit] {
    var accepted: [TargetEdit] = []
    var refused: [TargetEdit] = []
    func take(_ part: ArraySlice<TargetEdit>) {
      if part.isEmpty { return }
      if holds(accepted + part) {
        accepted += part
      } else if part.count == 1 {
        refused += part
      } else {
        let middle = part.startIndex + part.count / 2
        take(part[..<middle])
        take(part[middle...])
      }
    }
    take(edits[...])
    return refused
  }

  private func holds(_ edits: [TargetEdit]) -> Bool {
    let bytes = TargetEdit.apply(edits, to: document.bilingual.bytes)
    let locale = document.info.locale
    guard let new = try? Document(parsing: bytes, at: document.place, fallback: locale),
      new.info == document.info,
      new.bilingual.damage.map(\.kind) == document.bilingual.damage.map(\.kind),
      keepsFrontMatter(new, edits)
    else { return false }
    let newSites = new.segmentSites()
    guard newSites.map(\.key) == sites.map(\.key) else { return false }
    var edits = edits[...]
    for (index, (before, after)) in zip(sites, newSites).enumerated() {
      var target = document.target(at: before.site)
      if let edit = edits.first, edit.site == index {
        target = edit.target
        edits.removeFirst()
      }
      guard new.target(at: after.site).utf8.elementsEqual(target.utf8),
        source(at: after.site, in: new) == source(at: before.site, in: document)
      else { return false }
    }
    return true
  }

  private func source(at site: SegmentSite, in document: Document) -> ArraySlice<UInt8> {
    guard case .unit(let index) = site else { return [] }
    return document.bilingual.bytes[document.bilingual.units[index].source]
  }

  /// Whether the front matter has the same keys, and the same values where no edit lies.
  private func keepsFrontMatter(_ new: Document, _ edits: [TargetEdit]) -> Bool {
    let (before, after) = (document.frontMatter, new.frontMatter)
    guard before.entries.count == after.entries.count,
      (before.failure == nil) == (after.failure == nil)
    else { return false }
    return zip(before.entries, after.entries).allSatisfy { old, new in
      old.key == new.key
        && (old.value.utf8.elementsEqual(new.value.utf8)
          || edits.contains { touches($0.range, old.range) })
    }
  }

  private func touches(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
    one.lowerBound <= other.upperBound && other.lowerBound <= one.upperBound
  }
}
