/// How much a text is broken into lines.
enum LineEnds: Comparable {
  /// It stands in one line.
  case none
  /// It has line ends, and text in each line between them.
  case single
  /// It has a line without text.
  case blank

  /// Looks at a text; a carriage return alone ends a line in Markdown.
  init(in text: some Sequence<UInt8>) {
    self = .none
    var hasText = true
    var previous: UInt8 = 0
    for byte in text {
      switch byte {
      case 0x0A where previous == 0x0D: break
      case 0x0A, 0x0D:
        if !hasText {
          self = .blank
          return
        }
        self = .single
        hasText = false
      case 0x20, 0x09: break
      default: hasText = true
      }
      previous = byte
    }
  }
}
