/// A number of a target that was put in the place of another, since the text asked about has it there.
public struct NumberSubstitution: Sendable, Hashable {
  /// The number as the memory has it.
  public var old: String
  /// The number of the text that was asked about.
  public var new: String
  /// Where it stands in the target with markup, in Unicode scalars.
  public var range: Range<Int>
  /// Where it stands in the plain target, in Unicode scalars.
  public var plainRange: Range<Int>
}
