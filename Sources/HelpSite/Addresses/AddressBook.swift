import Workspace

/// Gives each page an address of its own, the same in every language.
///
/// An address is the page's path with `.html` for its extension. Where two pages would share one, or a page
/// that of a file the site itself makes, the later gets a number: `index-2.html`.
struct AddressBook {
  /// The longest part of an address, in bytes; file systems take 255, endings and numbers included.
  static let longestPart = 200

  private var files: Set<String> = []
  private var folders: Set<String> = []

  /// Starts with the addresses that the site needs for itself.
  init(reserved: some Sequence<String>) {
    for address in reserved { _ = claim(address) }
  }

  /// Whether an address is written as its file is named, in parts that file systems take.
  static func isPlain(_ address: String) -> Bool {
    let parts = address.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      part.count <= longestPart && !["", ".", "..", ".html"].contains(Substring(part))
        && part.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }
  }

  /// The address for a page, below the folder of a language.
  ///
  /// Letter case does not make addresses differ, as there are file systems that do not tell it.
  mutating func claim(pageNamed name: String) -> String {
    var parts = Path.components(of: name).filter { $0 != ".." }.map(Self.shortened)
    let last = parts.popLast() ?? "page"
    let ending = Path.fileExtension(of: last)
    let stem = ending.isEmpty ? last : String(last.dropLast(ending.count + 1))
    let folder = parts.reduce("") { folder, part in self.folder(part, in: folder) }
    var address = folder + stem + ".html"
    var number = 2
    while !claim(address) {
      address = "\(folder)\(stem)-\(number).html"
      number += 1
    }
    return address
  }

  /// The address that a page has where no other has it; nil for names that no address can be made of as they are.
  static func usualAddress(ofPageNamed name: String) -> String? {
    let parts = Path.components(of: name)
    let isPlain = parts.allSatisfy { $0 != ".." && $0.utf8.count <= longestPart }
    guard let last = parts.last, isPlain else { return nil }
    let ending = Path.fileExtension(of: String(last))
    let stem = ending.isEmpty ? String(last) : String(last.dropLast(ending.count + 1))
    return (parts.dropLast().map(String.init) + [stem + ".html"]).joined(separator: "/")
  }

  /// Takes an address below the folder of a language, and that of its Markdown; false where one of them is taken
  /// already.
  mutating func claim(_ address: String) -> Bool {
    let page = address.lowercased()
    let names = [page, SiteAddress(page).withExtension("md").path]
    guard names.allSatisfy({ !files.contains($0) && !folders.contains($0) }) else { return false }
    let above = Self.folders(above: page)
    guard files.isDisjoint(with: above) else { return false }
    files.formUnion(names)
    folders.formUnion(above)
    return true
  }

  /// The path of a folder with a slash at its end, numbered where a file bears its name.
  private func folder(_ part: String, in parent: String) -> String {
    var path = parent + part
    var number = 2
    while files.contains(path.lowercased()) {
      path = "\(parent)\(part)-\(number)"
      number += 1
    }
    return path + "/"
  }

  private static func folders(above path: String) -> [String] {
    let parts = Path.components(of: path).dropLast()
    return parts.indices.map { parts[...$0].joined(separator: "/") }
  }

  private static func shortened(_ part: Substring) -> String {
    guard part.utf8.count > longestPart else { return String(part) }
    var text = part
    while text.utf8.count > longestPart { text.removeLast() }
    return String(text)
  }
}
