import CICU

/// Puts texts in the order that readers of a locale expect (Unicode Technical Standard #10, with the locale's own
/// rules), numbers by their value.
///
/// Making one costs more than using it: make one a thread, and keep it.
@safe public struct Collator: ~Copyable {
  private let handle: OpaquePointer

  /// Makes a collator for a locale, such as `sv-SE`; an unknown one orders as Unicode does by default.
  public init(locale: String) throws(UnicodeFailure) {
    let handle = unsafe try checked { status in unsafe cicu_open_collator(locale, &status) }
    guard let handle = unsafe handle else { throw UnicodeFailure(U_MEMORY_ALLOCATION_ERROR) }
    unsafe self.handle = handle
  }

  deinit { unsafe cicu_close_collator(handle) }

  /// What orders a text among others of the same locale.
  ///
  /// - Complexity: linear in the length of the text; to compare keys costs far less than to compare texts.
  public func sortKey(of text: String) throws(UnicodeFailure) -> SortKey {
    guard text.utf8.count <= SortKey.longestText else { throw .textTooLong }
    let units = Array(text.utf16)
    // There is room for most keys; longer ones are made again.
    var bytes = key(of: units, room: units.count * 3 + 16)
    if bytes.written > bytes.key.count { bytes = key(of: units, room: bytes.written) }
    guard bytes.written > 0 else { throw UnicodeFailure(U_MEMORY_ALLOCATION_ERROR) }
    return SortKey(bytes.key)
  }

  /// The key as far as there is room, and its whole length; 0 where there is none.
  private func key(of units: [UInt16], room: Int) -> (key: [UInt8], written: Int) {
    var written = 0
    let key = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
      written = unsafe units.withUnsafeBufferPointer {
        unsafe Int(
          cicu_sort_key(
            handle,
            $0.baseAddress,
            Int32(clamping: $0.count),
            buffer.baseAddress,
            Int32(clamping: room)
          )
        )
      }
      filled = max(0, min(written, room))
    }
    return (key, written)
  }
}

/// What orders a text among others: bytes that compare as readers compare the texts.
public struct SortKey: Comparable, Sendable {
  /// The longest text that has a key, in bytes of UTF-8.
  static let longestText = 1 << 24

  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Whether the text of one comes before that of the other.
  public static func < (left: Self, right: Self) -> Bool {
    left.bytes.lexicographicallyPrecedes(right.bytes)
  }
}
