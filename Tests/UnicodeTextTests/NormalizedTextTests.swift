import Testing

@testable import UnicodeText

@Suite("NormalizedText")
struct NormalizedTextTests {
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  /// Cases of Unicode's normalization test file and of UAX #15, figures 3 to 6.
  @Test(
    "composes as Unicode does",
    arguments: [
      ("", ""), ("plain", "plain"), ("e\u{301}", "\u{E9}"), ("\u{E9}", "\u{E9}"),
      ("\u{212B}", "\u{C5}"), ("\u{2126}", "\u{3A9}"), ("\u{1E69}", "\u{1E69}"),
      ("\u{1E0B}\u{323}", "\u{1E0D}\u{307}"), ("q\u{307}\u{323}", "q\u{323}\u{307}"),
      ("s\u{323}\u{307}", "\u{1E69}"), ("\u{FB01}", "\u{FB01}"), ("2\u{2075}", "2\u{2075}"),
      ("\u{1112}\u{1161}\u{11AB}", "\u{D55C}"), ("\u{D558}\u{11AB}", "\u{D55C}"),
      ("\u{30AB}\u{3099}", "\u{30AC}"), ("\u{FF76}\u{FF9E}", "\u{FF76}\u{FF9E}"),
      ("\u{F900}", "\u{8C48}"), ("\u{2000}", "\u{2002}"), ("\u{2F868}", "\u{36FC}"),
      ("\u{0958}", "\u{0915}\u{093C}"), ("\u{1D15E}", "\u{1D157}\u{1D165}"),
      ("价格表。", "价格表。"), ("Ёлка и й", "Ёлка и й"), ("и\u{306}", "й"),
      ("\u{1F468}\u{200D}\u{1F469}\u{1F3FD}", "\u{1F468}\u{200D}\u{1F469}\u{1F3FD}"),
      ("Größe e\u{301} 한 \u{1100}\u{1161}", "Größe é 한 가"), ("\u{0}\u{301}", "\u{0}\u{301}"),
      ("\u{FEFF}\u{FFFD}", "\u{FEFF}\u{FFFD}"),
    ]
  )
  func composes(_ text: String, _ normalized: String) {
    #expect(scalars(NormalizedText.nfc(text)) == scalars(normalized))
    #expect(scalars(NormalizedText.nfc(normalized)) == scalars(normalized))
  }

  @Test("agrees with the standard library on what is equal, for random texts")
  func random() {
    var state: UInt64 = 42
    func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }
    let pool: [ClosedRange<UInt32>] = [
      0x20...0x7E, 0xC0...0x17F, 0x300...0x345, 0x400...0x45F, 0x5B0...0x5C2, 0x900...0x9FF,
      0x1100...0x11FF, 0x1E00...0x1FFF, 0x2000...0x2130, 0x3040...0x30FF, 0x4E00...0x4EFF,
      0xAC00...0xAD00, 0xF900...0xFAFF, 0xFF60...0xFFA0, 0x1D15E...0x1D164,
    ]
    for _ in 0..<3_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<(1 + next(12)) {
        let range = pool[next(pool.count)]
        let value = range.lowerBound + UInt32(next(range.count))
        if let scalar = Unicode.Scalar(value) { text.append(scalar) }
      }
      let original = String(text)
      let normalized = NormalizedText.nfc(original)
      // Swift compares by canonical equivalence.
      #expect(normalized == original)
      #expect(scalars(NormalizedText.nfc(normalized)) == scalars(normalized))
    }
  }

  @Test("is sure only of scalars that nothing changes, moves or joins")
  func surelyNormalized() {
    var sure = 0
    for value in UInt32(0)...0xFFFF {
      guard let scalar = Unicode.Scalar(value) else { continue }
      var text = String(scalar)
      guard text.withUTF8({ unsafe NormalizedText.isSurelyNormalized($0.span) }) else { continue }
      sure += 1
      let properties = scalar.properties
      #expect(properties.canonicalCombiningClass == .notReordered, "U+\(String(value, radix: 16))")
      #expect(!(properties.isFullCompositionExclusion), "U+\(String(value, radix: 16))")
    }
    #expect(sure > 25_000)
    // What may join the scalar before it is combining or a Hangul vowel; none counts as sure.
    for value: UInt32 in [0x300, 0x3099, 0x309A, 0x1161, 0x11A8, 0x93C, 0x302A, 0x20D0, 0x483] {
      var text = Unicode.Scalar(value).map { String($0) } ?? ""
      #expect(!text.withUTF8 { unsafe NormalizedText.isSurelyNormalized($0.span) })
    }
  }

  @Test("takes long texts", arguments: [1, 100_000])
  func long(_ count: Int) {
    let decomposed = String(repeating: "e\u{301}한", count: count)
    #expect(
      NormalizedText.nfc(decomposed).utf8.elementsEqual(String(repeating: "é한", count: count).utf8)
    )
    let marks = "a" + String(repeating: "\u{301}", count: count)
    #expect(NormalizedText.nfc(marks).unicodeScalars.count == count)
    let plain = String(repeating: "价格 Ёлка Größe. ", count: count)
    #expect(NormalizedText.nfc(plain) == plain)
  }

  @Test(
    "tells what two scalars make",
    arguments: [
      (0x65, 0x301, 0xE9), (0xE9, 0x301, nil), (0x30AB, 0x3099, 0x30AC), (0xD558, 0x11AB, 0xD55C),
      (0x1112, 0x1161, 0xD558), (0x438, 0x306, 0x439), (0x61, 0x62, nil), (0x4EF7, 0x301, nil),
      (0x110000, 0x301, nil), (0xFFFF_FFFF, 0x301, nil), (0x65, 0xD800, nil),
    ] as [(UInt32, UInt32, UInt32?)]
  )
  func pairs(_ first: UInt32, _ second: UInt32, _ composite: UInt32?) {
    #expect(NormalizedText.composite(of: first, and: second)?.value == composite)
  }

  @Test("passes over no scalar that composes with one before it")
  func followers() throws {
    for value in UInt32(0)...0x1FFFF where !NormalizedText.mayFollow(value) {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let units = Array(String(scalar).utf16)
      // What the quick check is not sure of, though nothing changes it alone, may compose.
      #expect(try NormalizedText.nfc(units) != units, "U+\(String(value, radix: 16))")
    }
  }
}
