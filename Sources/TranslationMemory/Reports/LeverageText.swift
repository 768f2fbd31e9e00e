public import Workspace

/// A plain source text, and how often each locale has it.
public struct LeverageText: Sendable {
  /// The text.
  public var text: String
  /// How many segments of each locale have it, by the locale's number; 0 for none.
  public var segments: [Int]
}

extension MemoryStore {
  /// The plain sources of the memory, each once, in the order in which pages have them.
  ///
  /// - Parameter locales: the locales to count in, in the order of their numbers.
  /// - Returns: the texts that some of the locales have.
  /// - Throws: `InputError` where the file fails.
  public func leverageTexts(in locales: [LocaleTag]) throws -> [LeverageText] {
    var numbers: [String: Int] = [:]
    for (number, locale) in locales.enumerated() { numbers[locale.text] = number }
    return try reading { statements in
      var texts: [LeverageText] = []
      var indices: [String: Int] = [:]
      var indicesOfIDs: [Int64: Int] = [:]
      try statements.sources.forEach { row in
        guard let number = numbers[row.text(0)] else { return }
        let id = row.integer(1)
        var index = indicesOfIDs[id]
        if index == nil {
          let text = row.text(2)
          index = indices[text] ?? texts.count
          if index == texts.count {
            texts.append(LeverageText(text: text, segments: locales.map { _ in 0 }))
          }
          indices[text] = index
          indicesOfIDs[id] = index
        }
        if let index { texts[index].segments[number] += 1 }
      }
      return texts
    }
  }

  /// How many different plain sources the memory holds.
  public func sourceCount() throws -> Int {
    try reading { Int(try $0.sourceCount.onlyInteger()) }
  }

  /// Hands out the plain targets of a locale, each with the number of its places, in no order.
  public func forEachTarget(
    in locale: LocaleTag,
    _ body: (_ text: String, _ places: Int) throws -> Void
  ) throws {
    try reading { statements in
      try statements.targets.forEach(locale.text) { row in
        try body(row.text(0), Int(row.integer(1)))
      }
    }
  }
}
