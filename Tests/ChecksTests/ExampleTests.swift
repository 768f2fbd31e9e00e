import Checks
import Testing

@Suite struct ExampleTests {
  @Test func writesUnitsOutInTags() {
    #expect(
      CheckExample.tagged("# {103|Hola|Hello} {x}") == """
        # <span data-ttu-id="0a1b2-103">Hola</span><span class="sxs-lookup">\
        <span data-stu-id="0a1b2-103">Hello</span></span> {x}
        """
    )
  }

  @Test func takesMarksOut() {
    let (text, marks) = CheckExample.unmarked("¿⟦qué⟧? ⟦⟧")
    #expect(text == "¿qué? ")
    #expect(marks == [2..<6, 8..<8])
  }
}
