/// What is wrong with the order of the codes of a text that came back: doubled codes, and pairs that cross
/// or lack a partner.
struct CodeOrder {
  /// What is wrong, in the order in which it shows.
  let problems: [CodeProblem]

  /// Judges the codes of a text.
  ///
  /// - Complexity: linear in the codes.
  init(of text: CodedText) {
    var problems: [CodeProblem] = []
    var seen: Set<String> = []
    var open: [CodedText.Code] = []
    // Those that were closed out of turn stay where they are until they are the last.
    var closed: Set<String> = []
    for code in text.codes {
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
      if code.role == .opening {
        open.append(code)
        closed.remove(code.id)
      }
    }
    self.problems = problems + open.filter { !closed.contains($0.id) }.map(CodeProblem.crossed)
  }
}
