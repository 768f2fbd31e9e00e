/// The addresses of one side of a unit: those written out, and those that links lead to.
struct UnitAddresses {
  /// An address and where it stands.
  struct Address {
    /// The address as it is written.
    var bytes: ArraySlice<UInt8>
    /// The address in a form in which equal means that it leads to the same place.
    var comparable: [UInt8]
    /// Its bytes in the plain text; nil where a link leads to it.
    var plain: Range<Int>?
    /// The link that leads to it; nil where it is written out.
    var mark: SideText.Mark?
  }

  /// Those written out in the text or in code.
  private(set) var written: [Address] = []
  /// Those that links and images lead to.
  private(set) var linked: [Address] = []

  /// Those of a text.
  init(_ side: SideText, of unit: Int) {
    for range in AddressReader.addresses(in: side.plain, side.plain(of: unit)) {
      let bytes = side.plain[range]
      written.append(
        Address(bytes: bytes, comparable: LinkAddress.comparable(Array(bytes)), plain: range)
      )
    }
    for mark in side.marks[side.marks(of: unit)] where mark.kind == .link || mark.kind == .image {
      guard side.destinations.indices.contains(Int(mark.destination)) else { continue }
      let destination = side.destinations[Int(mark.destination)]
      linked.append(
        Address(
          bytes: destination[...],
          comparable: LinkAddress.comparable(destination),
          mark: mark
        )
      )
    }
  }

  /// Whether some address leads to the same place.
  func has(_ address: Address) -> Bool {
    written.contains { $0.comparable == address.comparable }
      || linked.contains { $0.comparable == address.comparable }
  }
}

extension CheckedUnit {
  /// Whether an address may be written out on either side.
  var mayShowAddresses: Bool {
    targetCharacters.isSuperset(of: [.colon, .slash])
      || sourceCharacters.isSuperset(of: [.colon, .slash])
  }
}
