extension String {
  /// Whether a byte is among those of the text, found without the checks of the text's views.
  package func holds(_ byte: UInt8) -> Bool {
    let bytes = utf8.span
    for index in bytes.indices where bytes[index] == byte { return true }
    return false
  }
}
