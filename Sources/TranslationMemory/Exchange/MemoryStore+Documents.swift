public import Workspace

extension MemoryStore {
  /// How many segments `forEachDocument` holds at a time.
  static let segmentsAtATime = 8192

  /// The documents that the memory holds, in the order of their paths.
  public func documents() throws -> [HeldDocument] {
    try reading { statements in
      try statements.documents.all(String?.none) { $0.heldDocument(from: 1) }
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Hands out what the memory holds, document by document, as it stands at one moment.
  ///
  /// Documents come in the order of their pages, of the locales' tags and of their paths, the segments in
  /// that of the document. One of more than 8,192 segments comes in several parts, one behind the other, so
  /// that the space needed does not grow with the memory. Segments tell their own origin, date and state
  /// where these differ from the document's.
  ///
  /// - Parameters:
  ///   - locale: the only locale wanted; nil for all.
  ///   - body: takes a document or a part of one; it must not use this store.
  /// - Throws: `InputError` where the file fails; else what `body` throws.
  public func forEachDocument(
    locale: LocaleTag? = nil,
    _ body: (SegmentedDocument) throws -> Void
  ) throws {
    try reading { statements in
      let documents = try statements.documents.all(locale?.text) { row in
        (id: row.integer(0), held: row.heldDocument(from: 1))
      }
      for (id, held) in documents {
        var part = SegmentedDocument(info: held.info, segments: [])
        var isFirst = true
        try statements.segments.forEach(id) { row in
          if part.segments.count == Self.segmentsAtATime {
            try body(part)
            part.segments.removeAll(keepingCapacity: true)
            isFirst = false
          }
          part.segments.append(row.segment())
        }
        if isFirst || !part.segments.isEmpty { try body(part) }
      }
    }
  }
}

extension Statement {
  /// A segment of the statement `segments`.
  fileprivate func segment() -> Segment {
    Segment(
      key: SegmentKey(text(0)) ?? .unit(0),
      source: optionalText(1),
      target: text(3),
      plainSource: optionalText(2),
      plainTarget: text(4),
      place: place(from: 5),
      position: position(from: 7),
      origin: origin(9),
      date: date(10),
      state: state(11),
      sourceOrigin: sourceOrigin(from: 12)
    )
  }
}
