public import Workspace

/// How a locale writes numbers.
public struct NumberMarks: Sendable, Hashable {
  /// The mark before decimals.
  public var decimal: Unicode.Scalar
  /// The mark between thousands; nil where there is none.
  public var thousands: Unicode.Scalar?

  /// Creates marks.
  public init(decimal: Unicode.Scalar, thousands: Unicode.Scalar?) {
    (self.decimal, self.thousands) = (decimal, thousands)
  }

  /// Whether a scalar may part thousands; people type one space for another.
  func partsThousands(_ scalar: Unicode.Scalar) -> Bool {
    guard let thousands else { return false }
    return scalar == thousands || Self.spaces.contains(scalar) && Self.spaces.contains(thousands)
  }

  static let spaces: [Unicode.Scalar] = [" ", "\u{A0}", "\u{2009}", "\u{202F}"]
}

/// How the locales of a project write numbers, as far as that is known.
public struct NumberConventions: Sendable {
  /// The marks of the source texts.
  public var source: NumberMarks?
  /// The marks of the locales translated into.
  public var targets: [LocaleTag: NumberMarks]

  /// Creates conventions; of locales left out, nothing is known but that digits are digits.
  public init(source: NumberMarks? = nil, targets: [LocaleTag: NumberMarks] = [:]) {
    (self.source, self.targets) = (source, targets)
  }

  /// Takes what the files of the locales tell.
  public init(_ locales: LocaleCatalog, sourceLocale: LocaleTag) {
    targets = locales.profiles.compactMapValues { NumberMarks($0.typography) }
    source = targets[sourceLocale]
  }
}

extension NumberMarks {
  /// Takes the marks that a locale's file tells; nil where it does not tell the decimal mark, each in one scalar.
  fileprivate init?(_ typography: LocaleProfile.Typography) {
    guard let decimal = typography.decimal?.unicodeScalars, decimal.count == 1,
      let mark = decimal.first
    else { return nil }
    let thousands = typography.thousands?.unicodeScalars
    self.init(decimal: mark, thousands: thousands?.count == 1 ? thousands?.first : nil)
  }
}
