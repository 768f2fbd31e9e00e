import BilingualMarkdown
import Markdown

/// Applies edits to a document and reads it again, to see that each did what it was meant to and no more.
struct RewritingTrial {
  private let document: Document
  private let sites: [(key: SegmentKey, site: SegmentSite)]
  /// The page before the edits, parsed once somebody asks.
  private var page: ParsedView?

  init(of document: Document, sites: [(key: SegmentKey, site: SegmentSite)]) {
    (self.document, self.sites) = (document, sites)
  }

  /// The edits without which the rest holds, with the reasons.
  ///
  /// Halves what fails until single edits are left.
  mutating func refused(_ edits: [TargetEdit]) -> [SegmentKey: RewritingRefusal] {
    var accepted: [TargetEdit] = []
    var refusals: [SegmentKey: RewritingRefusal] = [:]
    var waiting = [edits.map(withLikeness)[...]]
    while let part = waiting.popLast() {
      guard let first = part.first else { continue }
      guard let refusal = refusal(of: accepted + part) else {
        accepted += part
        continue
      }
      if part.count > 1 {
        let middle = part.startIndex + part.count / 2
        waiting += [part[middle...], part[..<middle]]
      } else if refusal == .changesStructure, let mending = mending(first),
        self.refusal(of: accepted + [mending]) == nil
      {
        accepted.append(mending)
      } else {
        refusals[first.key] = refusal
      }
    }
    return refusals
  }

  /// An edit with what it must be like where it fills a unit or empties one.
  ///
  /// An empty target shapes no page; what fills it must be like the source, or like a word. What empties a
  /// unit may take from the page what the unit was.
  private func withLikeness(_ edit: TargetEdit) -> TargetEdit {
    var edit = edit
    if PlainText.collapsed(edit.target).isEmpty {
      edit.likeness = edit.bytes
    } else if PlainText.collapsed(document.target(at: sites[edit.site].site)).isEmpty {
      let source = Array(source(at: sites[edit.site].site, in: document))
      edit.likeness = source.isEmpty ? Array("x".utf8) : source
    }
    return edit
  }

  /// The edit as one that is like its source, in place of a target that had damaged the page.
  private func mending(_ edit: TargetEdit) -> TargetEdit? {
    let source = source(at: sites[edit.site].site, in: document)
    guard edit.likeness == nil, !source.isEmpty else { return nil }
    var edit = edit
    edit.likeness = Array(source)
    return edit
  }

  /// What the edits do beyond what they are meant to; nil where they do no more.
  private mutating func refusal(of edits: [TargetEdit]) -> RewritingRefusal? {
    let applied = TargetEdit.apply(edits, to: document.bilingual.bytes)
    guard let new = read(applied), holds(edits, in: new) else { return .changesOthers }
    guard !document.isYAML, edits.contains(where: mayShapePage) else { return nil }
    let after = PageStructure(Self.page(of: new), of: applied)
    return structure(without: edits) == after ? nil : .changesStructure
  }

  private func mayShapePage(_ edit: TargetEdit) -> Bool {
    edit.range.lowerBound >= document.bilingual.bodyStart
      && edit.mayShapePage(document.bilingual.bytes)
  }

  /// The structure that the edits must keep.
  private mutating func structure(without edits: [TargetEdit]) -> PageStructure? {
    let bytes = document.bilingual.bytes
    let applied = TargetEdit.apply(edits, to: bytes) { $0.likeness ?? Array(bytes[$0.range]) }
    if edits.contains(where: { $0.likeness != nil }) {
      return read(applied).map { PageStructure(Self.page(of: $0), of: applied) }
    }
    let page = page ?? Self.page(of: document)
    self.page = page
    return PageStructure(page, of: applied)
  }

  private static func page(of document: Document) -> ParsedView {
    document.parsed(.target, options: MarkdownOptions(linksBareAddresses: false))
  }

  private func read(_ applied: TargetEdit.Applied) -> Document? {
    try? Document(parsing: applied.bytes, at: document.place, fallback: document.info.locale)
  }

  /// Whether all is read as it was, but for the targets of the edits.
  private func holds(_ edits: [TargetEdit], in new: Document) -> Bool {
    guard new.info == document.info,
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
