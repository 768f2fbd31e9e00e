import BilingualMarkdown
import Diagnostics
import Testing
import Workspace

/// Targets written into every real document: their own leave it as it is, new ones are read back.
@Suite(.enabled(if: Corpus.isPresent, "DIGLOT_SHARED names no folder"))
struct RewritingCorpusTests {
  static let folders = [
    "seeds", "tricky", "partner-center/tagged", "partner-center/plain", "win32",
  ]

  private func documents(in folder: String) throws -> [Document] {
    let known = Set(["de-DE", "es-ES", "pt-BR", "ru-RU", "zh-CN"].compactMap { LocaleTag($0) })
    return try Corpus.documents(in: folder).map { name in
      let place = DocumentPlace(path: name, operand: ".", known: known)
      let bytes = try Corpus.bytes(folder, name)
      return try Document(parsing: bytes, at: place, fallback: LocaleTag("es-ES"))
    }
  }

  @Test(arguments: Self.folders)
  func ownTargetsChangeNothing(_ folder: String) throws {
    for document in try documents(in: folder) {
      let segments = document.segmented().segments
      let own = Dictionary(segments.map { ($0.key, $0.target) }) { first, _ in first }
      let result = document.rewritten(targets: own)
      #expect(result.bytes == document.bilingual.bytes, "\(folder)/\(document.info.path)")
      #expect(result.changed.isEmpty)
      #expect(result.refusals.values.allSatisfy { $0 == .ambiguousKey })
    }
  }

  @Test(arguments: Self.folders)
  func newTargetsAreReadBack(_ folder: String) throws {
    var (changed, refused) = (0, 0)
    for document in try documents(in: folder) {
      let segments = document.segmented().segments
      var targets: [SegmentKey: String] = [:]
      for (index, segment) in segments.enumerated() where index % 3 != 1 {
        targets[segment.key] =
          segment.target + (segment.key.isPlain ? " \"[x]\": &amp; \\" : " neu")
      }
      let result = document.rewritten(targets: targets)
      changed += result.changed.count
      refused += result.refusals.count
      let info = document.info
      let written = try Document(parsing: result.bytes, at: document.place, fallback: info.locale)
      let after = written.segmented().segments
      #expect(after.map(\.key) == segments.map(\.key), "\(folder)/\(info.path)")
      for (old, new) in zip(segments, after) {
        let target = result.changed.contains(old.key) ? targets[old.key] : old.target
        #expect(new.target == target && new.source == old.source, "\(info.path) \(old.key)")
      }
      for (key, refusal) in result.refusals {
        #expect(!key.isPlain && refusal == .changesOthers, "\(folder)/\(info.path) \(key)")
      }
    }
    #expect(refused * 1_000 <= changed)
  }
}
