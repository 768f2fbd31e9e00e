import Testing

@testable import Workspace

struct TermPatternTests {
  private static func matches(_ pattern: String, _ text: String) throws -> [String] {
    try TermPattern(pattern).matches(in: text).map { range in
      String(decoding: Array(text.utf8)[range], as: UTF8.self)
    }
  }

  @Test(
    arguments: [
      // A pattern, a text, what is found.
      ("plan", "A plan, the Plan; PLANS and planned", ["plan", "Plan"]),
      ("plan*", "plans, planned, explan, PLAN", ["plans", "planned", "PLAN"]),
      ("Plan", "plan Plan", ["plan", "Plan"]), ("API", "api API Api APIs", ["API"]),
      ("API*", "APIs", ["APIs"]),
      ("iBox", "ibox iBox IBOX", ["iBox"]),
      ("renew|extend", "Extend or renew", ["Extend", "renew"]),
      ("plan|plan fee", "the plan fee", ["plan fee"]),
      ("plan fee | plan", "plan  fee plan", ["plan  fee", "plan"]),
      ("sign in", "sign\u{A0}in sign \n in signin", ["sign\u{A0}in", "sign \n in"]),
      (
        "benefit* package*", "benefits packages, benefit  package",
        ["benefits packages", "benefit  package"]
      ),
      ("user", "user's <user>", ["user", "user"]), ("user", "user_id users", []), ("user", "", []),
      ("mitgliedschaft*", "Die Mitgliedschaften", ["Mitgliedschaften"]),
      ("groß", "GROẞ groß", ["GROẞ", "groß"]),
      ("größe", "GRÖSSE Größe", ["Größe"]),
      ("подписк*", "Подписка и подписки", ["Подписка", "подписки"]),
      ("assinatura", "Mit\u{AD}glied assi\u{AD}natura", ["assi\u{AD}natura"]),
      ("会员", "非会员和会员级别", ["会员", "会员"]), ("会员*", "会员abc", ["会员"]), ("API", "使用API时", ["API"]),
      ("API 密钥", "API密钥和 API 密钥", ["API密钥", "API 密钥"]), ("密钥 API", "密钥API", ["密钥API"]),
      ("会员 级别", "会员级别", ["会员级别"]), ("中中", "中中中中中", ["中中", "中中"]),
      ("สมาชิก", "เป็นสมาชิกแล้ว", ["สมาชิก"]),
      ("C++", "C++ and c++17 C+", ["C++", "c++"]), (".net", ".NET a.net", [".NET", ".net"]),
      ("e\u{301}", "e\u{301}", ["e\u{301}"]), ("e", "e\u{301}", []),
      ("\u{E9}", "an e\u{301}.", ["e\u{301}"]), ("E\u{301}", "\u{E9}", ["\u{E9}"]),
      ("Gr\u{F6}\u{DF}e", "Gro\u{308}\u{DF}e", ["Gro\u{308}\u{DF}e"]), ("gro", "gro\u{308}", []),
      ("A\u{308}PI", "\u{C4}PI A\u{308}PI \u{E4}pi", ["\u{C4}PI", "A\u{308}PI"]),
      ("\u{30AC}", "\u{30AB}\u{3099}", ["\u{30AB}\u{3099}"]),
      ("\u{D55C}", "\u{1112}\u{1161}\u{11AB}", ["\u{1112}\u{1161}\u{11AB}"]),
      ("24/7", "24/7 124/7", ["24/7"]),
      ("İ", "İ i", ["İ"]), ("a a", "a a a", ["a a"]),
    ] as [(String, String, [String])]
  )
  func finds(pattern: String, text: String, found: [String]) throws {
    #expect(try Self.matches(pattern, text).map(Array.init(_:)) == found.map(Array.init(_:)))
    let parsed = try TermPattern(pattern)
    #expect(parsed.occurs(in: FoldedText(text)) == !found.isEmpty)
    let indexed = TermIndex([parsed]).matches(in: FoldedText(text)).map(\.range)
    #expect(indexed == parsed.matches(in: text))
  }

  @Test func tellsItsAlternatives() throws {
    let pattern = try TermPattern(" sign  in* |log in")
    #expect(pattern.alternatives == ["sign in*", "log in"])
    #expect(pattern.description == " sign  in* |log in")
  }

  @Test(arguments: [
    ("", "an alternative is empty"), (" | ", "an alternative is empty"),
    ("a|", "an alternative is empty"),
    ("|a", "an alternative is empty"), ("a||b", "an alternative is empty"),
    ("a*b", "'*' inside a word"),
    ("*a", "'*' inside a word"), ("a**", "'*' inside a word"), ("*", "'*' without a word"),
    ("a *", "'*' without a word"), ("a \u{AD}", "a word of soft hyphens alone"),
    ("\u{AD}*|a", "a word of soft hyphens alone"),
  ])
  func refuses(text: String, message: String) {
    let problem = #expect(throws: TermPattern.Problem.self) { try TermPattern(text) }
    #expect(problem?.message == message)
    #expect(problem?.advice.isEmpty == false)
  }

  /// Says for words of small letters what a match is, by splitting both sides.
  private static func slowMatches(_ pattern: String, _ text: String) -> Int {
    let words = text.split(separator: " ")
    var (index, count) = (0, 0)
    while index < words.count {
      let lengths = pattern.split(separator: "|").compactMap { alternative -> Int? in
        let wanted = alternative.split(separator: " ")
        guard wanted.count <= words.count - index else { return nil }
        let fits = zip(wanted, words[index...]).allSatisfy { wanted, word in
          wanted.hasSuffix("*") ? word.hasPrefix(wanted.dropLast()) : word == wanted
        }
        return fits ? wanted.count : nil
      }
      if lengths.isEmpty { index += 1 } else { count += 1 }
      index += lengths.max() ?? 0
    }
    return count
  }

  @Test(arguments: 0..<200)
  func agreesWithSplitting(seed: Int) throws {
    var random = SeededGenerator(seed: seed)
    func word() -> String { ["a", "ab", "b", "ba", "ж", "жa"].randomElement(using: &random) ?? "" }
    func words(_ most: Int, _ make: () -> String, _ separator: String) -> String {
      (0..<Int.random(in: 1...most, using: &random)).map { _ in make() }.joined(
        separator: separator
      )
    }
    let patterns = (0..<6).map { _ in
      words(3, { words(3, { word() + (Bool.random(using: &random) ? "*" : "") }, " ") }, "|")
    }
    let parsed = try patterns.map { try TermPattern($0) }
    let index = TermIndex(parsed)
    for _ in 0..<20 {
      let text = words(12, word, " ")
      let folded = FoldedText(text.uppercased())
      var indexed = index.matches(in: folded)
      #expect(indexed.map(\.range.lowerBound) == indexed.map(\.range.lowerBound).sorted())
      for (number, pattern) in parsed.enumerated() {
        let found = pattern.matches(in: folded)
        #expect(found.count == Self.slowMatches(patterns[number], text), "\(pattern): \(text)")
        #expect(indexed.filter { $0.pattern == number }.map(\.range) == found)
        indexed.removeAll { $0.pattern == number }
      }
      #expect(indexed.isEmpty)
    }
  }

  @Test func emptyIndexFindsNothing() {
    #expect(TermIndex([]).matches(in: FoldedText("a")).isEmpty)
  }

  /// Would take minutes were any stretch read again for each place before it.
  @Test func longTextsAreNoTrap() throws {
    let pattern = try TermPattern("a* b|a c*")
    let letters = String(repeating: "a", count: 300_000)
    #expect(pattern.matches(in: letters).isEmpty)
    let spaces = "a" + String(repeating: " ", count: 300_000) + "d"
    #expect(pattern.matches(in: String(repeating: spaces, count: 2)).isEmpty)
  }
}
