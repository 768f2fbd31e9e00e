import Testing

@testable import TranslationMemory

@Suite struct TextIdentityTests {
  @Test(arguments: [
    ("a", "a", true), ("", "", true), ("a", "b", false), ("a", "ab", false),
    ("\u{E9}", "e\u{301}", false), ("\u{212B}", "\u{C5}", false), ("a\u{0}b", "a\u{0}c", false),
  ])
  func comparesBytes(left: String, right: String, areSame: Bool) {
    #expect(TextIdentity.areSame(left, right) == areSame)
    #expect(TextIdentity.areSame(right, left) == areSame)
    #expect(TextIdentity.stored(left, besides: right) == (areSame ? nil : left))
    #expect((TextIdentity.fingerprint(left) == TextIdentity.fingerprint(right)) == areSame)
  }

  @Test func comparesWhatMayBeMissing() {
    let (nothing, empty): (String?, String?) = (nil, "")
    #expect(TextIdentity.areSame(nothing, nothing))
    #expect(!TextIdentity.areSame(nothing, empty))
    #expect(!TextIdentity.areSame(empty, nothing))
  }
}
