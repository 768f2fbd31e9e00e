import Testing
import Workspace

@testable import TranslationMemory

@Suite struct ScoreTests {
  /// The length of the longest common subsequence by the textbook's table.
  static func slowCommon(_ left: [UInt32], _ right: [UInt32]) -> Int {
    var row = Array(repeating: 0, count: right.count + 1)
    for a in left {
      var corner = 0
      for (index, b) in right.enumerated() {
        let above = row[index + 1]
        row[index + 1] = a == b ? corner + 1 : max(above, row[index])
        corner = above
      }
    }
    return row[right.count]
  }

  static func randomText(_ length: Int, of letters: ClosedRange<UInt32>) -> [UInt32] {
    (0..<length).map { _ in UInt32.random(in: letters) }
  }

  static let alphabets: [ClosedRange<UInt32>] = [
    97...100, 97...122, 1060...1070, 0x4E00...0x4E20, 120...140,
  ]

  @Test(arguments: alphabets)
  func agreesWithTheTable(letters: ClosedRange<UInt32>) {
    let lengths = [0, 1, 2, 5, 63, 64, 65, 127, 128, 129, 200]
    for left in lengths {
      for right in lengths {
        let (a, b) = (Self.randomText(left, of: letters), Self.randomText(right, of: letters))
        let common = Self.slowCommon(a, b)
        let found = IndelPattern(a).commonLength(with: b.span)
        #expect(found == common)
        let profiles = (TextProfile(a), TextProfile(b))
        guard profiles.0.isExact, profiles.1.isExact else { continue }
        #expect(profiles.0.mostCommonLetters(with: profiles.1) >= common)
        #expect(profiles.0.mostCommonPairs(with: profiles.1) >= common)
      }
    }
  }

  @Test func wholeScoresAreWhole() {
    for lengths in 1...300 {
      for common in 0...lengths / 2 where 200 * common % lengths == 0 {
        let score = MatchScore(base: IndelSimilarity.score(common: common, combinedLength: lengths))
        #expect(score.rounded == 200 * common / lengths)
      }
    }
  }

  @Test func penaltiesComeOffTheBase() {
    let penalties = MatchPenalties(markup: 1.5, machineOrigin: 0, olderVersion: 4)
    let applied = penalties.penalties(for: [.olderVersion, .markup, .machineOrigin])
    #expect(applied == [.init(.markup, points: 1.5), .init(.olderVersion, points: 4)])
    #expect(MatchScore(base: 90, penalties: applied).value == 84.5)
    #expect(MatchScore(base: 100, isInContext: true, penalties: applied).value == 95.5)
    #expect(MatchScore(base: 3, penalties: applied).value == 0)
    #expect(MatchPenalties.none.penalties(for: Set(MatchPenalty.Reason.allCases)).isEmpty)
  }

  @Test(arguments: [
    ("Select **OK**.", "Choose **Yes**.", true), ("Select **OK**.", "Select *OK*.", false),
    ("See [this](a.md)", "See [that one](a.md)", true),
    ("See [this](a.md)", "See [this](b.md)", false),
    ("Run `x`", "Run `y` now", true), ("A<br/>b", "A<br>b", false), ("Plain", "Text", true),
    ("2 * 3", "2 x 3", true),
  ])
  func markup(left: String, right: String, isEqual: Bool) {
    #expect(MarkupSignature.agree(left, right, havingSameText: false) == isEqual)
    #expect(MarkupSignature.agree(right, left, havingSameText: false) == isEqual)
  }

  /// What is written in another way without looking another way is the same markup.
  @Test(arguments: [
    ("a < b & c **d**", "a &lt; b &amp; c **d**", true), ("a\\_b", "a_b", true),
    ("Run ``x``", "Run `x`", true), ("*A* A", "A *A*", false), ("*A A* A", "*A* A A", false),
    ("a **b *c* d**", "a **b *c* d**", true), ("a **b *c* c**", "a **b c *c***", false),
    ("[a](b)", "[a](c)", false), ("A  *b*", "A *b*", true), ("*A*", "A", false),
  ])
  func markupOfOneText(left: String, right: String, isEqual: Bool) {
    #expect(MarkupSignature.agree(left, right, havingSameText: true) == isEqual)
    #expect(MarkupSignature.agree(right, left, havingSameText: true) == isEqual)
  }
}
