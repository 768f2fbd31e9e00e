import BilingualMarkdown
import Testing

/// Long and repetitive input is read in linear time: anything else would not end here.
@Suite struct HostileInputTests {
  static let size = 1_000_000

  @Test(arguments: [
    "<", "</span>", "</span ", "<span>", "<span data-ttu-id=\"0a1b2-1\">", "<span data-ttu-id=",
    "<span data-ttu-id=\"", "<span class=\"sxs-lookup\">", "<span data-stu-id=\"0a1b2-1\">",
    "<span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-1\">",
    "</span><span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-1\">",
    "<span data-ttu-id=\"0a1b2-1\"></span>", "<span data-ttu-id=\"0a1b2-1\"></span><b>",
    "<span data-ttu-id=\"0a1b2-1\"></span><span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-1\">",
    "<span data-ttu-id=\"0a1b2-1\"></span><span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-1\"></span>",
    "<span data-ttu-id=\"0a1b2-1\"></span><span class=\"sxs-lookup\"><span data-stu-id=\"0a1b2-1\"></span></span>",
    "# <a name=\"", "# <a name=\"x\"></a>", "#", "<a name=\"x", "---\n", "---\nx", "|", "*", "[",
    "> ",
    "<td>", "\u{FF}", "\n", "<p> ",
  ])
  func repeatedIsReadOnce(_ piece: String) {
    let count = Self.size / piece.utf8.count
    let units = unit(103, "a", "b")
    let bytes = Array((String(repeating: piece, count: count) + units).utf8)
    let document = BilingualDocument(parsing: bytes)
    #expect(document.rewritten() == bytes)
  }

  @Test func fallingNumbersAreReadOnce() {
    let count = 40_000
    let text = (0..<count).reversed().map { unit($0, "a", "b") }.joined()
    let document = BilingualDocument(text)
    #expect(document.units.count == count)
    #expect(document.damage.count { $0.kind == .order } == count - 1)
  }

  @Test func manyUnitsOnOneLineAreReadOnce() {
    let cell = unit(103, "a", "b") + "** | **"
    let document = BilingualDocument(String(repeating: cell, count: 15_000))
    #expect(document.units.count == 15_000)
    #expect(document.units.last?.place.pipesBefore == 255)
  }

  @Test func bytesThatAreNotTextAreReadOnce() {
    let bytes = [UInt8](repeating: 0x80, count: Self.size)
    #expect(BilingualDocument(parsing: bytes).damage.map(\.range) == [0..<Self.size])
  }
}
