import BilingualMarkdown
import Workspace

/// The bytes of a unit as they stand in the document, markup included.
extension CheckedUnit {
  /// The bytes of the document.
  var bytes: [UInt8] { document.document.bilingual.bytes }
  /// Where the target stands in them.
  var targetBytes: Range<Int> { unit.target }
  /// Where the source stands in them.
  var sourceBytes: Range<Int> { unit.source }
}
