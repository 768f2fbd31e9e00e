import BilingualMarkdown
import YAML

extension Document {
  /// The document with new targets, and not a byte else changed.
  ///
  /// A target is what ``Segment/target`` is: of a unit the text with its markup, as it is written; of front
  /// matter and images the plain text, which is written in the notation that the document has there,
  /// with what escapes that takes. A target equal to the one there is no change. What would be read
  /// back otherwise, or would change how the rest is read, is refused and not written; so is what would
  /// give the page other blocks, cells, links or code around it than the target there did, or than the
  /// source does.
  ///
  /// - Complexity: linear in the size of the document; where targets are refused because of what they
  ///   do to others, the document is read again a few times for each.
  public func rewritten(targets: [SegmentKey: String]) -> RewrittenDocument {
    var result = RewrittenDocument(bytes: bilingual.bytes)
    guard !targets.isEmpty else { return result }
    let sites = segmentSites()
    var indices: [SegmentKey: Int] = [:]
    var edits: [TargetEdit] = []
    for (index, (key, _)) in sites.enumerated() where targets[key] != nil {
      if indices.updateValue(index, forKey: key) != nil { result.refusals[key] = .ambiguousKey }
    }
    for (key, target) in targets where result.refusals[key] == nil {
      guard let index = indices[key] else {
        result.refusals[key] = .unknownKey
        continue
      }
      guard !target.utf8.elementsEqual(self.target(at: sites[index].site).utf8) else { continue }
      do throws(RewritingRefusal) {
        let bytes = try written(target, at: sites[index].site)
        edits.append(
          TargetEdit(
            key: key,
            site: index,
            target: target,
            range: range(of: sites[index].site),
            bytes: bytes
          )
        )
      } catch {
        result.refusals[key] = error
      }
    }
    var trial = RewritingTrial(of: self, sites: sites)
    let refused = trial.refused(edits.sorted { $0.site < $1.site })
    result.refusals.merge(refused) { first, _ in first }
    edits.removeAll { result.refusals[$0.key] != nil }
    result.changed = Set(edits.map(\.key))
    result.bytes = TargetEdit.apply(edits, to: bilingual.bytes).bytes
    return result
  }

  /// The bytes that hold `target` at a site.
  private func written(
    _ target: String,
    at site: SegmentSite
  ) throws(RewritingRefusal) -> [UInt8] {
    switch site {
    case .unit(let index):
      // A file that holds U+0000 is read as no text.
      guard !target.utf8.contains(0) else { throw .unwritable }
      try checkTags(of: target, in: bilingual.units[index])
      return Array(target.utf8)
    case .frontMatter(let index):
      guard !target.isEmpty else { throw .unwritable }
      return written(target, for: frontMatter.entries[index])
    case .image(let image):
      guard !target.isEmpty, let written = image.written(target, in: bilingual.bytes) else {
        throw .unwritable
      }
      return written
    }
  }

  /// A text about tags may hold some that do not pair, as its source or its translation so far does.
  private func checkTags(
    of target: String,
    in unit: TranslationUnit
  ) throws(RewritingRefusal) {
    let tags = SpanTags(in: target.utf8)
    guard !tags.holdsUnitTags else { throw .unitTags }
    guard
      tags.isBalanced || tags == SpanTags(in: bilingual.bytes[unit.source])
        || tags == SpanTags(in: bilingual.bytes[unit.target])
    else { throw .unevenSpans }
  }

  private func written(_ text: String, for entry: FrontMatter.Entry) -> [UInt8] {
    let old = bilingual.bytes[entry.range]
    if frontMatter.failure != nil {
      // Front matter that is no YAML is read by lines, and its quotes are only taken off.
      guard let quote = old.first, old.count >= 2, quote == old.last,
        quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'")
      else { return Array(text.utf8) }
      return [quote] + Array(text.utf8) + [quote]
    }
    let notation = ScalarNotation(of: old)
    // A block reaches over its line ends.
    let end = old.lastIndex { $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? old.startIndex
    return notation.written(text) + (notation == .block ? Array(old[end...]) : [])
  }
}
