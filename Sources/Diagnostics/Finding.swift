/// Something that is wrong at a place in a document, told to a person.
public struct Finding: Sendable, Hashable {
  /// The identifier of the check that reports it, such as `number-mismatch`.
  public var check: String
  /// How much it matters.
  public var severity: Severity
  /// What is wrong, in one sentence without a full stop.
  public var message: String
  /// Where it is.
  public var location: Location
  /// The locale of the document, such as `es-ES`; nil where none is known.
  public var locale: String?
  /// The key of the unit concerned, such as `103`; nil for findings about a whole document.
  public var unit: String?
  /// The source text, where it helps to understand the finding.
  public var source: Excerpt?
  /// The target text, where it helps to understand the finding.
  public var target: Excerpt?
  /// A change that would mend it; nil where only a person can decide.
  public var fix: Fix?
  /// Other places that explain it, in the order in which they are told.
  public var related: [Related]
  /// What tells it from all others by content alone: 16 hexadecimal digits.
  ///
  /// It holds while the check, the locale and the texts it is about stay the same, whatever becomes of
  /// lines and paths; two findings about equal texts have the same. Empty where it has not been made.
  public var fingerprint: String
  /// Whether the team has accepted it: it stands in the baseline.
  public var isAccepted: Bool

  /// Creates a finding from its parts.
  public init(
    check: String,
    severity: Severity,
    message: String,
    location: Location,
    locale: String? = nil,
    unit: String? = nil,
    source: Excerpt? = nil,
    target: Excerpt? = nil,
    fix: Fix? = nil,
    related: [Related] = [],
    fingerprint: String = "",
    isAccepted: Bool = false
  ) {
    self.check = check
    self.severity = severity
    self.message = message
    self.location = location
    self.locale = locale
    self.unit = unit
    self.source = source
    self.target = target
    self.fix = fix
    self.related = related
    self.fingerprint = fingerprint
    self.isAccepted = isAccepted
  }

  /// A place beside that of a finding, and what it has to do with it.
  public struct Related: Sendable, Hashable {
    /// Where it is.
    public var location: Location
    /// What is there, without a full stop: `the usual wording`.
    public var message: String

    /// Creates a related place.
    public init(location: Location, message: String) {
      self.location = location
      self.message = message
    }
  }
}

extension Finding {
  /// The order in which findings are told: by path, place, check and message.
  ///
  /// The order is total over what a reader sees, so that output does not depend on the number of jobs.
  public static func precedes(_ left: Finding, _ right: Finding) -> Bool {
    let (a, b) = (left.location, right.location)
    if a.path != b.path { return a.path < b.path }
    if a.start != b.start { return a.start < b.start }
    if left.check != right.check { return left.check < right.check }
    if a.end != b.end { return a.end < b.end }
    return left.message < right.message
  }
}
