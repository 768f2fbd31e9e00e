public import Diagnostics
public import Workspace

extension MemoryWriter {
  /// Enters a document, in the place of what the memory held of its path.
  ///
  /// - Parameters:
  ///   - document: its segments; their order makes them neighbours. What they tell of their own origin, date
  ///     and state is kept with each.
  ///   - stamp: the file's stamp, taken before it was read; nil where there is no file.
  ///   - content: the file's content; nil where there is no file.
  /// - Throws: `InputError` where the file fails; then the whole batch is undone.
  public mutating func replace(
    _ document: SegmentedDocument,
    stamp: DocumentStamp? = nil,
    content: ContentFingerprint? = nil
  ) throws(InputError) {
    try change { writer throws(InputError) in
      let id = try writer.documentID(document.info, stamp: stamp, content: content)
      writer.abandon(try writer.tables.occurrences.clear(id))
      var places = Places()
      try writer.enter(document.segments, of: document.info, id, from: 0, &places)
    }
  }

  /// Adds segments behind those that the memory holds of a document's path.
  ///
  /// So a file of any size is entered piece by piece: the first by `replace`, the others by this.
  ///
  /// - Complexity: linear in the number of segments added, whatever the document holds already.
  public mutating func append(_ document: SegmentedDocument) throws(InputError) {
    try change { writer throws(InputError) in
      let id = try writer.documentID(document.info, stamp: nil, content: nil)
      var places = Places(try writer.tables.occurrences.places(of: id))
      let start = try writer.tables.occurrences.end(of: id)
      try writer.enter(document.segments, of: document.info, id, from: start, &places)
    }
  }

  /// Adds segments to those that the memory holds of a document's path: a segment takes the place of the one
  /// with its key, and one with a new key comes behind the others.
  ///
  /// - Returns: how many segments were new, changed and there already.
  /// - Complexity: linear in the number of segments added and held.
  @discardableResult
  public mutating func merge(_ document: SegmentedDocument) throws(InputError) -> MergeCounts {
    try change { writer throws(InputError) in
      let id = try writer.documentID(document.info, stamp: nil, content: nil)
      let occurrences = writer.tables.occurrences
      var places = Places(try occurrences.places(of: id))
      var held: [String: (ordinal: Int, translation: Int64)] = [:]
      for one in try occurrences.keys(in: id) { held[one.key] = (one.ordinal, one.translation) }
      var next = try occurrences.end(of: id)
      var counts = MergeCounts()
      for segment in document.segments {
        let key = segment.key.description
        let known = held[key]
        let ordinal = known?.ordinal ?? next
        let translation = try writer.enter(segment, of: document.info, id, ordinal, &places)
        if let known, known.translation != translation { writer.abandon([known.translation]) }
        counts.note(isNew: known == nil, isSame: known?.translation == translation)
        held[key] = (ordinal, translation)
        if known == nil { next += 1 }
      }
      return counts
    }
  }

  private mutating func enter(
    _ segments: [Segment],
    of info: DocumentInfo,
    _ document: Int64,
    from start: Int,
    _ places: inout Places
  ) throws(InputError) {
    for (offset, segment) in segments.enumerated() {
      _ = try enter(segment, of: info, document, start + offset, &places)
    }
  }

  private mutating func enter(
    _ segment: Segment,
    of info: DocumentInfo,
    _ document: Int64,
    _ ordinal: Int,
    _ places: inout Places
  ) throws(InputError) -> Int64 {
    let (place, isNewPlace) = places.number(of: segment.place)
    if isNewPlace {
      try tables.occurrences.enter(segment.place, number: place, document: document)
    }
    let translation = try translationID(of: segment, info.locale)
    try tables.occurrences.enter(
      segment,
      of: info,
      ordinal: ordinal,
      document: document,
      translation: translation,
      place: place
    )
    return translation
  }
}

/// What merging a document changed, in numbers of segments.
public struct MergeCounts: Sendable, Hashable {
  /// Segments whose key was not there.
  public var added = 0
  /// Segments whose key had another source or target.
  public var changed = 0
  /// Segments that were there already.
  public var unchanged = 0

  fileprivate mutating func note(isNew: Bool, isSame: Bool) {
    if isNew { added += 1 } else if isSame { unchanged += 1 } else { changed += 1 }
  }
}

/// The places of a document by the numbers that they have in it.
private struct Places {
  private var numbers: [SegmentPlace: Int] = [:]
  private var next = 0

  init() {}

  init(_ known: [(number: Int, place: SegmentPlace)]) {
    for (number, place) in known {
      numbers[place] = number
      next = max(next, number + 1)
    }
  }

  mutating func number(of place: SegmentPlace) -> (number: Int, isNew: Bool) {
    if let known = numbers[place] { return (known, false) }
    defer { next += 1 }
    numbers[place] = next
    return (next, true)
  }
}
