import Diagnostics

extension Check {
  /// Pipes that split a row, or a list of names, in the wrong place.
  static let cellBreak = Check(
    id: "cell-break",
    summary: "A bare pipe splits a table row, or the pipes of a list are displaced.",
    rationale: """
      In a table, a pipe that is not escaped begins another cell: all that follows moves one column on. In a \
      list such as `Admin | Guest`, a doubled, lost or displaced pipe joins or cuts names. A list that is \
      written without pipes is left alone. A missing space beside a pipe is a note in Chinese and Japanese.
      """,
    severity: .warning,
    precision: .right(33, of: 33),
    examples: [
      .documents(
        .init(
          "es-ES/page.md",
          "| a | b |\n| - | - |\n| \(CheckExample.unit(103, "Sí ⟦|⟧ no", "Yes or no")) | x |\n"
        ),
        fixed: "| a | b |\n| - | - |\n| \(CheckExample.unit(103, "Sí \\| no", "Yes or no")) | x |\n"
      ),
      .unit(
        "de-DE",
        "Roles: Admin | Guest | Owner",
        "Rollen: Admin ⟦| |⟧ Gast | Besitzer",
        fixed: "Rollen: Admin | Gast | Besitzer"
      ),
      .unit("es-ES", "Admin | Sales agent | Guest", "⟦Administrador | Invitado⟧"),
      .unit("pt-BR", "Sales admin | Guest", "Administrador ⟦de⟧ | Convidado de vendas"),
      .unit(
        "ru-RU",
        "Admin | Guest",
        "Администратор⟦|⟧ Гость",
        fixed: "Администратор | Гость"
      ),
      .documents(
        .init(
          "es-ES/page.md",
          "| a | b |\n| - | - |\n| \(CheckExample.unit(103, "Sí \\| no", "Yes or no")) | x |\n"
        )
      ),
      .unit("de-DE", "Yes | No", "Ja oder Nein"),
      .unit("zh-CN", "Admin | Guest", "管理员 | 来宾"),
      .unit("ru-RU", "a|b", "а|б"),
    ],
    work: .unit { unit, sink in
      if unit.targetTraits.contains(.inTable) {
        reportCells(of: unit, &sink)
      } else if unit.targetCharacters.contains(.pipe), unit.sourceCharacters.contains(.pipe),
        unit.isMarkdown
      {
        reportList(of: unit, &sink)
      }
    }
  )

  private static func reportCells(of unit: CheckedUnit, _ sink: inout HitSink) {
    func pipes(_ range: Range<Int>) -> [Int] {
      range.filter { offset in
        unit.bytes[offset] == UInt8(ascii: "|")
          && (offset == range.lowerBound || unit.bytes[offset - 1] != UInt8(ascii: "\\"))
      }
    }
    let target = pipes(unit.targetBytes)
    guard !target.isEmpty, target.count > pipes(unit.sourceBytes).count else { return }
    for pipe in target.prefix(HitSink.limit) {
      sink.report(
        "this pipe splits the table row",
        at: pipe..<pipe + 1,
        fix: Fix(
          summary: "escape the pipe",
          edits: [Fix.Edit(range: pipe..<pipe, replacement: [UInt8(ascii: "\\")])]
        )
      )
    }
  }

  private static func reportList(of unit: CheckedUnit, _ sink: inout HitSink) {
    let target = PipeList(unit.document.target, unit.targetText)
    let source = PipeList(unit.document.source, unit.sourceText)
    func place(_ range: Range<Int>) -> Range<Int>? {
      unit.document.target.documentRange(of: range, of: unit.index)
    }
    if let double = target.doubled, source.doubled == nil {
      let range = place(double)
      let isOne = target.pipes.count == source.pipes.count + 1
      let fix = range.flatMap { range in
        isOne && range.count == double.count
          ? Fix(
            summary: "remove the second pipe",
            edits: [Fix.Edit(range: range, replacement: [UInt8(ascii: "|")])]
          ) : nil
      }
      return sink.report("nothing stands between these pipes", at: range, fix: fix)
    }
    if target.pipes.count != source.pipes.count, source.pipes.count > 1 {
      return sink.report(
        "the source has \(source.pipes.count) separators, this text \(target.pipes.count)"
      )
    }
    if let word = target.cutWord(unit.targetWords, unit.document.language.code),
      source.cutWord(unit.sourceWords, "en") == nil
    {
      return sink.report(
        "the pipe after \(Quoted.text(unit.document.target.plain[word])) cuts a name",
        at: place(word)
      )
    }
    guard source.fused.isEmpty else { return }
    for pipe in target.fused.prefix(HitSink.limit) {
      guard let range = place(pipe) else { continue }
      sink.report(
        "no space beside this pipe",
        at: range,
        severity: unit.document.language.isHan ? .note : nil,
        fix: target.spaced(pipe, at: range)
      )
    }
  }
}

/// A list of names with pipes between them.
private struct PipeList {
  private let text: [UInt8]
  private let range: Range<Int>
  /// Where its pipes stand in the plain text.
  private(set) var pipes: [Int] = []

  init(_ side: SideText, _ range: Range<Int>) {
    text = side.plain
    self.range = range
    for index in range where text[index] == UInt8(ascii: "|") { pipes.append(index) }
  }

  /// The first two pipes with nothing but space between them.
  var doubled: Range<Int>? {
    for (left, right) in zip(pipes, pipes.dropFirst())
    where text[left + 1..<right].allSatisfy({ $0 == 0x20 }) {
      return left..<right + 1
    }
    return nil
  }

  /// The pipes that a letter touches.
  var fused: [Range<Int>] {
    pipes.filter { touchesBefore($0) || touchesAfter($0) }.map { $0..<$0 + 1 }
  }

  /// A small word at the end of a name, which cannot end there.
  func cutWord(_ words: ArraySlice<Word>, _ language: String) -> Range<Int>? {
    var next = 0
    var last: Word?
    for word in words {
      while next < pipes.count, pipes[next] < word.range.lowerBound {
        if let last, isCut(last, before: pipes[next], language) { return last.range }
        next += 1
      }
      last = word
    }
    return nil
  }

  private func isCut(_ word: Word, before pipe: Int, _ language: String) -> Bool {
    !word.traits.contains(.startsUpper)
      && text[word.range.upperBound..<max(pipe, word.range.upperBound)].allSatisfy { $0 == 0x20 }
      && CarrierWord.of(word, in: text, language: language).contains(.function)
  }

  /// A repair that puts spaces on both sides of a pipe.
  func spaced(_ pipe: Range<Int>, at range: Range<Int>) -> Fix {
    var replacement: [UInt8] = touchesBefore(pipe.lowerBound) ? [0x20] : []
    replacement.append(UInt8(ascii: "|"))
    if touchesAfter(pipe.lowerBound) { replacement.append(0x20) }
    return Fix(
      summary: "put a space beside the pipe",
      edits: [Fix.Edit(range: range, replacement: replacement)]
    )
  }

  private func touchesBefore(_ pipe: Int) -> Bool {
    // The second byte of a space that does not break.
    pipe > range.lowerBound && text[pipe - 1] > 0x20 && text[pipe - 1] != 0xA0
  }

  private func touchesAfter(_ pipe: Int) -> Bool {
    pipe + 1 < range.upperBound && text[pipe + 1] > 0x20 && text[pipe + 1] != 0xC2
  }
}
