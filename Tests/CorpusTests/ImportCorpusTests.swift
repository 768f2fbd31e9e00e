import BilingualMarkdown
import Diagnostics
import FoundationEssentials
import Interchange
import Testing
import Workspace

/// Real documents go out and come back: of large folders a part that is another one in each format.
///
/// `.ci/round-trip` takes every document through every format.
@Suite(.enabled(if: Corpus.isPresent, "DIGLOT_SHARED names no folder"))
struct ImportCorpusTests {
  static let folders = [
    "seeds", "tricky", "partner-center/tagged", "partner-center/plain", "win32",
  ]
  static let formats = Format.all.filter(\.isReadable).map(\.name)
  /// How many documents a folder has at most that goes through every format whole.
  private static let wholeFolder = 100
  /// Of how many documents of a larger folder one goes through a format.
  private static let partOfLargeFolder = formats.count * 4

  /// Nothing edited: nothing is written or told, whether the file keeps what vouches for a target or not.
  @Test(arguments: Self.folders, Self.formats)
  func uneditedChangesNothing(_ folder: String, _ format: String) throws {
    try forEachBatch(of: folder, in: format) { batch in
      for keepsFingerprints in [true, false] {
        let plan = try batch.plan { unit in if !keepsFingerprints { unit.fingerprint = nil } }
        #expect(plan.summary.unchanged == plan.summary.units)
        #expect(plan.summary.units == batch.written)
        #expect(plan.findings == [])
        #expect(plan.documents.isEmpty)
      }
    }
  }

  /// One target edited in each document: that one changes, and nothing else.
  @Test(arguments: Self.folders, Self.formats)
  func oneEditChangesOneTarget(_ folder: String, _ format: String) throws {
    var (written, refused) = (0, 0)
    try forEachBatch(of: folder, in: format) { batch in
      var edited: [String: SegmentKey] = [:]
      let plan = try batch.plan { unit in
        guard let path = unit.document.path, let key = unit.key, edited[path] == nil,
          batch.isUnique(key, in: path), let target = unit.target?.appending(" neu")
        else { return }
        edited[path] = key
        (unit.target, unit.state) = (target, .final)
      }
      #expect(plan.summary.taken == edited.count)
      #expect(plan.findings == [])
      #expect(plan.documents.map(\.info.path).sorted() == edited.keys.sorted())
      for planned in plan.documents {
        let key = try #require(edited[planned.info.path])
        #expect(Set(planned.changes.keys) == [key])
        let document = batch.documents[planned.index]
        let rewritten = document.rewritten(targets: planned.changes.mapValues(\.target))
        written += rewritten.changed.count
        refused += rewritten.refusals.count
        guard rewritten.refusals.isEmpty else { continue }
        let after = try Document(
          parsing: rewritten.bytes,
          at: document.place,
          fallback: document.info.locale
        )
        for (old, new) in zip(document.segmented().segments, after.segmented().segments) {
          #expect(old.key == new.key && old.source == new.source)
          let target = old.key == key ? planned.changes[key]?.target : old.target
          #expect(new.target == target, "\(planned.info.path) \(old.key)")
          if old.key == key { #expect(new.plainTarget.hasSuffix("neu")) }
        }
      }
    }
    #expect(written > 0)
    #expect(refused * 100 <= written)
  }

  /// Documents that were written to one file.
  private struct Batch {
    var format: Format
    var documents: [Document]
    var segmented: [SegmentedDocument]
    var bytes: [UInt8]
    /// How many segments the format could write.
    var written: Int

    func isUnique(_ key: SegmentKey, in path: String) -> Bool {
      segmented.first { $0.info.path == path }?.segments.count { $0.key == key } == 1
    }

    /// What the file comes to, each of its translations edited.
    func plan(_ edit: (inout ExchangeUnit) -> Void) throws -> ImportPlan {
      let index = DocumentIndex(documents.map(\.info), in: "corpus")
      var importer = Importer(into: index, options: ImportOptions()) { segmented[$0] }
      var unread: [UInt8]? = bytes
      let input = ExchangeInput(path: "back.\(format.fileExtension)") {
        defer { unread = nil }
        return unread
      } report: { problem in
        Issue.record(problem)
      }
      let reader = try #require(try format.makeReader(input))
      let file = ImportedFile(path: input.path, keepsState: format.keepsState)
      while var unit = try reader.next() {
        edit(&unit)
        try importer.take(unit, of: file)
      }
      return importer.finish()
    }
  }

  private func forEachBatch(
    of folder: String,
    in name: String,
    _ body: (Batch) throws -> Void
  ) throws {
    let format = try #require(Format.named(name))
    let known = Set(["de-DE", "es-ES", "pt-BR", "ru-RU", "zh-CN"].compactMap { LocaleTag($0) })
    let turn = Self.formats.firstIndex(of: name) ?? 0
    let names = try Corpus.documents(in: folder)
    let part =
      names.count < Self.wholeFolder
      ? names
      : names.enumerated().filter { $0.offset % Self.partOfLargeFolder == turn * 4 }.map(\.element)
    let documents = try part.map { name in
      let place = DocumentPlace(path: name, operand: ".", known: known)
      let bytes = try Corpus.bytes(folder, name)
      return try Document(parsing: bytes, at: place, fallback: LocaleTag("es-ES"))
    }
    let byLocale = Dictionary(grouping: documents) { document in
      format.isOfOneLocale ? document.info.locale.text : ""
    }
    for documents in byLocale.sorted(by: { $0.key < $1.key }).map(\.value) {
      for start in stride(from: 0, to: documents.count, by: 200) {
        let part = Array(documents[start..<min(start + 200, documents.count)])
        let segmented = part.map { $0.segmented() }
        var bytes: [UInt8] = []
        var writer = format.makeWriter(
          options: ExportOptions(
            sourceLocale: .americanEnglish,
            targetLocale: format.isOfOneLocale ? part.first?.info.locale : nil,
            toolVersion: "0"
          )
        ) { bytes += $0 }
        try writer.begin()
        for document in segmented { try writer.write(document) }
        try writer.end()
        try body(
          Batch(
            format: format,
            documents: part,
            segmented: segmented,
            bytes: bytes,
            written: writer.summary.segments
          )
        )
      }
    }
  }
}

extension ExchangeUnit.Text {
  /// The text with words at its end; nil where there is none to add to.
  fileprivate func appending(_ words: String) -> Self? {
    switch self {
    case .markdown(let text): return text.isEmpty ? nil : .markdown(text + words)
    case .coded(var text):
      guard !text.isEmpty else { return nil }
      text.append(words)
      return .coded(text)
    }
  }
}
