public import BilingualMarkdown
public import Diagnostics

/// A text with the fixes of findings applied.
public struct FixedText: Sendable, Hashable {
  /// The bytes afterwards.
  public private(set) var bytes: [UInt8]
  /// How many fixes were applied.
  public private(set) var count = 0

  /// Applies fixes to a document, but none that would change more than it is for.
  ///
  /// Where an edit makes a tag out of what was none (`<`, an invisible character and `span` in a damaged
  /// target), the document would be read otherwise than before; such a fix is left out.
  ///
  /// - Parameters:
  ///   - fixes: the fixes, those first that win where two overlap.
  ///   - document: the document that their ranges are of.
  /// - Complexity: two readings of the document, and O(log *n*) more for each fix that is left out.
  public init(applying fixes: some Sequence<Fix>, to document: BilingualDocument) {
    self = Self.applying(Array(fixes)[...], to: document, keeping: FixedFrame(document)).text
  }

  private static func applying(
    _ fixes: ArraySlice<Fix>,
    to document: BilingualDocument,
    keeping frame: FixedFrame
  ) -> (text: Self, fixes: [Fix]) {
    let text = Self(applying: fixes, to: document.bytes)
    if fixes.isEmpty || FixedFrame(BilingualDocument(parsing: text.bytes)) == frame {
      return (text, Array(fixes))
    }
    guard fixes.count > 1 else { return (Self(applying: [], to: document.bytes), []) }
    let middle = fixes.startIndex + fixes.count / 2
    let first = applying(fixes[..<middle], to: document, keeping: frame)
    let second = applying(fixes[middle...], to: document, keeping: frame)
    let both = first.fixes + second.fixes
    let whole = Self(applying: both, to: document.bytes)
    return FixedFrame(BilingualDocument(parsing: whole.bytes)) == frame ? (whole, both) : first
  }

  /// Applies fixes to a text.
  ///
  /// A fix that overlaps one before it, or reaches outside the text, is left out as a whole; a second run
  /// may find it again.
  ///
  /// - Parameters:
  ///   - fixes: the fixes, those first that win where two overlap.
  ///   - bytes: the text that their ranges are of.
  /// - Complexity: O(*n* log *n*) in the number of edits, and linear in the text.
  init(applying fixes: some Sequence<Fix>, to bytes: [UInt8]) {
    var accepted: [Fix.Edit] = []
    for fix in fixes {
      guard Self.areApplicable(fix.edits, to: bytes),
        !fix.edits.contains(where: { edit in Self.overlaps(edit, accepted) })
      else { continue }
      for edit in fix.edits { accepted.insert(edit, at: Self.place(of: edit, in: accepted)) }
      count += 1
    }
    self.bytes = []
    self.bytes.reserveCapacity(bytes.count)
    var start = 0
    for edit in accepted {
      self.bytes += bytes[start..<edit.range.lowerBound]
      self.bytes += edit.replacement
      start = edit.range.upperBound
    }
    self.bytes += bytes[start...]
  }

  private static func areApplicable(_ edits: [Fix.Edit], to bytes: [UInt8]) -> Bool {
    var end = 0
    for edit in edits {
      guard edit.range.lowerBound >= end, edit.range.upperBound <= bytes.count else { return false }
      end = edit.range.upperBound
    }
    return !edits.isEmpty
  }

  private static func place(of edit: Fix.Edit, in edits: [Fix.Edit]) -> Int {
    var (low, high) = (0, edits.count)
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].range.lowerBound < edit.range.lowerBound {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return low
  }

  /// Whether an edit shares a byte with accepted ones, or touches one at the same place.
  private static func overlaps(_ edit: Fix.Edit, _ edits: [Fix.Edit]) -> Bool {
    let index = place(of: edit, in: edits)
    if index > 0, edits[index - 1].range.upperBound > edit.range.lowerBound { return true }
    guard index < edits.count else { return false }
    let next = edits[index].range
    return next.lowerBound < edit.range.upperBound || next.lowerBound == edit.range.lowerBound
  }
}
