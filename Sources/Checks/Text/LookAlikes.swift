/// Letters of the Latin and Cyrillic scripts that look the same.
enum LookAlikes {
  /// The Cyrillic letter that looks like a Latin one.
  static let cyrillic: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: zip(latinLetters, cyrillicLetters)
  )
  /// The Latin letter that looks like a Cyrillic one.
  static let latin: [UInt32: UInt32] = Dictionary(
    uniqueKeysWithValues: zip(cyrillicLetters, latinLetters)
  )

  private static let latinLetters = "aceopxyABCEHKMOPTX".unicodeScalars.map(\.value)
  private static let cyrillicLetters = "асеорхуАВСЕНКМОРТХ".unicodeScalars.map(\.value)

  /// What a word is in one script when its letters of the other are only look-alikes.
  ///
  /// - Returns: the word in the script that most of its letters have, in Latin where both have as many; nil
  ///   where a letter has no look-alike in it.
  static func unmixed(_ word: String) -> String? {
    let scalars = word.unicodeScalars
    let (latinCount, cyrillicCount) = (
      scalars.count { Scalars.isASCIILetter($0.value) }, scalars.count { isCyrillic($0.value) }
    )
    guard latinCount > 0, cyrillicCount > 0, !isPatternOfTime(scalars),
      !isInflectedName(scalars)
    else { return nil }
    let toCyrillic = mapped(scalars, by: cyrillic) { Scalars.isASCIILetter($0) }
    let toLatin = mapped(scalars, by: latin, where: isCyrillic)
    guard let toCyrillic else { return toLatin }
    guard let toLatin else { return toCyrillic }
    return latinCount >= cyrillicCount ? toLatin : toCyrillic
  }

  /// A word in Cyrillic letters that all look like Latin ones, in Latin letters.
  static func inLatin(_ word: String) -> String? {
    guard word.unicodeScalars.allSatisfy({ isCyrillic($0.value) }),
      !isPatternOfTime(word.unicodeScalars)
    else { return nil }
    return mapped(word.unicodeScalars, by: latin, where: isCyrillic)
  }

  private static func mapped(
    _ scalars: String.UnicodeScalarView,
    by table: [UInt32: UInt32],
    where isForeign: (UInt32) -> Bool
  ) -> String? {
    var result = ""
    for scalar in scalars {
      guard isForeign(scalar.value) else {
        result.unicodeScalars.append(scalar)
        continue
      }
      guard let other = table[scalar.value].flatMap(Unicode.Scalar.init) else { return nil }
      result.unicodeScalars.append(other)
    }
    return result
  }

  /// Whether the Cyrillic letters are those that stand for digits in patterns such as `ддTЧЧ`.
  private static func isPatternOfTime(_ scalars: String.UnicodeScalarView) -> Bool {
    let letters = "гМмдЧчсTZ".unicodeScalars
    return scalars.allSatisfy { letters.contains($0) }
  }

  /// Whether a Cyrillic ending follows two or more Latin capitals or digits: `APIs` in Russian.
  private static func isInflectedName(_ scalars: String.UnicodeScalarView) -> Bool {
    let name = scalars.prefix { $0.value < 0x5B }
    return name.count > 1
      && scalars.dropFirst(name.count).allSatisfy { (0x430..<0x460).contains($0.value) }
  }

  private static func isCyrillic(_ value: UInt32) -> Bool { (0x400..<0x530).contains(value) }
}
