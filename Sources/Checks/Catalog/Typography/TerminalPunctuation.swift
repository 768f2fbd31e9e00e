import Diagnostics
import Workspace

extension Check {
  /// A text that ends with another mark than its source.
  static let terminalPunctuation = Check(
    id: "terminal-punctuation",
    summary: "The text ends with another punctuation mark than its source.",
    rationale: """
      A lost question mark, or a colon before a list that became a full stop, changes what a reader expects; \
      a heading takes no full stop. Elsewhere a full stop more or less is looked at only where the items, the \
      cells or the paragraphs beside it do otherwise, and is a note. Markup, quotation marks and brackets at \
      the end are not looked at, nor are widths. Abbreviations end as they like.
      """,
    severity: .warning,
    precision: .right(46, of: 50),
    examples: [
      .unit("es-ES", "Where are my plans?", "Dónde están mis planes⟦.⟧"),
      .unit("de-DE", "Follow these steps:", "Führen Sie diese Schritte aus⟦.⟧"),
      .documents(
        CheckExample.File("pt-BR/page.md", "## {103|Planos e preços⟦.⟧|Plans and prices}\n")
      ),
      .documents(
        CheckExample.File(
          "ru-RU/page.md",
          "- {103|Планы|Plans}\n- {104|Счета⟦.⟧|Bills}\n- {105|Цены|Prices}\n"
        )
      ),
      .documents(
        CheckExample.File(
          "es-ES/page.md",
          "- {103|Pague.|Pay it}\n- {104|Espere.|Wait}\n- {105|Salga.|Leave.}\n"
        )
      ),
      .unit("ru-RU", "Pay the bills", "Оплатите счета."),
      .unit("es-ES", "The question \"Why?\"", "Responda a la pregunta «¿Por qué?» ahora."),
      .unit("pt-BR", "Pay or,", "Pague ou"),
      .unit("es-ES", "Select **Save.**", "Seleccione **Guardar**."),
      .unit("zh-CN", "Where are my plans?", "我的方案在哪里？"),
      .unit("de-DE", "Plans, prices, and so on", "Pläne, Preise usw."),
      .unit("pt-BR", "See \"Plans.\"", "Confira “Planos”."),
      .unit("ru-RU", "Run `pay`", "Запустите `pay.`"),
    ],
    work: .unit { unit, sink in
      guard unit.targetTraits.isDisjoint(with: .inCodeBlock), !FinalMark.areAlike(unit),
        let target = FinalMark(unit.document.target, of: unit.index),
        let source = FinalMark(unit.document.source, of: unit.index),
        target.kind != source.kind,
        let word = unit.targetWords.last,
        !(unit.document.profile?.typography.abbreviations.contains {
          unit.document.target.plain[word.range].elementsEqual($0.utf8)
        } ?? false),
        case let judge = FinalMarkJudge(unit, target: target, source: source), judge.isDefect,
        let range = unit.document.target.documentRange(of: target.range, of: unit.index)
      else { return }
      sink.report(
        "the source ends with \(source.kind.rawValue), this text with \(target.kind.rawValue)",
        at: range,
        severity: judge.isMatterOfStyle ? .note : nil
      )
    }
  )
}

/// What a text ends with, closing marks aside.
struct FinalMark {
  enum Kind: String {
    case none = "no mark"
    case stop = "a full stop"
    case question = "a question mark"
    case exclamation = "an exclamation mark"
    case colon = "a colon"
    case pause = "a comma or semicolon"
    case ellipsis = "an ellipsis"
  }

  let kind: Kind
  /// The mark, or the last character where there is none.
  let range: Range<Int>

  /// Whether both sides of a unit end with marks of one kind, with no closing marks after them.
  static func areAlike(_ unit: CheckedUnit) -> Bool {
    let target = last(unit.document.target.plain, unit.targetText)
    return target != nil && target == last(unit.document.source.plain, unit.sourceText)
  }

  /// The kind of the last character; nil where that alone does not tell what the text ends with.
  private static func last(_ plain: [UInt8], _ text: Range<Int>) -> Kind? {
    guard let (value, _) = Scalars.scalar(plain, endingAt: text.upperBound, after: text.lowerBound),
      !isClosing(value)
    else { return nil }
    let kind = kind(of: value)
    let hasDots = kind == .stop && text.count > 1 && plain[text.upperBound - 2] == UInt8(ascii: ".")
    return hasDots ? nil : kind
  }

  init?(_ side: SideText, of unit: Int) {
    let text = side.plain(of: unit)
    var end = text.upperBound
    while let (value, length) = Scalars.scalar(side.plain, endingAt: end, after: text.lowerBound) {
      let start = end - length
      if Self.isClosing(value) {
        end = start
        continue
      }
      guard side.run(at: start, of: unit)?.kind == .text else { return nil }
      let kind = Self.kind(of: value)
      guard kind != .none || Scalars.isWord(value) else { return nil }
      let isDots =
        kind == .stop && start >= text.lowerBound + 2
        && side.plain[start - 2..<start].allSatisfy { $0 == UInt8(ascii: ".") }
      (self.kind, range) = (isDots ? .ellipsis : kind, start..<end)
      return
    }
    return nil
  }

  private static func isClosing(_ value: UInt32) -> Bool {
    switch value {
    case 0x20, 0xA0, 0x0A, 0x22, 0x27, 0x29, 0x2A, 0x5D, 0xBB, 0x2018, 0x2019, 0x201C, 0x201D,
      0x300B, 0x300D, 0xFF09:
      true
    default: false
    }
  }

  private static func kind(of value: UInt32) -> Kind {
    switch value {
    case 0x2E, 0x3002, 0xFF0E: .stop
    case 0x3F, 0xFF1F: .question
    case 0x21, 0xFF01: .exclamation
    case 0x3A, 0xFF1A: .colon
    case 0x2C, 0x3B, 0x3001, 0xFF0C, 0xFF1B: .pause
    case 0x2026: .ellipsis
    default: .none
    }
  }
}
