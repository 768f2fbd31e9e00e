import BilingualMarkdown
import Diagnostics
import Workspace

/// What mends the tags of a unit where only one repair is right.
enum TagRepair {
  /// The fix of some damage; nil where only a person can decide.
  static func fix(of damage: Damage, in document: Document) -> Fix? {
    guard let index = damage.unit, document.bilingual.units.indices.contains(index) else {
      return nil
    }
    let unit = document.bilingual.units[index]
    return switch damage.kind {
    case .mangledTag: unmangled(unit, in: document)
    case .unclosed: closed(unit, in: document.bilingual)
    default: nil
    }
  }

  /// Writes the quotation marks of a unit's tags as such.
  ///
  /// In YAML they may have to be escaped, which depends on the value that the unit is a part of.
  private static func unmangled(_ unit: TranslationUnit, in document: Document) -> Fix? {
    guard !document.isYAML, !unit.place.line.contains(.frontMatter) else { return nil }
    let quote = Array("&quot;".utf8)
    var edits: [Fix.Edit] = []
    for tags in [
      unit.whole.lowerBound..<unit.target.lowerBound,
      unit.target.upperBound..<unit.source.lowerBound,
    ] {
      var start = tags.lowerBound
      while let found = ByteSearch.first(
        quote,
        in: document.bilingual.bytes,
        start..<tags.upperBound
      ) {
        start = found + quote.count
        edits.append(Fix.Edit(range: found..<start, replacement: [UInt8(ascii: "\"")]))
      }
    }
    return edits.isEmpty
      ? nil : Fix(summary: "write the quotation marks of the tags as such", edits: edits)
  }

  /// Ends the target where the source begins right after it.
  private static func closed(_ unit: TranslationUnit, in document: BilingualDocument) -> Fix? {
    let end = unit.target.upperBound
    guard document.bytes[end..<unit.source.lowerBound].starts(with: "<span".utf8) else {
      return nil
    }
    let edit = Fix.Edit(range: end..<end, replacement: Array("</span>".utf8))
    return Fix(summary: "end the target before its source", edits: [edit])
  }
}
