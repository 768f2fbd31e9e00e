import Diagnostics

/// The first letter of a word, to change its case.
struct FirstLetter {
  private let scalar: Unicode.Scalar?
  private let length: Int

  /// Reads the letter at an offset of a side's plain text.
  init(_ side: SideText, at offset: Int, before end: Int) {
    let (value, length) = Scalars.scalar(side.plain, at: offset, before: end)
    (scalar, self.length) = (Unicode.Scalar(value), length)
  }

  /// Makes it a small letter that stands at `offset` in the document; nil where there is none.
  func lowering(at offset: Int) -> Fix? {
    change("write a small letter", at: offset) { $0.lowercaseMapping }
  }

  /// Makes it a capital that stands at `offset` in the document; nil where there is none.
  func raising(at offset: Int) -> Fix? {
    change("write a capital", at: offset) { $0.titlecaseMapping }
  }

  private func change(
    _ summary: String,
    at offset: Int,
    _ mapping: (Unicode.Scalar.Properties) -> String
  ) -> Fix? {
    guard let scalar else { return nil }
    let replacement = Array(mapping(scalar.properties).utf8)
    guard !replacement.elementsEqual(String(Character(scalar)).utf8) else { return nil }
    return Fix(
      summary: summary,
      edits: [.init(range: offset..<offset + length, replacement: replacement)]
    )
  }
}
