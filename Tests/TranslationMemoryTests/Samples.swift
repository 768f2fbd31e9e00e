import Testing
import Workspace

@testable import TranslationMemory

/// The locale of a tag that a test knows to be good.
func locale(_ tag: String) throws -> LocaleTag { try #require(LocaleTag(tag)) }

/// A segment under a number; markup is what stands between asterisks.
func segment(_ number: Int, _ source: String?, _ target: String) -> Segment {
  func plain(_ text: String) -> String { PlainText.collapsed(text.filter { $0 != "*" }) }
  return Segment(
    key: .unit(number),
    source: source,
    target: target,
    plainSource: source.map(plain),
    plainTarget: plain(target)
  )
}

/// A document of segments that are numbered from 101.
func document(
  _ path: String,
  in tag: String = "es-ES",
  version: String? = nil,
  origin: TranslationOrigin = .human,
  handOff: String? = nil,
  _ pairs: (source: String?, target: String)...
) throws -> SegmentedDocument {
  SegmentedDocument(
    info: DocumentInfo(
      path: path,
      page: path,
      locale: try locale(tag),
      version: version.map { SourceVersion(hash: "hash of \($0)", date: CalendarDate($0)) },
      origin: origin,
      handOff: handOff.flatMap { CalendarDate($0) }
    ),
    segments: pairs.enumerated().map { segment(101 + $0.offset, $0.element.0, $0.element.1) }
  )
}

extension TemporaryFolder {
  /// A memory in this folder.
  func memory(
    _ mode: MemoryStore.Mode = .writing,
    patience: Duration = .seconds(5)
  ) throws -> MemoryStore {
    try MemoryStore(path: file("memory.tm"), mode: mode, patience: patience)
  }
}

extension MemoryStore {
  /// Enters documents in one batch.
  func enter(_ documents: SegmentedDocument...) throws {
    try update { writer in for document in documents { try writer.replace(document) } }
  }
}
