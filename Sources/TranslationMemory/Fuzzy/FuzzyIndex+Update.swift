package import Diagnostics
import FoundationEssentials

extension FuzzyIndex {
  /// Why an index could not be brought up to date.
  package enum UpdateFailure: Error {
    /// The index cannot be read; it is to be made anew.
    case unusable(FuzzyIndexFailure)
    /// The index cannot be written; it is as it was.
    case unwritten(InputError)
  }

  /// What was added and removed may be this many texts before it is merged into the base, or an eighth of
  /// the base where that is more.
  static let leastToMerge = 4096

  /// Writes what changed since the index was last written.
  ///
  /// What was added and removed before is written again together with it: this takes about 10 µs for
  /// each text that is not in the base. After many changes the base is written anew, which takes a
  /// few seconds for a million texts. This value goes on showing the index as it was opened; two
  /// processes must not write at once.
  ///
  /// - Parameters:
  ///   - removed: ids of texts that are there no more; ids that the index does not have are ignored.
  ///   - texts: the new texts; one under an id that is taken replaces the text of that id.
  ///   - mark: what the state of the memory is known by now.
  /// - Throws: whether the index is to be made anew, or cannot be written.
  package func update(
    removing removed: some Sequence<Int64>,
    adding texts: some Sequence<(id: Int64, text: String)>,
    mark: Int64
  ) throws(UpdateFailure) {
    var changed = FuzzyTexts()
    var gone = Set(removed)
    for (id, text) in texts {
      changed.add(id: id, text: text.utf8)
      gone.insert(id)
    }
    do {
      try added?.copyTexts(into: &changed) { !gone.contains($0) }
      // The base has no id above its largest, so none of those needs to be remembered.
      gone = gone.filter { $0 <= base.trailer.largestID }.union(added?.tables.removed ?? [])
      if changed.entries.count + gone.count > max(Self.leastToMerge, base.trailer.textCount / 8) {
        try base.copyTexts(into: &changed) { !gone.contains($0) }
        try Self.writeBase(changed, to: path, mark: mark)
      } else {
        try FuzzySegmentWriter(changed).write(
          to: Self.addedPath(path),
          mark: mark,
          base: base.trailer.identity,
          removed: gone.sorted()
        )
      }
    } catch let failure as FuzzyIndexFailure {
      throw .unusable(failure)
    } catch let error as InputError {
      throw .unwritten(error)
    } catch {
      throw .unusable(.damaged)
    }
  }

  static func writeBase(_ texts: FuzzyTexts, to path: String, mark: Int64) throws(InputError) {
    try FuzzySegmentWriter(texts).write(to: path, mark: mark)
    // Were it to stay, it would not be taken for an addition to the new base.
    try? FileManager.default.removeItem(atPath: addedPath(path))
  }
}
