import BilingualMarkdown
import Checks
import Diagnostics
import Workspace

/// Real documents with what is found in them as they are.
struct FaultRun: Sendable {
  /// How many documents a fault is put into.
  static let sites = 60

  let documents: [Document]
  private let results: [DocumentChecker.Result]
  private let checker: DocumentChecker
  private let settings: CheckSettings
  private let known: Set<LocaleTag>
  private var base: [Place: Int] = [:]
  private let folder: String

  /// What a finding is known by: lines move, but units do not.
  struct Place: Hashable, Comparable, CustomStringConvertible {
    var check: String
    var path: String
    var unit: String

    var description: String { "\(check) at \(path) \(unit)" }

    static func < (left: Self, right: Self) -> Bool {
      (left.path, left.unit, left.check) < (right.path, right.unit, right.check)
    }
  }

  /// What a fault did.
  struct Outcome {
    /// The documents it was put into.
    var injected = 0
    /// Those in which it was not told.
    var missed: [String] = []
    /// What was found elsewhere that was not there before.
    var added: [Place] = []
  }

  init(_ folder: String) throws {
    self.folder = (Corpus.root ?? "") + "/" + folder
    let package = Path.folder(of: Path.folder(of: Path.folder(of: Path.folder(of: #filePath))))
    let locales = try LocaleCatalog(folder: package + "/locales")
    known = Set(locales.tags)
    var settings = CheckSettings()
    settings.severity = .note
    self.settings = settings
    checker = DocumentChecker(settings: settings, locales: locales.profiles)
    let root = self.folder
    let known = known
    documents = try Corpus.documents(in: folder).map { name in
      try Document(
        parsing: Corpus.bytes(folder, name),
        at: DocumentPlace(path: root + "/" + name, operand: root, known: known)
      )
    }
    results = documents.map(checker.check)
    base = places(documents, results)
  }

  /// Puts a fault into documents spread over all of them, one a document, and checks everything again.
  func outcome(of fault: Fault) throws -> Outcome {
    var (documents, results) = (documents, results)
    var faulted: [(document: Int, unit: String)] = []
    let candidates = documents.indices.compactMap { index in
      fault.site(in: documents[index]).map { (index, $0.site, $0.edits) }
    }
    let step = max(1, candidates.count / Self.sites)
    for (index, site, edits) in candidates.enumerated().filter({ $0.offset % step == 0 }).map(\.element) {
      let document = documents[index]
      documents[index] = try Document(
        parsing: Self.applying(edits, to: document.bilingual.bytes),
        at: document.place
      )
      results[index] = checker.check(documents[index])
      faulted.append((index, site.unit.number.map(String.init) ?? ""))
    }
    let after = places(documents, results)
    var outcome = Outcome(injected: faulted.count)
    for (index, unit) in faulted {
      let path = documents[index].info.path
      let isTold = fault.expected.contains { check in
        let places =
          fault.changesTheDocument
          ? Set(after.keys.filter { $0.check == check && $0.path == path })
          : Set([unit, ""].map { Place(check: check, path: path, unit: $0) })
        return places.contains { after[$0, default: 0] > base[$0, default: 0] }
      }
      if !isTold { outcome.missed.append("\(path) \(unit)") }
    }
    // What concerns all places of a text is told at one of them, not always at the faulted one.
    let touched = Set(faulted.map { documents[$0.document].info.path + " " + $0.unit })
    outcome.added = after.filter { place, count in
      count > base[place, default: 0] && !touched.contains(place.path + " " + place.unit)
        && Check.named(place.check)?.group != .consistency
        && !(fault.spreads && fault.expected.contains(place.check))
        && !(fault.changesTheDocument && touched.contains { $0.hasPrefix(place.path + " ") })
    }.map(\.key).sorted()
    return outcome
  }

  private func places(
    _ documents: [Document],
    _ results: [DocumentChecker.Result]
  ) -> [Place: Int] {
    let pages = PageCatalog(documents.map { DocumentSummary($0) })
    let byPath = Dictionary(documents.map { ($0.info.path, $0) }, uniquingKeysWith: { a, _ in a })
    let together = CrossLocaleChecker(pages: pages, settings: settings)
      .check(results.map(\.facts)) { byPath[$0.info.path] }
    var places: [Place: Int] = [:]
    for finding in results.flatMap(\.findings) + together.findings {
      let place = Place(
        check: finding.check,
        path: finding.location.path,
        unit: finding.unit ?? ""
      )
      places[place, default: 0] += 1
    }
    return places
  }

  private static func applying(_ edits: [FaultSite.Edit], to bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for edit in edits.sorted(by: { $0.range.lowerBound > $1.range.lowerBound }) {
      bytes.replaceSubrange(edit.range, with: edit.text.utf8)
    }
    return bytes
  }
}
