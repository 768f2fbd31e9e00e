import BilingualMarkdown
import HelpSite
import Workspace

/// What holds for a table of contents whatever its bytes are.
public enum ContentsInvariants {
  /// Reads `bytes` as Markdown and as YAML, in both languages; throws the first thing that does not hold.
  public static func check(_ bytes: [UInt8]) throws(Violation) {
    for path in ["de-DE/TOC.md", "de-DE/toc.yml"] {
      guard let document = SampleWorkspace.document(bytes, path: path) else {
        throw Violation(statement: "a document whose path names its locale is read")
      }
      for side in Side.allCases {
        let contents = ContentsDocument(summary: DocumentSummary(document), side: side)
        let reading = contents.read(document)
        for entry in reading.entries { try check(entry, in: document) }
        for mistake in reading.mistakes {
          try require(
            !mistake.message.isEmpty && !mistake.message.hasSuffix("."),
            "‘\(mistake.message)’ is said without a full stop"
          )
          try require(document.isYAML, "only YAML can be wrong")
          try require(mistake.range.upperBound <= bytes.count, "a mistake stands in the file")
        }
        if document.isYAML {
          try checkNesting(of: reading.entries)
        } else {
          try checkOrder(of: reading.entries)
        }
      }
    }
  }

  private static func check(_ entry: ContentsEntry, in document: Document) throws(Violation) {
    let count = document.bilingual.bytes.count
    try require(entry.level >= 1, "‘\(entry.title)’ has a level")
    try require(entry.range.upperBound <= count, "‘\(entry.title)’ stands in the file")
    for destination in [entry.link, entry.contents].compactMap(\.self) {
      try require(
        destination.range.upperBound <= count,
        "‘\(destination.text)’ stands in the file"
      )
    }
    if !document.isYAML {
      try require(!entry.title.isEmpty, "an entry has a title")
      try require(entry.contents == nil, "Markdown names no contents of elsewhere")
      if let link = entry.link {
        try require(
          entry.range.lowerBound <= link.range.lowerBound
            && link.range.upperBound <= entry.range.upperBound,
          "‘\(link.text)’ stands in its entry"
        )
      }
    }
  }

  /// Each item of YAML stands one level below the one that holds it.
  private static func checkNesting(of entries: [ContentsEntry]) throws(Violation) {
    for (before, entry) in zip([0] + entries.map(\.level), entries) {
      try require(entry.level <= before + 1, "‘\(entry.title)’ stands below an entry")
    }
  }

  private static func checkOrder(of entries: [ContentsEntry]) throws(Violation) {
    for (before, entry) in zip(entries, entries.dropFirst()) {
      try require(
        before.range.upperBound <= entry.range.lowerBound,
        "‘\(entry.title)’ comes after ‘\(before.title)’"
      )
    }
  }
}
