import Diagnostics

extension Check {
  /// Code that one side sets as code and the other does not.
  static let codeMismatch = Check(
    id: "code-mismatch",
    summary: "Text that is code on one side is not code on the other, or was altered.",
    rationale: """
      Names and commands are set as code so that readers type them as they are. How many stretches of \
      code there are is compared, and whether one differs in a single letter, or in spaces, letter case, quotes or \
      dashes only; other words in it may be a placeholder that is translated.
      """,
    severity: .warning,
    precision: .right(2, of: 2),
    examples: [
      .unit("es-ES", "Run `orchard sync`.", "⟦Ejecute orchard sync.⟧"),
      .unit("de-DE", "Set `plan` to `annual`.", "⟦Setzen Sie `plan` auf annual.⟧"),
      .unit("ru-RU", "Open the file.", "Откройте ⟦`файл`⟧."),
      .unit(
        "pt-BR",
        "Run `orchard --all`.",
        "Execute `⟦Orchard – all⟧`.",
        fixed: "Execute `orchard --all`."
      ),
      .unit(
        "de-DE",
        "Run `harvest`.",
        "Führen Sie `⟦harwest⟧` aus.",
        fixed: "Führen Sie `harvest` aus."
      ),
      .unit("es-ES", "Run `orchard sync`.", "Ejecute `orchard sync`."),
      .unit("pt-BR", "Set `plan` to `annual`.", "Defina `annual` em `plan`."),
      .unit("zh-CN", "Type `your-name`.", "键入 `你的姓名`。"),
    ],
    work: .unit { unit, sink in
      guard unit.isMarkdown else { return }
      let source = unit.sourceMarks.filter { $0.kind == .code }
      let target = unit.targetMarks.filter { $0.kind == .code }
      guard !unit.targetText.isEmpty else { return }
      func texts(_ marks: [SideText.Mark], _ side: SideText) -> [ArraySlice<UInt8>] {
        marks.map { side.plain[$0.plain] }
      }
      let sourceTexts = texts(source, unit.document.source)
      let targetTexts = texts(target, unit.document.target)
      if source.count == target.count {
        AlteredCode.report(source, target, unit, &sink)
      } else if source.count > target.count {
        let lost = Surplus.of(sourceTexts, over: targetTexts).first
        let range = lost.flatMap { sourceTexts.firstIndex(of: $0) }.map { source[$0].range }
        sink.report(
          "\(lost.map { Quoted.text($0) } ?? "something") is code in the source, not here",
          source: range
        )
      } else {
        let gained = Surplus.of(targetTexts, over: sourceTexts).first
        let range = gained.flatMap { targetTexts.firstIndex(of: $0) }.map { target[$0].range }
        sink.report(
          "\(gained.map { Quoted.text($0) } ?? "something") is code here, not in the source",
          at: range
        )
      }
    }
  )
}

/// Code that differs from the source's in what a tool tends to change: spaces, case, quotes, dashes.
private enum AlteredCode {
  static func report(
    _ source: [SideText.Mark],
    _ target: [SideText.Mark],
    _ unit: CheckedUnit,
    _ sink: inout HitSink
  ) {
    let (left, right) = (unit.document.source, unit.document.target)
    guard
      !source.elementsEqual(
        target,
        by: { left.plain[$0.plain].elementsEqual(right.plain[$1.plain]) }
      )
    else { return }
    let kept = Set(target.map { right.plain[$0.plain] })
    var lost: [[UInt8]: SideText.Mark] = [:]
    for mark in source where !kept.contains(left.plain[mark.plain]) {
      lost[squeezed(left.plain[mark.plain])] = mark
    }
    // Code that differs in a letter is looked for one by one.
    let few = lost.count <= 8 ? Array(lost.values) : []
    for mark in target where !lost.isEmpty {
      let text = right.plain[mark.plain]
      guard
        let original = lost[squeezed(text)]
          ?? few.first(where: { OneLetter.parts(left.plain[$0.plain], text) }),
        let range = right.documentRange(of: mark.plain, of: unit.index),
        unit.bytes[range].elementsEqual(text)
      else { continue }
      let literal = Array(left.plain[original.plain])
      guard !literal.elementsEqual(text) else { continue }
      sink.report(
        "\(Quoted.text(literal[...])) of the source is \(Quoted.text(text)) here",
        at: range,
        source: original.range,
        fix: Fix(
          summary: "restore the code",
          edits: [Fix.Edit(range: range, replacement: literal)]
        )
      )
    }
  }

  /// A text in lower case with letters and digits only, so that what is left tells names apart.
  private static func squeezed(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var result: [UInt8] = []
    var skip = 0
    for (index, byte) in zip(text.indices, text) {
      if skip > 0 {
        skip -= 1
      } else if byte == 0xE2 {
        // Dashes, curly quotation marks and wide spaces.
        skip = 2
      } else if byte == 0xC2, index + 1 < text.endIndex, text[index + 1] == 0xA0 {
        skip = 1
      } else if byte >= 0x80 || Scalars.isWord(UInt32(byte)) {
        result.append(byte &- 0x41 < 26 ? byte | 0x20 : byte)
      } else if byte != 0x20, byte != UInt8(ascii: "-"), byte != UInt8(ascii: "'"),
        byte != UInt8(ascii: "\"")
      {
        result.append(byte)
      }
    }
    return result
  }
}

/// Tells slips in typing from other words.
private enum OneLetter {
  /// Whether two pieces of code are the same but for one letter that was lost, added or changed.
  ///
  /// The plural of a word is another word.
  static func parts(_ left: ArraySlice<UInt8>, _ right: ArraySlice<UInt8>) -> Bool {
    guard min(left.count, right.count) > 4, abs(left.count - right.count) <= 1, left != right,
      !isPlural(left, of: right), !isPlural(right, of: left)
    else { return false }
    let head = zip(left, right).prefix { $0 == $1 }.count
    let tail = zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count
    let differing = [left, right].flatMap { $0.dropFirst(head).prefix(1) }
    return head + tail >= max(left.count, right.count) - 1
      && differing.contains { Scalars.isASCIILetter(UInt32($0)) }
  }

  private static func isPlural(_ left: ArraySlice<UInt8>, of right: ArraySlice<UInt8>) -> Bool {
    left.last == UInt8(ascii: "s") && left.dropLast().elementsEqual(right)
  }
}
