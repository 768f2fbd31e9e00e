import Workspace

@testable import HelpSite

/// A guild whose pages are translated in part, to different versions, or not at all.
///
/// | page | de-DE | es-ES | ru-RU |
/// |---|---|---|---|
/// | `join.md`, 10 units | older, 7 of them known | newest, by machine | none |
/// | `rules.md`, a flow | the steps | none | the page without the steps |
/// | `fees.md`, no dates | one version | another version | the same as Spanish |
/// | `local.md`, no units | its own | none | none |
enum Guild {
  /// Where it is published.
  static let origin = "https://guild.example/help"

  /// The finished site, with absolute addresses.
  static let site = Task {
    let fixture = try Self.fixture()
    fixture.settings.url = origin
    return try await FinishedSite(fixture)
  }

  /// The finished site, without absolute addresses.
  static let relative = Task { try await FinishedSite(fixture()) }

  static let flows = """
    flows:
      - {id: join, stage: join, page: join.md, anchors: [enter], needs: [before], result: [after],
         next: [leave, join], help: guild.join}
      - {id: leave, stage: leave, page: rules.md, anchor: leave, next: [join], help: guild.leave}
      - {id: lost, stage: manage, page: fees.md, anchor: nowhere, help: guild.lost}
    """

  static func fixture() throws -> SiteFixture {
    let fixture = try SiteFixture()
    fixture.flows = flows
    fixture.isSearchable = true
    fixture.settings.title = "Guild & Co"
    try fixture.document(
      "de-DE",
      "join.md",
      title: "Eintreten",
      hash: "aaaa",
      date: "01/05/2024",
      type: "HT",
      handOff: "02/05/2024",
      description: "Wie man eintritt",
      join("Schritt", changed: 3)
    )
    try fixture.document(
      "es-ES",
      "join.md",
      title: "Entrar",
      hash: "bbbb",
      date: "03/05/2025",
      type: "MT",
      handOff: "04/05/2025",
      join("Paso", changed: 0)
    )
    let leave =
      "\n\n## <a name=\"leave\"></a>\(unit(104, "Gehen", "Leave"))\n\n"
      + "1. \(unit(105, "Tür &lt;/script> auf &amp; zu.", "Open &lt;/script> &amp; close."))\n"
    try fixture.document(
      "de-DE",
      "rules.md",
      title: "Regeln",
      hash: "cccc",
      handOff: "02/05/2024",
      "# <a name=\"rules\"></a>\(unit(103, "Regeln", "Rules"))" + leave
    )
    try fixture.document(
      "ru-RU",
      "rules.md",
      title: "Правила",
      hash: "cccc",
      handOff: "02/06/2024",
      "# <a name=\"rules\"></a>\(unit(103, "Правила", "Rules"))"
    )
    for (locale, title, hash) in [
      ("de-DE", "Gebühren", "dddd"), ("es-ES", "Cuotas", "eeee"), ("ru-RU", "Взносы", "ffff"),
    ] {
      try fixture.document(
        locale,
        "fees.md",
        title: title,
        hash: hash,
        "# \(unit(103, title, "Fees"))\n\n\(unit(104, "1", "One \(hash)."))"
      )
    }
    try fixture.document("de-DE", "local.md", title: "Vor Ort", hash: "", "# Vor Ort")
    return fixture
  }

  /// A page of ten units, some of whose sources are not those of the newest version.
  private static func join(_ word: String, changed: Int) -> String {
    func one(_ number: Int) -> String {
      unit(
        102 + number,
        "\(word) \(number).",
        "Part \(number)\(number <= changed ? ", once" : "")."
      )
    }
    return """
      # <a name="join"></a>\(one(10))

      ## <a name="before"></a>\(one(9))

      \(one(8))

      ## <a name="enter"></a>\(one(7))

      1. \(one(6))
      2. \(one(5))
      3. \(one(4))

      ## <a name="after"></a>\(one(3))

      \(one(2)) \(one(1))
      """
  }
}
