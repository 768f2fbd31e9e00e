public import Diagnostics
public import Workspace

/// What a run of checks found, ready to be reported.
public struct CheckReport: Sendable {
  /// What the documents are together, such as the name of their site; nil where nobody said.
  public var title: String?
  /// The version of the program that made the report, such as `1.2.0`; empty where it is not told.
  public var programVersion = ""
  /// The checks that could report, in the order in which they are documented.
  public var checks = Check.catalog
  /// Whether the findings were compared with a baseline, so that those it does not accept are new.
  public var hasBaseline = false
  /// What the baseline accepts and no document has any more.
  public var resolved: [Finding] = []
  /// The findings that are shown, in order, and those that the baseline accepts.
  public internal(set) var findings: [Finding] = []
  /// How many findings there are of each severity, shown or not, without those that the baseline accepts.
  public internal(set) var counts = SeverityCounts()
  /// How many documents were checked.
  public private(set) var documents = 0
  /// How many units were checked.
  public private(set) var units = 0
  /// What is known of each document, by path once sorted.
  public private(set) var documentReports: [DocumentReport] = []

  /// Creates an empty report.
  public init() {}

  /// How many findings are not shown because they matter too little.
  public var hidden: Int { max(0, counts.total - findings.count { !$0.isAccepted }) }

  /// How many findings the baseline accepts.
  public var accepted: Int { findings.count { $0.isAccepted } }

  /// Adds what was found in a document.
  public mutating func add(_ result: DocumentChecker.Result) {
    documents += 1
    units += result.facts.unitCount
    add(result.findings, counts: result.counts)
  }

  /// Adds what was found in a document that is told of by itself.
  public mutating func add(_ result: DocumentChecker.Result, in document: DocumentReport) {
    add(document)
    add(result.findings, counts: result.counts)
  }

  /// Adds a document without its findings.
  public mutating func add(_ document: DocumentReport) {
    documents += 1
    units += document.units
    documentReports.append(document)
  }

  /// Adds findings, and how many there are of each severity with those that are not shown.
  public mutating func add(_ findings: [Finding], counts: SeverityCounts) {
    self.findings += findings
    self.counts += counts
  }

  /// Tells each document how its source version relates to the newest of its page.
  ///
  /// - Complexity: linear in the number of documents.
  public mutating func compareVersions(in pages: PageCatalog) {
    var relations: [String: VersionRelation] = [:]
    for page in pages.everything {
      for document in page.documents {
        relations[document.info.path] = page.relationToNewest(of: document.info.locale)
      }
    }
    for index in documentReports.indices {
      documentReports[index].relation = relations[documentReports[index].path] ?? .unknown
    }
  }

  /// Puts findings and documents in the order in which they are reported; call it once, when all are
  /// there.
  public mutating func sort() {
    sortFindings()
    documentReports.sort { $0.path < $1.path }
  }

  /// Sorts the findings by moving each but once: there may be many, and sorting them holds half of them twice.
  private mutating func sortFindings() {
    var order = findings.indices.sorted { first, second in
      Finding.precedes(findings[first], findings[second])
    }
    for start in order.indices where order[start] != start {
      var place = start
      while order[place] != start {
        findings.swapAt(place, order[place])
        (order[place], place) = (place, order[place])
      }
      order[place] = place
    }
  }
}
