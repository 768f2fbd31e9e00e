import Workspace

/// Addresses of links in a form in which equal means that they lead to the same place.
enum LinkAddress {
  /// An address without its scheme, the locale in it and slashes at its end, in lower case.
  static func comparable(_ destination: [UInt8]) -> [UInt8] {
    let lowered = destination.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 }
    var text = lowered[...]
    for scheme in ["https://", "http://"] where text.starts(with: scheme.utf8) {
      text = text.dropFirst(scheme.utf8.count)
    }
    let (path, fragment) = (
      text.prefix { $0 != UInt8(ascii: "#") }, text.drop { $0 != UInt8(ascii: "#") }
    )
    var result: [UInt8] = []
    for part in path.split(separator: UInt8(ascii: "/")) where !isLocale(part) {
      result.append(UInt8(ascii: "/"))
      result += part
    }
    return result + fragment
  }

  /// Whether a part of a path names a locale, such as `es-es`.
  static func isLocale(_ part: ArraySlice<UInt8>) -> Bool {
    (4...11).contains(part.count) && part.contains(UInt8(ascii: "-"))
      && LocaleTag(String(decoding: part, as: UTF8.self)) != nil
  }
}
