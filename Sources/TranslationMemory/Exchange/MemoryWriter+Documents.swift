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
  /// So a file of any size is entered piece by piece. What the memory knows of the document stays; of a path that
  /// it does not hold, the document is entered.
  ///
  /// - Parameter document: the segments; their keys may stand in the document already.
  /// - Throws: `InputError` where the file fails; then the whole batch is undone.
  /// - Complexity: linear in the number of segments added, whatever the document holds already.
  public mutating func append(_ document: SegmentedDocument) throws(InputError) {
    try change { writer throws(InputError) in
      let known = try writer.tables.documents.id(of: document.info.path)
      let id =
        if let known { known } else {
          try writer.documentID(document.info, stamp: nil, content: nil)
        }
      var places = Places(try writer.tables.occurrences.places(of: id))
      let start = try writer.tables.occurrences.end(of: id)
      try writer.enter(document.segments, of: document.info, id, from: start, &places)
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
      try enter(segment, of: info, document, start + offset, &places)
    }
  }

  private mutating func enter(
    _ segment: Segment,
    of info: DocumentInfo,
    _ document: Int64,
    _ ordinal: Int,
    _ places: inout Places
  ) throws(InputError) {
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
