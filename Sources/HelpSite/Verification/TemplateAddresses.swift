import Diagnostics

/// The addresses that templates spell out, at least in part: `{{assets}}icon.svg`.
struct TemplateAddresses {
  /// A place in a template.
  struct Place: Hashable {
    /// The index of the template in its library.
    let template: Int
    /// Where the address stands.
    let offset: Int
  }

  /// An address with gaps for what pages put there.
  private struct Pattern {
    let place: Place
    /// The bytes before the first gap, between gaps, and after the last.
    let pieces: [ArraySlice<UInt8>]
    /// How many bytes are spelt out.
    var size: Int { pieces.reduce(0) { $0 + $1.count } }
  }

  /// Fewer bytes than this tell no address from others.
  private static let leastSize = 2

  private let library: TemplateLibrary
  private let patterns: [Pattern]

  /// Reads the templates of a library.
  init(_ library: TemplateLibrary) {
    self.library = library
    patterns = library.templates.indices.flatMap {
      Self.patterns(in: library.templates[$0].source.bytes, template: $0)
    }
  }

  /// Where an address on a page comes from; nil where no template spells out enough of it.
  ///
  /// Where several do, that counts which spells out most.
  func place(of address: String) -> Place? {
    let address = Array(address.utf8)
    var best: Pattern?
    for pattern in patterns where Self.matches(pattern.pieces, address[...]) {
      if pattern.size > best?.size ?? 0 { best = pattern }
    }
    return best?.place
  }

  /// The line and column of a place.
  func location(of place: Place) -> Location {
    let source = library.templates[place.template].source
    return Location(path: source.path, start: source.position(of: place.offset))
  }

  private static func patterns(in template: [UInt8], template index: Int) -> [Pattern] {
    var patterns: [Pattern] = []
    TagReader.read(template.span) { attribute in
      switch attribute.name {
      case .href, .src, .srcset, .action, .poster, .content:
        let pattern = Pattern(
          place: Place(template: index, offset: attribute.value.lowerBound),
          pieces: pieces(of: template[attribute.value])
        )
        if pattern.size >= leastSize { patterns.append(pattern) }
      default: break
      }
    }
    return patterns
  }

  /// What stands before, between and after the tags of a template.
  private static func pieces(of value: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var pieces: [ArraySlice<UInt8>] = []
    var rest = value
    while let open = rest.firstRange(of: "{{".utf8) {
      pieces.append(CharacterReferences.resolved(rest[..<open.lowerBound]))
      let close = rest[open.upperBound...].firstRange(of: "}}".utf8)?.upperBound ?? rest.endIndex
      rest = rest[close...].drop { $0 == UInt8(ascii: "}") }
    }
    return pieces + [CharacterReferences.resolved(rest)]
  }

  /// Whether an address is made of pieces, in order, with anything between them.
  private static func matches(
    _ pieces: [ArraySlice<UInt8>],
    _ address: ArraySlice<UInt8>
  ) -> Bool {
    guard let first = pieces.first, let last = pieces.last, address.starts(with: first) else {
      return false
    }
    var rest = address.dropFirst(first.count)
    guard pieces.count > 1 else { return rest.isEmpty }
    for piece in pieces.dropFirst().dropLast() where !piece.isEmpty {
      guard let range = rest.firstRange(of: piece) else { return false }
      rest = rest[range.upperBound...]
    }
    return rest.count >= last.count && rest.suffix(last.count).elementsEqual(last)
  }
}
