import Diagnostics
import Markdown

/// Tries an edit of a target before it is offered, by parsing what would stand there.
enum EmphasisTrial {
  /// The longest target that is tried, in bytes, so that hostile input costs little.
  static let longest = 20_000

  /// How often a fragment is bold or italic, and how many asterisks show in it.
  struct Count {
    var emphasized = 0
    var asterisks = 0

    init(_ bytes: [UInt8]) {
      let markdown = MarkdownDocument(parsingInline: bytes)
      for node in markdown.nodes {
        switch node.kind {
        case .strong, .emphasis: emphasized += 1
        case .text: asterisks += markdown.bytes[node.range].count { $0 == UInt8(ascii: "*") }
        default: break
        }
      }
    }
  }

  /// The counts of a target before and after some edits; nil where it is too long to try.
  static func counts(of target: Range<Int>, in bytes: [UInt8], applying edits: [Fix.Edit])
    -> (before: Count, after: Count)?
  {
    guard target.count <= longest else { return nil }
    var text: [UInt8] = []
    var start = target.lowerBound
    for edit in edits {
      guard edit.range.lowerBound >= start, edit.range.upperBound <= target.upperBound else {
        return nil
      }
      text += bytes[start..<edit.range.lowerBound]
      text += edit.replacement
      start = edit.range.upperBound
    }
    text += bytes[start..<target.upperBound]
    return (Count(Array(bytes[target])), Count(text))
  }
}
