/// A number of a target that was put in the place of another, since the text asked about has it there.
public struct NumberSubstitution: Sendable, Hashable {
  /// The number as the memory has it.
  public var old: String
  /// The number of the text that was asked about, as the target's locale writes it.
  public var new: String
  /// Where it stands in the target with markup, in Unicode scalars.
  public var range: Range<Int>
}

/// A number of a source in whose place the text asked about has another.
public struct NumberDifference: Sendable, Hashable {
  /// The number as the memory's source has it.
  public var old: String
  /// The number of the text that was asked about.
  public var new: String
}
