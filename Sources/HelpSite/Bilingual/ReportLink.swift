import BilingualMarkdown
import Diagnostics
package import Workspace

/// The address at which the translation of a unit is reported, ready but for the unit.
package struct ReportLink: Sendable {
  private let pieces: [(html: [UInt8], name: LinkTemplate.Name?)]

  /// Prepares a template in which all is filled in but the unit and its line.
  package init(_ template: LinkTemplate) {
    pieces = template.pieces.map { piece in
      var html: [UInt8] = []
      html.appendEscaped(piece.text)
      return (html, piece.name)
    }
  }

  /// Appends the address for a unit, as it stands in an attribute.
  func append(_ unit: TranslationUnit, to html: inout [UInt8]) {
    for piece in pieces {
      html.append(piece.html.span)
      switch piece.name {
      case .unit: unit.id?.append(to: &html)
      case .line: html.append(decimal: unit.position.line)
      case .path, .page, .locale, nil: break
      }
    }
  }
}
