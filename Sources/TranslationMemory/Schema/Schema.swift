/// The tables of a memory.
enum Schema {
  /// What the header of the file says it is: `DgTM`.
  static let applicationID: Int32 = 0x4467_544D

  /// The steps that lead to the present schema.
  static let migrations: [Migration] = [
    .textsAndPlaces, .singleTranslations, .concordance, .textStates, .normalizedTexts,
    .sourceOrigins, .markupFingerprints,
  ]
}
