/// Gathers the text of one side of a segment from a file, and settles the ids of its codes.
///
/// An id of the file is kept. Where it lacks, or another kind of element has it already, the name of the
/// element makes one; the two sides of a segment, written alike, get the same.
///
/// - Complexity: linear in what is added.
struct CodedTextBuilder {
  /// A code as a file has it.
  struct Element {
    /// The name of its element.
    var name: String
    /// How it stands to others; a loose opening becomes one of a pair when its end comes.
    var role: InlineCode.Role
    /// The id in the file.
    var id: String?
    /// What the two of a pair have in common.
    var reference: String?
    /// Whether it may be the first of a pair that crosses others; elements with content cannot.
    var mayCross = false
    var kind: InlineCode.Kind?
    /// The Markdown, or what the other tool has in its place.
    var native: String?
    var equivalent: String?
  }

  private var pieces: [CodedText.Piece] = []
  /// The text since the last code.
  private var run = ""
  /// The name of the element that has an id.
  private var owners: [String: String] = [:]
  /// How many elements of a name had no id.
  private var unnamed: [String: Int] = [:]
  /// The pieces that open something and have no end so far, by reference.
  private var open: [String: [Int]] = [:]
  /// The pairs: the piece that opens one by the piece that closes it.
  private var openings: [Int: Int] = [:]
  /// The pieces that may open a pair that crosses others.
  private var crossing: Set<Int> = []

  init() {}

  /// What was gathered.
  var text: CodedText {
    if pieces.isEmpty { return CodedText(run) }
    var text = CodedText()
    for piece in crossing.isEmpty ? pieces : loosened {
      switch piece {
      case .text(let run): text.append(run)
      case .code(let code): text.append(code)
      }
    }
    text.append(run)
    return text
  }

  /// Adds text at the end.
  mutating func append(_ text: String) {
    if run.isEmpty { run = text } else { run += text }
  }

  /// Adds a code at the end that is not the second of a pair.
  mutating func append(_ element: Element) {
    endRun()
    if let reference = element.reference { open[reference, default: []].append(pieces.count) }
    if element.mayCross { crossing.insert(pieces.count) }
    pieces.append(.code(code(of: element, id: settledID(of: element))))
  }

  /// Adds the code that ends what its reference opened; where that is not there, the code stays as its role
  /// says.
  mutating func close(_ element: Element) {
    endRun()
    if let reference = element.reference, let place = open[reference]?.popLast(),
      case .code(var opening) = pieces[place]
    {
      opening.role = .opening
      pieces[place] = .code(opening)
      var closing = code(of: element, id: opening.id)
      closing.role = .closing
      closing.kind = opening.kind
      openings[pieces.count] = place
      pieces.append(.code(closing))
    } else {
      let id = element.role == .closing ? element.reference : nil
      pieces.append(.code(code(of: element, id: id ?? settledID(of: element))))
    }
  }

  /// The pieces, with pairs that cross others as loose codes; see `InlineOrder`.
  private var loosened: [CodedText.Piece] {
    var pieces = pieces
    let paired = Set(openings.values)
    /// The openings whose closing is to come, innermost last; some may have closed out of turn.
    var inside: [Int] = []
    var closed: Set<Int> = []
    for index in pieces.indices {
      if paired.contains(index) { inside.append(index) }
      guard let opening = openings[index] else { continue }
      while let last = inside.last, closed.contains(last) { inside.removeLast() }
      if closed.contains(opening) || inside.last != opening && crossing.contains(opening) {
        if crossing.contains(opening) { Self.loosen(opening, index, in: &pieces) }
      } else {
        // What began inside and did not end there crosses this one.
        while let last = inside.last, last != opening {
          closed.insert(last)
          inside.removeLast()
        }
      }
      closed.insert(opening)
    }
    return pieces
  }

  private static func loosen(_ first: Int, _ second: Int, in pieces: inout [CodedText.Piece]) {
    guard case .code(var opening) = pieces[first], case .code(var closing) = pieces[second] else {
      return
    }
    opening.role = .looseOpening
    closing.role = .looseClosing
    closing.id = CodedText.Code.endID(of: opening.id)
    (opening.partner, closing.partner) = (closing.id, opening.id)
    (pieces[first], pieces[second]) = (.code(opening), .code(closing))
  }

  private mutating func endRun() {
    if run.isEmpty { return }
    pieces.append(.text(run))
    run = ""
  }

  private func code(of element: Element, id: String) -> CodedText.Code {
    CodedText.Code(
      id: id,
      role: element.role,
      kind: element.kind,
      native: element.native.flatMap { $0.isEmpty ? nil : $0 },
      equivalent: element.equivalent
    )
  }

  private mutating func settledID(of element: Element) -> String {
    guard let id = element.id, !id.isEmpty else {
      unnamed[element.name, default: 0] += 1
      return element.name + String(unnamed[element.name] ?? 0)
    }
    guard let owner = owners[id] else {
      owners[id] = element.name
      return id
    }
    return owner == element.name ? id : element.name + id
  }
}
