import Markdown

/// The text that stands for an image and that no unit holds.
struct ImageText {
  /// Its name within the document.
  var key: SegmentKey
  /// Where the image's file is, as the document writes it, escapes resolved.
  let destination: String
  /// Its place among the images of one destination, counted from 1.
  let occurrence: Int
  /// The text, escapes resolved.
  let text: String
  /// How it is written.
  let notation: Notation
  /// The bytes of the document that hold the text.
  let range: Range<Int>
  /// The anchor of the heading above, where it has one.
  let anchor: String?

  /// How the text of an image is written.
  enum Notation {
    /// `![text](destination)` or `![text][label]`.
    case brackets
    /// `![label][]` or `![label]`, where the text is a name of the destination as well.
    ///
    /// The range is that of the text with the brackets after it.
    case label(Range<Int>)
    /// `alt-text="…"`.
    case quoted
    /// `alt-text=…`.
    case bare
  }
}

extension ImageText {
  /// The bytes that hold another text in the place of this one; nil where it cannot be written so.
  func written(_ text: String, in bytes: [UInt8]) -> [UInt8]? {
    switch notation {
    case .brackets: AlternativeTextForm.brackets.written(text)
    case .label(let label):
      AlternativeTextForm.brackets.written(text).map {
        $0 + Array("][".utf8) + bytes[label] + Array("]".utf8)
      }
    case .quoted: AlternativeTextForm.attribute.written(text)
    case .bare: AlternativeTextForm.attribute.written(text).map { [0x22] + $0 + [0x22] }
    }
  }
}
