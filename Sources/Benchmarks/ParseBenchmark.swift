import BilingualMarkdown
import Workspace

/// Reading bytes into units: validation, lines, columns and places included.
enum ParseBenchmark {
  /// The sample is read again and again until this many bytes went by.
  private static let volume = 500_000_000

  static func run(_ corpus: Corpus) async throws -> [Measurement] {
    let rounds = max(1, volume / max(1, corpus.bytes))
    let (bytes, units) = (corpus.bytes * rounds, corpus.units * rounds)
    let files = (0..<rounds).flatMap { _ in corpus.files }
    return [
      await .median(of: 3, "count three bytes in a Span (ceiling)", bytes: bytes) {
        for _ in 0..<rounds { corpus.contents.forEach(countMarks) }
      },
      await .median(of: 3, "parse, one core, from memory", bytes: bytes, units: units) {
        for _ in 0..<rounds {
          for content in corpus.contents { keep(BilingualDocument(parsing: content).units.count) }
        }
      },
      try await .median(of: 3, "read and parse, one job", bytes: bytes, units: units) {
        try await parse(files, jobs: 1)
      },
      try await .median(of: 3, "read and parse, two jobs", bytes: bytes, units: units) {
        try await parse(files, jobs: 2)
      },
    ]
  }

  private static func parse(_ files: [SourceFile], jobs: Int) async throws {
    try await ParallelMap.mapInOrder(files, jobs: jobs, batch: 64) { file in
      BilingualDocument(parsing: try FileReader.read(file.path)).units.count
    } consume: {
      keep($0)
    }
  }

  /// What any reader must at least do: look at every byte.
  private static func countMarks(_ content: [UInt8]) {
    let bytes = content.span
    var (less, greater, lines) = (0, 0, 0)
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "<"): less += 1
      case UInt8(ascii: ">"): greater += 1
      case UInt8(ascii: "\n"): lines += 1
      default: break
      }
    }
    keep(less + greater + lines)
  }
}
