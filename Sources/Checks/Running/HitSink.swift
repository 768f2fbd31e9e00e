import Diagnostics

/// What a check noticed, before it is put into words and places that people read.
struct Hit: Sendable {
  /// The index of the check in the list that runs.
  var check: Int
  var severity: Severity
  var message: String
  /// The unit concerned; nil where it is the document.
  var unit: Int?
  /// The bytes concerned: inside the target of the unit, or anywhere in the document.
  var range: Range<Int>?
  /// The bytes of the source that explain it.
  var source: Range<Int>?
  /// Where `range` starts, if that is known already.
  var position: Position?
  /// A change that mends it.
  var fix: Fix?
}

/// Takes what the checks of one document notice.
struct HitSink {
  /// The most hits of one check in one unit; who mends them will see the others.
  static let limit = 20

  private(set) var hits: [Hit] = []
  private var hitsOfUnit = 0
  /// The check that is running.
  var check = 0 {
    didSet { hitsOfUnit = 0 }
  }
  /// Its default severity.
  var severity = Severity.warning
  /// The severity that settings give all its findings; nil for none.
  var imposed: Severity?
  /// The lowest severity that is shown; nobody reads the words of findings below it.
  var shown = Severity.note
  /// The unit it looks at.
  var unit: Int? {
    didSet { hitsOfUnit = 0 }
  }

  /// Reports that something is wrong in the unit at hand, or in the document.
  ///
  /// - Parameters:
  ///   - message: what is wrong, in one sentence without a full stop.
  ///   - range: the bytes concerned; nil for the whole target.
  ///   - source: the bytes of the source that explain it; nil for the whole.
  ///   - severity: how much it matters, where that is not the check's default.
  ///   - position: where `range` starts, if that is known already.
  ///   - fix: a change that mends it, inside the target of the unit.
  mutating func report(
    _ message: @autoclosure () -> String,
    at range: Range<Int>? = nil,
    source: Range<Int>? = nil,
    severity: Severity? = nil,
    position: Position? = nil,
    fix: @autoclosure () -> Fix? = nil
  ) {
    hitsOfUnit += 1
    guard unit == nil || hitsOfUnit <= Self.limit else { return }
    let severity = imposed ?? severity ?? self.severity
    let isShown = severity >= shown
    hits.append(
      Hit(
        check: check,
        severity: severity,
        message: isShown ? message() : "",
        unit: unit,
        range: range,
        source: source,
        position: position,
        fix: isShown ? fix() : nil
      )
    )
  }
}
