/// The tables of one side of a document while they grow; see `SideText` for what they hold.
struct SideTables {
  var plain: [UInt8] = []
  var runs: [SideText.Run] = []
  var marks: [SideText.Mark] = []
  var destinations: [[UInt8]] = []
  var slices: [Slice] = []
  var traits: [SideText.Traits] = []

  /// Where a unit's part of the tables begins.
  struct Slice {
    var plain: UInt32
    var run: UInt32
    var mark: UInt32
  }

  /// The part of `plain` that is a unit's text.
  func plain(of unit: Int) -> Range<Int> {
    Int(slices[unit].plain)..<Int(slices[unit + 1].plain)
  }

  /// The part of `runs` that a unit's text consists of.
  func runs(of unit: Int) -> Range<Int> { Int(slices[unit].run)..<Int(slices[unit + 1].run) }
}
