import FoundationEssentials
import Glibc
import TranslationMemory
import Workspace

/// Fuzzy lookup among many sources, beside rapidfuzz over the same texts where Python has it.
///
/// `DIGLOT_PYTHON` names the Python to ask; `DIGLOT_FUZZY_QUERIES` how many lookups of each kind to make.
struct FuzzyBenchmark {
  private static let cutoff = 70.0
  /// Prints the milliseconds and the score of each lookup.
  private static let peer = """
    import sys, time
    from rapidfuzz import process, fuzz
    texts = open(sys.argv[1], encoding="utf8").read().split("\\n")[:-1]
    for query in open(sys.argv[2], encoding="utf8").read().split("\\n")[:-1]:
        start = time.perf_counter()
        best = process.extractOne(query, texts, scorer=fuzz.ratio, score_cutoff=70)
        print((time.perf_counter() - start) * 1e3, best[1] if best else 0, flush=True)
    """

  /// The milliseconds and the best score of each lookup; 0 where there is none.
  private typealias Lookups = [(milliseconds: Double, score: Double)]

  private let corpus: String
  private let scratch: String
  private let queryCount: Int

  init(_ corpus: String) {
    self.corpus = corpus
    scratch = FileManager.default.temporaryDirectory.path() + "/diglot-fuzzy-benchmark"
    let asked = ProcessInfo.processInfo.environment["DIGLOT_FUZZY_QUERIES"].flatMap { Int($0) }
    queryCount = max(1, asked ?? 100)
  }

  /// Measures and prints, and removes what it wrote.
  func run() async throws {
    try FileManager.default.createDirectory(atPath: scratch, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: scratch) }
    print("\nFuzzy lookup, the best match from \(Int(Self.cutoff)) on, one thread")
    for size in [500_000, 1_000_000] { try await run(size) }
  }

  private func run(_ size: Int) async throws {
    let texts = try await FuzzySources(corpus, count: size, queries: queryCount)
    let start = ContinuousClock.now
    var builder = FuzzyIndex.Builder()
    for (id, text) in texts.sources.enumerated() { builder.add(id: Int64(id), text: text) }
    let path = scratch + "/index"
    try builder.write(to: path, mark: 1)
    let elapsed = Self.milliseconds(since: start) / 1000
    let textSize = texts.sources.reduce(0) { $0 + $1.utf8.count }
    let ratio = Double(try FileReader.stamp(of: path).size) / Double(textSize)
    print(
      "\(texts.sources.count) sources: built in \(Self.tenths(elapsed)) s,"
        + " \(Self.tenths(ratio)) times the text"
    )
    try FileWriter.write(Self.lines(texts.sources), to: scratch + "/sources")
    let index = try FuzzyIndex.open(path: path)
    for (name, queries) in [("perturbed", texts.perturbed), ("held out", texts.heldOut)] {
      let ours = try queries.map { query in
        let start = ContinuousClock.now
        let found = try index.matches(of: query, atLeast: Self.cutoff, limit: 1)
        return (milliseconds: Self.milliseconds(since: start), score: found.first?.score ?? 0)
      }
      print(Self.row("  \(name), Diglot", ours))
      try FileWriter.write(Self.lines(queries), to: scratch + "/queries")
      if let theirs = try askPeer(), theirs.count == ours.count {
        let equal = zip(ours, theirs).count { abs($0.score - $1.score) < 1e-6 }
        print(Self.row("  \(name), rapidfuzz", theirs) + ", \(equal) best scores equal")
      } else {
        print("  rapidfuzz is not installed for this Python; set DIGLOT_PYTHON")
      }
    }
    try measureProcess(path, texts.perturbed.first ?? "")
  }

  /// One lookup by a new process, the file in the page cache.
  private func measureProcess(_ path: String, _ query: String) throws {
    try FileWriter.write(query, to: scratch + "/query")
    let command = "'\(CommandLine.arguments[0])' '\(path)' fuzzy-lookup '\(scratch)/query'"
    let times = (0..<5).map { _ in
      let start = ContinuousClock.now
      _ = unsafe system(command)
      return Self.milliseconds(since: start)
    }
    print("  one lookup by a new process: \(Self.tenths(times.sorted()[2])) ms")
  }

  /// Looks up one text, as a new process does.
  static func lookUp(index: String, query: String) throws {
    let index = try FuzzyIndex.open(path: index)
    let text = String(decoding: try FileReader.read(query), as: UTF8.self)
    keep(try index.matches(of: text, atLeast: cutoff, limit: 1).count)
  }

  private func askPeer() throws -> Lookups? {
    try FileWriter.write(Self.peer, to: scratch + "/peer.py")
    let python = ProcessInfo.processInfo.environment["DIGLOT_PYTHON"] ?? "python3"
    let command =
      "cd '\(scratch)' && '\(python)' peer.py sources queries > answers 2> /dev/null"
    guard unsafe system(command) == 0 else { return nil }
    let answers = String(decoding: try FileReader.read(scratch + "/answers"), as: UTF8.self)
    return answers.split(separator: "\n").map { line in
      let numbers = line.split(separator: " ").compactMap { Double($0) }
      return (milliseconds: numbers.first ?? 0, score: numbers.last ?? 0)
    }
  }

  private static func row(_ name: String, _ lookups: Lookups) -> String {
    let times = lookups.map(\.milliseconds).sorted()
    func quantile(_ part: Double) -> String {
      tenths(times[min(times.count - 1, Int(Double(times.count) * part))])
    }
    return "\(name): median \(quantile(0.5)) ms, p95 \(quantile(0.95)), p99 \(quantile(0.99)),"
      + " \(lookups.count { $0.score > 0 }) of \(lookups.count) found"
  }

  private static func lines(_ texts: [String]) -> String {
    texts.joined(separator: "\n") + "\n"
  }

  private static func milliseconds(since start: ContinuousClock.Instant) -> Double {
    let elapsed = (ContinuousClock.now - start).components
    return Double(elapsed.seconds) * 1e3 + Double(elapsed.attoseconds) * 1e-15
  }

  private static func tenths(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    let rest = hundredths % 100
    return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
  }
}
