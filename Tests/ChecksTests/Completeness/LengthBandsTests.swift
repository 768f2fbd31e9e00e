import Testing

@testable import Checks

/// What is learned of the lengths of translations.
@Suite struct LengthBandsTests {
  private func bands(_ ratios: [Double], source: Int = 100) -> LengthBands {
    var bands = LengthBands()
    for ratio in ratios {
      bands.add(TextLengths(source: source, target: Int(Double(source) * ratio)))
    }
    bands.settle()
    return bands
  }

  @Test(arguments: [0.25, 0.5, 1.0, 1.2, 1.5, 3.0])
  func learnsTheUsualRatio(_ ratio: Double) {
    let bands = bands(Array(repeating: ratio, count: 30) + [9, 0.01])
    let lengths = TextLengths(source: 100, target: 1)
    let usual = Double(bands.usualLength(for: lengths))
    #expect(abs(usual / 100 - ratio) <= ratio * 0.07)
  }

  @Test func fewThatAreWrongDoNotMoveIt() throws {
    let usual = (0..<60).map { 1 + Double($0 % 5) / 20 }
    let clean = bands(usual)
    let spoiled = bands(usual + Array(repeating: 20, count: 12))
    let lengths = TextLengths(source: 100, target: 400)
    let (first, second) = (
      try #require(clean.deviation(of: lengths, least: 20)),
      try #require(spoiled.deviation(of: lengths, least: 20))
    )
    #expect(first > 6)
    #expect(second > 6)
  }

  @Test func longerIsAboveZeroAndShorterBelow() throws {
    let bands = bands(Array(repeating: 1.1, count: 30))
    let long = bands.deviation(of: TextLengths(source: 100, target: 900), least: 20)
    let short = bands.deviation(of: TextLengths(source: 100, target: 9), least: 20)
    #expect(try #require(long) > 6)
    #expect(try #require(short) < -6)
  }

  @Test func saysNothingWhereTooFewAreKnown() {
    let bands = bands(Array(repeating: 1, count: 19))
    #expect(bands.deviation(of: TextLengths(source: 100, target: 900), least: 20) == nil)
    #expect(bands.deviation(of: TextLengths(source: 1000, target: 9), least: 1) == nil)
  }

  @Test(arguments: [(0, 0), (1, 65_535), (65_535, 1), (1_000_000, 1_000_000), (1, 0)])
  func takesAnyLengths(_ source: Int, _ target: Int) {
    var bands = LengthBands()
    let lengths = TextLengths(source: source, target: target)
    bands.add(lengths)
    bands.settle()
    #expect(bands.deviation(of: lengths, least: 1) == 0)
  }
}
