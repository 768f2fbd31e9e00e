import Diagnostics
public import Workspace

/// The codes of a segment, by which what a translator's tool gives back becomes Markdown again.
///
/// The markup comes from the document wherever the document has the code: tools keep ids, not always what
/// they stand for.
public struct Codebook: Sendable {
  private struct Entry {
    var kind: InlineCode.Kind
    var role: InlineCode.Role
    /// The Markdown of the code, or of the first of a pair.
    var native: String
    /// The Markdown of the second of a pair.
    var closing: String?

    /// Whether a code may come back in a role: a pair as a pair, and what is none as none.
    func fits(_ role: InlineCode.Role) -> Bool {
      (self.role == .opening) == (role == .opening || role == .closing)
    }
  }

  private let segment: Segment
  private let coded: CodedSegment
  private let entries: [String: Entry]
  private let sourceIDs: [String]
  private let targetIDs: Set<String>
  private let partners: [String: String]
  private let texts: Set<String>

  /// Makes the book of a segment as it stands in the document.
  public init(_ segment: Segment) {
    self.segment = segment
    coded = CodedSegment(segment)
    var entries: [String: Entry] = [:]
    // The target's own form of a code wins: the destinations of links are translated too.
    for code in (coded.source?.codes ?? []) + coded.target.codes { Self.enter(code, &entries) }
    self.entries = entries
    sourceIDs = Self.ids(coded.source)
    targetIDs = Set(Self.ids(coded.target))
    let partners = CodeOrder.partners(in: coded.source)
    self.partners = partners.merging(CodeOrder.partners(in: coded.target)) { _, own in own }
    texts = Set(Self.texts(coded.source) + Self.texts(coded.target))
  }

  /// The Markdown of a coded text.
  ///
  /// Text that would be read as markup is escaped with backslashes, but for values of front matter and texts
  /// of images, which have no markup; so is text that would shape the page around the segment, as `|` does
  /// in a cell and `1.` at the start of a line. The very target that was exported gives the very bytes of
  /// the document.
  ///
  /// - Returns: the Markdown, or all that is wrong with the codes.
  public func markdown(of text: CodedText) -> Result<String, CodeProblems> {
    if Self.isSame(text, coded.target) { return .success(segment.target) }
    if segment.key.isPlain { return .success(text.plain) }
    let text = partners.isEmpty ? text : text.loosened(Set(partners.values))
    var problems = CodeOrder(of: text, partners: partners).problems
    problems += missing(in: Self.ids(text))
    var resolved = CodedText()
    for piece in text.pieces {
      switch piece {
      case .text(let text): resolved.append(text)
      case .code(let code):
        guard let native = native(of: code) else {
          problems.append(.unknown(code))
          continue
        }
        if let entry = entries[code.id] {
          if !entry.fits(code.role) { problems.append(.crossed(code)) }
        } else if code.role != .closing, code.kind?.isFree != true {
          problems.append(.added(code))
        }
        var code = code
        code.native = native
        code.kind = entries[code.id]?.kind ?? code.kind
        resolved.append(code)
      }
    }
    if !problems.isEmpty { return .failure(CodeProblems(all: problems)) }
    let place = TypedText(
      at: segment.place,
      column: segment.position.column,
      openings: [coded.source, coded.target].compactMap { text in
        if case .text(let run) = text?.pieces.first { run } else { nil }
      }
    )
    guard let markdown = EscapedText(resolved, known: texts, at: place).markdown else {
      return .failure(CodeProblems(all: [.unreadable]))
    }
    return .success(markdown)
  }

  /// What is wrong with the codes of a target that came back as Markdown.
  public func problems(in markdown: String) -> [CodeProblem] {
    if segment.key.isPlain || markdown.utf8.elementsEqual(segment.target.utf8) { return [] }
    let target = CodedSegment(source: segment.source, target: markdown).target
    let present = Self.ids(target)
    let added = target.codes.filter { code in
      code.role != .closing && code.kind?.isFree != true && entries[code.id] == nil
    }
    // A document whose source is not known may have any markup.
    return missing(in: present) + (segment.source == nil ? [] : added.map(CodeProblem.added))
  }

  /// The codes that the source has, a translated target has not lost already, and `ids` lack.
  private func missing(in ids: [String]) -> [CodeProblem] {
    let present = Set(ids)
    let wanted = coded.source == nil ? targetIDs.sorted() : sourceIDs
    // What is not translated yet has lost nothing.
    let isTranslated = !PlainText.collapsed(segment.target).isEmpty
    return wanted.compactMap { id in
      guard targetIDs.contains(id) || !isTranslated, !present.contains(id), let entry = entries[id],
        !entry.kind.isFree
      else { return nil }
      return .dropped(
        CodedText.Code(id: id, role: entry.role, kind: entry.kind, native: entry.native)
      )
    }
  }

  private func native(of code: CodedText.Code) -> String? {
    guard let entry = entries[code.id] else { return code.native }
    return code.role == .closing ? entry.closing ?? code.native : entry.native
  }

  private static func enter(_ code: CodedText.Code, _ entries: inout [String: Entry]) {
    guard let kind = code.kind, let native = code.native else { return }
    if code.role == .closing {
      entries[code.id]?.closing = native
    } else {
      entries[code.id] = Entry(kind: kind, role: code.role, native: native)
    }
  }

  private static func ids(_ text: CodedText?) -> [String] {
    (text?.codes ?? []).filter { $0.role != .closing }.map(\.id)
  }

  /// The runs of a text that are right as they are; one behind an escape is right only there.
  private static func texts(_ text: CodedText?) -> [String] {
    var texts: [String] = []
    var isEscaped = false
    for piece in text?.pieces ?? [] {
      switch piece {
      case .text(let run):
        if !isEscaped { texts.append(run) }
        isEscaped = false
      case .code(let code): isEscaped = code.kind == .escape
      }
    }
    return texts
  }

  /// Whether two texts are the same apart from what a file may leave out.
  private static func isSame(_ left: CodedText, _ right: CodedText) -> Bool {
    left.pieces.count == right.pieces.count
      && zip(left.pieces, right.pieces).allSatisfy { left, right in
        switch (left, right) {
        case (.text(let left), .text(let right)): left.utf8.elementsEqual(right.utf8)
        case (.code(let left), .code(let right)): left.id == right.id && left.role == right.role
        default: false
        }
      }
  }
}

/// All that is wrong with the codes of one text.
public struct CodeProblems: Error, Sendable, Hashable {
  /// The problems in the order in which they show.
  public var all: [CodeProblem]
}
