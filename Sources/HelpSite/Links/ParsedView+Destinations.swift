import Markdown
import Workspace

extension ParsedView {
  /// Hands over each destination that the text writes, with its range of the tree: first those of links and of
  /// constructs of the dialect, then those of attributes of HTML.
  ///
  /// - Parameter isEnough: Called with each; says whether the others are not wanted any more.
  /// - Complexity: linear in the size of the text.
  func readDestinations(until isEnough: (_ destination: [UInt8], _ range: Range<Int>) -> Bool) {
    func written(_ range: Range<Int>) -> Bool {
      isEnough(Array(CharacterReferences.resolved(markdown.bytes[range])), range)
    }
    for node in markdown.nodes {
      if let link = markdown.link(of: node) {
        if isEnough(link.destination, node.range) { return }
      } else if let directive = markdown.directive(of: node) {
        let ranges = directive.attributes.map(\.value) + [directive.path].compactMap(\.self)
        if ranges.contains(where: written) { return }
      }
    }
    var isDone = false
    TagReader.read(markdown.bytes.span) { attribute in
      guard !isDone, attribute.name == .href || attribute.name == .src else { return }
      isDone = written(attribute.value)
    }
  }
}
