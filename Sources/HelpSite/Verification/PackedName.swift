/// A name of up to eight letters as one number, so that names are compared at its cost.
///
/// Longer names are all the same one, which none of the shorter is.
struct PackedName: Hashable {
  static let a = PackedName("a")
  static let action = PackedName("action")
  static let content = PackedName("content")
  static let href = PackedName("href")
  static let id = PackedName("id")
  static let meta = PackedName("meta")
  static let name = PackedName("name")
  static let poster = PackedName("poster")
  static let script = PackedName("script")
  static let src = PackedName("src")
  static let srcset = PackedName("srcset")
  static let style = PackedName("style")

  private let letters: UInt64

  /// The name in these bytes, letter case apart.
  init(_ bytes: Span<UInt8>) {
    var letters: UInt64 = 0
    if bytes.count <= 8 {
      for index in bytes.indices { letters = letters << 8 | UInt64(bytes[index] | 0x20) }
    }
    self.letters = letters
  }

  private init(_ name: String) { self.init(name.utf8.span) }
}
