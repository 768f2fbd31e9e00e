import CICU

/// Owns an iterator of ICU over the boundaries of a text, and closes it.
@safe struct BreakIterator: ~Copyable {
  private let handle: OpaquePointer

  /// Opens an iterator of a kind for a locale such as `zh-CN`; one that is unknown is as the root.
  init(_ kind: UBreakIteratorType, locale: String) throws(UnicodeFailure) {
    let handle = unsafe try checked { status in
      unsafe cicu_open_breaks(kind, locale, &status)
    }
    guard let handle = unsafe handle else { throw UnicodeFailure(U_MEMORY_ALLOCATION_ERROR) }
    unsafe self.handle = handle
  }

  deinit { unsafe cicu_close_breaks(handle) }

  /// Calls `body` with each stretch between two boundaries, in bytes of UTF-8, and whether it is a word.
  mutating func forEachPart(
    of text: String,
    _ body: (Range<Int>, _ isWord: Bool) -> Void
  ) throws(UnicodeFailure) {
    guard text.utf8.count <= Int(Int32.max) else { throw .textTooLong }
    var text = text
    var failure: UnicodeFailure?
    text.withUTF8 { bytes in
      do throws(UnicodeFailure) {
        try unsafe forEachPart(of: bytes, body)
      } catch {
        failure = error
      }
    }
    if let failure { throw failure }
  }

  private func forEachPart(
    of bytes: UnsafeBufferPointer<UInt8>,
    _ body: (Range<Int>, _ isWord: Bool) -> Void
  ) throws(UnicodeFailure) {
    guard !bytes.isEmpty else { return }
    let text = try unsafe OpenText(bytes)
    try checked { unsafe cicu_set_text(handle, text.handle, &$0) }
    var start = 0
    while true {
      let end = unsafe Int(cicu_next_break(handle))
      guard end > start else { break }
      body(start..<end, unsafe cicu_is_word(handle) != 0)
      start = end
    }
    // The iterator keeps a view of the text, which is gone after this.
    let nothing = try unsafe OpenText(UnsafeBufferPointer(start: nil, count: 0))
    try checked { unsafe cicu_set_text(handle, nothing.handle, &$0) }
  }
}

/// Owns ICU's view of a text in UTF-8, and closes it; the bytes stay with the caller.
@safe private struct OpenText: ~Copyable {
  let handle: UnsafeMutablePointer<UText>

  init(_ bytes: UnsafeBufferPointer<UInt8>) throws(UnicodeFailure) {
    let handle = unsafe try checked { status in
      unsafe bytes.withMemoryRebound(to: CChar.self) {
        unsafe cicu_open_text($0.baseAddress, Int64($0.count), &status)
      }
    }
    guard let handle = unsafe handle else { throw UnicodeFailure(U_MEMORY_ALLOCATION_ERROR) }
    unsafe self.handle = handle
  }

  deinit { unsafe cicu_close_text(handle) }
}
