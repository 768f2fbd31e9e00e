/// A name of HTML that matters to references, told by its letters as one number.
///
/// The number holds the bytes of up to eight letters, the last one lowest, so that a name is known at the cost of a
/// comparison of numbers.
package enum PackedName: UInt64 {
  case a = 0x61
  case action = 0x6163_7469_6F6E
  case content = 0x63_6F6E_7465_6E74
  case href = 0x6872_6566
  case id = 0x6964
  case meta = 0x6D65_7461
  case name = 0x6E61_6D65
  case poster = 0x706F_7374_6572
  case script = 0x7363_7269_7074
  case src = 0x73_7263
  case srcset = 0x7372_6373_6574
  case style = 0x73_7479_6C65
  /// Any other name.
  case other = 0

  /// The name in these bytes, letter case apart.
  package init(_ bytes: Span<UInt8>) {
    var letters: UInt64 = 0
    if bytes.count <= 8 {
      for index in bytes.indices { letters = letters << 8 | UInt64(bytes[index] | 0x20) }
    }
    self = PackedName(rawValue: letters) ?? .other
  }
}
