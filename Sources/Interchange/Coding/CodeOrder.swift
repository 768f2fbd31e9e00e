/// What is wrong with the order of the codes of a text that came back: doubled codes, and pairs that cross
/// or lack a partner.
struct CodeOrder {
  /// What is wrong, in the order in which it shows.
  let problems: [CodeProblem]

  /// Judges the codes of a text.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - partners: the ids of end tags that are no pair to formats, each with the id of its start tag.
  /// - Complexity: linear in the codes.
  init(of text: CodedText, partners: [String: String]) {
    let codes = text.codes
    let present = partners.isEmpty ? [] : Set(codes.map(\.id))
    var problems: [CodeProblem] = []
    var seen: Set<String> = []
    var open: [CodedText.Code] = []
    // Those that were closed out of turn stay where they are until they are the last.
    var closed: Set<String> = []
    for code in codes {
      if code.role == .closing {
        while let last = open.last, closed.contains(last.id) { open.removeLast() }
        if open.last?.id == code.id {
          open.removeLast()
        } else {
          problems.append(.crossed(code))
          closed.insert(code.id)
        }
        continue
      }
      if !seen.insert(code.id).inserted, code.kind?.isFree != true {
        problems.append(.doubled(code))
      }
      if let start = partners[code.id], present.contains(start), !seen.contains(start) {
        problems.append(.crossed(code))
      }
      if code.role == .opening {
        open.append(code)
        closed.remove(code.id)
      }
    }
    self.problems = problems + open.filter { !closed.contains($0.id) }.map(CodeProblem.crossed)
  }

  /// The ids of the loose end tags of a text, each with the id of the start tag that it ends.
  static func partners(in text: CodedText?) -> [String: String] {
    (text?.codes ?? []).reduce(into: [:]) { partners, code in
      if code.role == .looseClosing { partners[code.id] = code.partner }
    }
  }
}
