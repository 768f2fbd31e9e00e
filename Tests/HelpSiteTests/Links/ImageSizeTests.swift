import Testing

@testable import HelpSite

@Suite("Sizes of images")
struct ImageSizeTests {
  private static let png: [UInt8] =
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
    + [0, 0, 1, 0x2C, 0, 0, 0, 0xC8]
  private static let gif = Array("GIF89a".utf8) + [0x2C, 1, 0xC8, 0]
  private static let jpeg: [UInt8] =
    [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 17, 8, 0, 0xC8, 1, 0x2C]

  private static func webP(_ kind: String, _ data: [UInt8]) -> [UInt8] {
    Array("RIFF".utf8) + [0, 0, 0, 0] + Array(("WEBP" + kind).utf8) + [0, 0, 0, 0] + data
  }

  private static let images: [[UInt8]] = [
    png, gif, jpeg,
    webP("VP8 ", [0, 0, 0, 0x9D, 1, 0x2A, 0x2C, 1, 0xC8, 0]),
    webP("VP8L", [0x2F, 0x2B, 0xC1, 0x31, 0]),
    webP("VP8X", [0, 0, 0, 0, 0x2B, 1, 0, 0xC7, 0, 0]),
  ]

  @Test("are read from the head of each format", arguments: images)
  func formats(image: [UInt8]) {
    let size = ImageSize(of: image)
    #expect(size?.width == 300 && size?.height == 200)
  }

  @Test("of a head that is cut off are not known", arguments: images)
  func cut(image: [UInt8]) {
    for length in image.indices { #expect(ImageSize(of: Array(image[..<length])) == nil) }
  }

  @Test("a damaged one is not searched for a drawing", arguments: [[0xFF, 0xD8], webP("?", [])])
  func damaged(image: [UInt8]) {
    #expect(ImageSize(of: image + "<svg width=\"1\" height=\"1\">".utf8) == nil)
  }

  @Test("any bytes are read without harm", arguments: images)
  func hostile(image: [UInt8]) {
    var generator = SeededGenerator(seed: UInt64(image.count))
    for _ in 0..<2_000 {
      var bytes = image
      for _ in 0..<3 {
        bytes[Int.random(in: bytes.indices, using: &generator)] = .random(
          in: 0...255,
          using: &generator
        )
      }
      if let size = ImageSize(of: bytes) {
        #expect((1...65_535).contains(size.width) && (1...65_535).contains(size.height))
      }
    }
  }

  @Test(
    "a drawing tells its own, or the box it shows",
    arguments: [
      ("<svg width=\"300\" height='200'>", [300, 200]),
      ("<?xml version=\"1.0\"?>\n<svg\n width=\"300px\"\n height=\"199.6px\">", [300, 200]),
      ("<svg viewBox=\"0 0 300 200\">", [300, 200]), ("<svg viewBox='-5,-5,300,200'>", [300, 200]),
      ("<svg width=\"100%\" height=\"auto\" viewBox=\"0 0 3 2\">", [3, 2]),
      ("<svg width=\"30em\" height=\"20em\">", nil), ("<svg>", nil), ("<svg width=\"3\"", nil),
      ("<svg width=\"nan\" height=\"inf\">", nil), ("<svg width=\"-3\" height=\"2\">", nil),
      ("<svg width=\"1e9\" height=\"1e9\">", nil), ("<svg viewBox=\"0 0 3\">", nil), ("", nil),
    ] as [(String, [Int]?)]
  )
  func drawings(text: String, expected: [Int]?) {
    #expect(ImageSize(of: Array(text.utf8)).map { [$0.width, $0.height] } == expected)
  }

  @Test("of a file no more than its beginning is read, and nothing of what is no file")
  func files() throws {
    let fixture = try SiteFixture()
    let image = "<svg width=\"300\" height=\"200\">" + String(repeating: "x", count: 200_000)
    try fixture.write(image, to: "content/a.svg")
    try fixture.write(String(repeating: "x", count: 200_000) + image, to: "content/b.svg")
    #expect(ImageSize(file: fixture.content + "/a.svg")?.height == 200)
    for path in [
      fixture.content + "/b.svg", fixture.content + "/c.svg", fixture.content, "/dev/zero",
    ] {
      #expect(ImageSize(file: path) == nil, "\(path)")
    }
  }
}
