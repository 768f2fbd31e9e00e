/// A small set of documents with every place marked where a check must report.
///
/// `⟦` and `⟧` stand around each such place; an example without them must not be reported. In
/// documents, a unit is written `{103|target|source}`.
public struct CheckExample: Sendable, Hashable {
  /// One document of an example.
  public struct File: Sendable, Hashable {
    /// Its path, which starts with its locale.
    public var path: String
    /// Its text with marks, units in short form.
    public var text: String

    /// Creates a document of an example.
    public init(_ path: String, _ text: String) {
      self.path = path
      self.text = text
    }
  }

  /// The source and target of an example that is a single unit, as they are shown to people.
  public struct Unit: Sendable, Hashable {
    /// The locale of the target.
    public var locale: String
    /// The source.
    public var source: String
    /// The target with marks.
    public var target: String
  }

  /// The documents.
  public let files: [File]
  /// The unit, where the example is one.
  public let unit: Unit?
  /// The table of terms the example needs, as in `terms.csv`.
  public let terms: String?
  /// The flows the example needs, as in `flows.yml`; marks may stand in it too.
  public let flows: String?
  /// What its only document, or the target of its unit, is after the fixes offered; nil for no fix.
  public let fixed: String?

  /// Creates an example from all that it needs.
  public init(
    files: [File],
    unit: Unit? = nil,
    terms: String? = nil,
    flows: String? = nil,
    fixed: String? = nil
  ) {
    self.files = files
    self.unit = unit
    self.terms = terms
    self.flows = flows
    self.fixed = fixed
  }

  /// Whether the check reports something.
  public var isReported: Bool {
    files.contains { $0.text.contains("⟦") } || flows?.contains("⟦") ?? false
  }

  /// Creates an example of one unit.
  static func unit(
    _ locale: String,
    _ source: String,
    _ target: String,
    terms: String? = nil,
    fixed: String? = nil
  ) -> CheckExample {
    CheckExample(
      files: [File("\(locale)/page.md", unit(103, target, source) + "\n")],
      unit: Unit(locale: locale, source: source, target: target),
      terms: terms,
      flows: nil,
      fixed: fixed
    )
  }

  /// Creates an example of documents.
  static func documents(
    _ files: File...,
    terms: String? = nil,
    flows: String? = nil,
    fixed: String? = nil
  ) -> CheckExample {
    CheckExample(files: files, unit: nil, terms: terms, flows: flows, fixed: fixed)
  }
}

extension CheckExample {
  /// A text without its marks, and the ranges in UTF-8 offsets that they stood around.
  public static func unmarked(_ text: String) -> (text: String, marks: [Range<Int>]) {
    var plain = ""
    var marks: [Range<Int>] = []
    var start = 0
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": start = plain.utf8.count
      case "⟧": marks.append(start..<plain.utf8.count)
      default: plain.unicodeScalars.append(scalar)
      }
    }
    return (plain, marks)
  }

  /// A unit in tags; unlike the short form, its texts may hold `|` and `}`.
  public static func unit(_ number: Int, _ target: String, _ source: String) -> String {
    let id = "0a1b2-\(number)"
    return "<span data-ttu-id=\"\(id)\">\(target)</span><span class=\"sxs-lookup\">"
      + "<span data-stu-id=\"\(id)\">\(source)</span></span>"
  }

  /// A text with units in short form written out in tags; marks stay where they are.
  public static func tagged(_ text: String) -> String {
    var written = ""
    var rest = text[...]
    while let brace = rest.firstIndex(of: "{") {
      written += rest[..<brace]
      rest = rest[rest.index(after: brace)...]
      let parts = rest.prefix { $0 != "}" }.split(
        separator: "|",
        maxSplits: 2,
        omittingEmptySubsequences: false
      )
      guard parts.count == 3, let number = Int(parts[0]) else {
        written += "{"
        continue
      }
      written += unit(number, String(parts[1]), String(parts[2]))
      rest = rest.dropFirst(parts[0].count + parts[1].count + parts[2].count + 3)
    }
    return written + rest
  }
}
