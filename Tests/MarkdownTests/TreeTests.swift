import Testing
@testable import Markdown
@Test func parsesEmpty() { #expect(MarkdownDocument(parsing: []).nodes.count == 1) }
