import Workspace

/// Gives each page an address of its own, the same in every language.
///
/// An address is the page's path with `.html` for its extension. Where two pages would share one, or a page
/// that of a file the site itself makes, the later gets a number: `index-2.html`.
struct AddressBook {
  /// The longest part of an address, in bytes; file systems take 255, endings and numbers included.
  static let longestPart = 200

  private var taken: Set<String>

  /// Starts with the addresses that the site needs for itself.
  init(reserved: some Sequence<String>) {
    taken = Set(reserved.map { $0.lowercased() })
  }

  /// The address for a page, below the folder of a language.
  ///
  /// Letter case does not make addresses differ, as there are file systems that do not tell it.
  mutating func claim(pageNamed name: String) -> String {
    var parts = Path.components(of: name).filter { $0 != ".." }.map(Self.shortened)
    let last = parts.popLast() ?? "page"
    let ending = Path.fileExtension(of: last)
    let stem = ending.isEmpty ? last : String(last.dropLast(ending.count + 1))
    let folder = parts.map { $0 + "/" }.joined()
    var address = folder + stem + ".html"
    var number = 2
    while !taken.insert(address.lowercased()).inserted {
      address = "\(folder)\(stem)-\(number).html"
      number += 1
    }
    return address
  }

  /// Takes an address below the folder of a language; false where it is taken already.
  mutating func claim(_ address: String) -> Bool { taken.insert(address.lowercased()).inserted }

  private static func shortened(_ part: Substring) -> String {
    guard part.utf8.count > longestPart else { return String(part) }
    var text = part
    while text.utf8.count > longestPart { text.removeLast() }
    return String(text)
  }
}
