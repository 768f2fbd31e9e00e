public import Diagnostics

/// Something wrong with the form of a document, found while reading it.
///
/// Damage never loses a byte: what it covers stays part of the document, outside every unit or as the
/// unit says.
public struct Damage: Sendable, Hashable {
  /// What can be wrong; the raw value is the identifier of the check that reports it.
  public enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A unit without all its closing tags; it counts as a unit where both its sides can be told.
    case unclosed = "unit-unclosed"
    /// A target that no source follows.
    case sourceMissing = "source-missing"
    /// A source that no target precedes.
    case targetMissing = "target-missing"
    /// An identifier that is not five hexadecimal digits, a hyphen and a number.
    case malformedID = "unit-id-malformed"
    /// A target and a source with different identifiers.
    case mismatchedID = "unit-id-mismatch"
    /// An identifier whose number was used before in the document.
    case duplicateID = "unit-id-duplicate"
    /// A number below the one before it.
    case order = "unit-order"
    /// Tags written with `&quot;`, so that browsers no longer see them.
    case mangledTag = "tag-mangled"
    /// Spans in a unit nested deeper than ``BilingualDocument/nestingLimit``.
    case nesting = "unit-nesting"
    /// Bytes that are not UTF-8.
    case encoding = "encoding-invalid"
  }

  /// What is wrong.
  public let kind: Kind
  /// The bytes concerned.
  public let range: Range<Int>
  /// Where `range` starts.
  public let position: Position
  /// The index of the unit concerned, where there is one.
  public let unit: Int?
}
