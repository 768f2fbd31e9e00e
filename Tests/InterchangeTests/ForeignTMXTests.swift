import Diagnostics
import Interchange
import Testing
import Workspace

/// TMX as other tools write it.
@Suite struct ForeignTMXTests {
  @Test func readsEachLocaleOfAUnit() throws {
    let file = """
      <?xml version="1.0" encoding="utf-8"?>
      <!DOCTYPE tmx SYSTEM "http://unreachable.example/tmx14.dtd">
      <tmx version="1.4">
        <header creationtool="Weave" srclang="en-US" adminlang="en"><note>about</note></header>
        <body>
          <tu tuid="7" changedate="20240229T101112Z">
            <note>for the translator</note>
            <prop type="client">Northwind</prop>
            <tuv xml:lang="es_ES"><prop type="x">y</prop><seg>Abrir</seg></tuv>
            <tuv xml:lang="EN-us"><seg>Open</seg></tuv>
            <tuv lang="DE-DE" changedate="20240301T000000Z"><note>n</note><seg>Öffnen</seg></tuv>
          </tu>
        </body>
      </tmx>
      """
    let reading = try ExchangeReading(file, as: .tmx)
    #expect(reading.failure == nil)
    #expect(reading.reports == [])
    #expect(reading.units.map(\.locale) == ["es_ES", "DE-DE"])
    #expect(reading.units.map(\.sourceLocale) == ["EN-us", "EN-us"])
    #expect(reading.units.map(\.source?.sketch) == ["Open", "Open"])
    #expect(reading.units.map(\.target?.sketch) == ["Abrir", "Öffnen"])
    #expect(reading.units.map(\.date?.description) == ["2024-02-29", "2024-03-01"])
    #expect(reading.units.map(\.position.line) == [6, 6])
    #expect(reading.units.allSatisfy { $0.key == nil && $0.origin == nil && $0.state == nil })
  }

  @Test(arguments: [
    // The language of the source in another form, in the unit, in any language, and not said.
    (#"srclang="en""#, "", "en-GB|de", "en-GB"),
    (#"srclang="de-DE""#, #"srclang="en""#, "de|en", "en"),
    (#"srclang="*all*""#, "", "de|en", "de"),
    ("", "", "fr|en", "fr"),
    (#"srclang="ja""#, "", "de|en", "de"),
  ])
  func findsTheSource(header: String, unit: String, languages: String, source: String) throws {
    let variants = languages.split(separator: "|")
      .map { "<tuv xml:lang=\"\($0)\"><seg>\($0)</seg></tuv>" }
    let file = """
      <tmx version="1.4"><header \(header)/><body><tu \(unit)>\(variants.joined())</tu></body></tmx>
      """
    let units = try ExchangeReading(file, as: .tmx).units
    #expect(units.map(\.sourceLocale) == [source])
    #expect(units.map(\.source?.sketch) == [source])
  }

  @Test(arguments: [
    // Trados: natives in RTF; codes without any; `x` counts all codes, `i` pairs.
    (
      #"<bpt i="1" type="bold" x="1">{\b </bpt>Go<ept i="1">}</ept> <ph x="2" type="field"/>"#,
      "{1}Go{/1} {2/}"
    ),
    // Okapi: `x` is not `i`.
    (#"<bpt i="1" x="5">&lt;b&gt;</bpt>Go<ept i="1">&lt;/b&gt;</ept>"#, "{5}Go{/5}"),
    // OmegaT: `x` repeats what other elements have.
    (
      #"<bpt i="0" x="0">&lt;f0&gt;</bpt>a<ept i="0"/><ph x="0">&lt;br0/&gt;</ph>"#,
      "{0}a{/0}{ph0/}"
    ),
    // No numbers at all, marks, old codes, texts in codes.
    ("<ph>a</ph>b<ph>c</ph><ut>d</ut>", "{ph1/}b{ph2/}{ut1/}"),
    (#"Press <hi type="term">the <ph x="3">x</ph> key</hi>."#, "Press the {3/} key."),
    (#"<it pos="begin" x="1">(</it>a<it pos="end" x="2">)</it>"#, "{1?}a{?2}"),
    (#"a<ph x="1">img alt="<sub>the <hi>old</hi> map</sub>"</ph>"#, "a{1/}"),
    // Overlapping pairs, an end alone, an unknown element.
    (#"<bpt i="1"/>a<bpt i="2"/>b<ept i="1"/>c<ept i="2"/>"#, "{1}a{2}b{/1}c{/2}"),
    (#"a<ept i="4"/>"#, "a{/4}"),
    ("a<new>b</new>c", "abc"),
    ("<![CDATA[a < b]]> &#38; c<!-- no -->d", "a < b & cd"),
  ])
  func readsCodes(segment: String, sketch: String) throws {
    let file = """
      <tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>s</seg></tuv>
      <tuv xml:lang="de"><seg>\(segment)</seg></tuv></tu></body></tmx>
      """
    let reading = try ExchangeReading(file, as: .tmx)
    #expect(reading.failure == nil)
    #expect(reading.units.map(\.target?.sketch) == [sketch])
  }

  @Test func textsWithinCodesArePartOfThem() throws {
    let file = """
      <tmx version="1.4"><body><tu><tuv xml:lang="en"><seg>s</seg></tuv><tuv xml:lang="de">
      <seg><ph>img alt="<sub>the <hi>old</hi> map</sub>"</ph></seg></tuv></tu></body></tmx>
      """
    let codes = try ExchangeReading(file, as: .tmx).units.first?.target?.codes
    #expect(codes?.map(\.native) == ["img alt=\"the old map\""])
  }

  @Test func readsWhatOmegaTSaysOfContext() throws {
    let file = """
      <tmx version="1.1"><header srclang="EN-US" creationtool="Omega"/><body><tu>
      <prop type="file">guide/start.md</prop><prop type="prev">Before</prop>
      <prop type="next">After</prop><prop type="id">103</prop>
      <tuv lang="EN-US"><seg>Open</seg></tuv><tuv lang="FR" changeid="someone"><seg>Ouvrir</seg></tuv>
      </tu></body></tmx>
      """
    let unit = try #require(try ExchangeReading(file, as: .tmx).units.first)
    #expect(unit.document.path == "guide/start.md")
    #expect(unit.key == .unit(103))
  }

  @Test(arguments: [
    ("Draft", TranslationState.needsReview), ("Translated", .translated),
    ("ApprovedSignOff", .final),
  ])
  func readsLevelsOfConfirmation(level: String, state: TranslationState) throws {
    let file = """
      <tmx version="1.4"><header srclang="en-US"/><body><tu>
      <prop type="x-ConfirmationLevel">\(level)</prop>
      <tuv xml:lang="en-US"><seg>a</seg></tuv><tuv xml:lang="de-DE"><seg>b</seg></tuv>
      </tu></body></tmx>
      """
    #expect(try ExchangeReading(file, as: .tmx).units.map(\.state) == [state])
  }

  @Test func tellsWhatCannotBeUsed() throws {
    let file = """
      <tmx version="1.4"><header srclang="en" creationtool="Diglot"/><body>
      <tu><tuv xml:lang="en"><seg>only</seg></tuv></tu>
      <tu/>
      <tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv><seg>b</seg></tuv></tu>
      <tu><tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="de"/></tu>
      <tu><prop type="x-key">no key</prop>
      <tuv xml:lang="en"><seg>a</seg></tuv><tuv xml:lang="de"><seg>b</seg></tuv></tu>
      </body></tmx>
      """
    let reading = try ExchangeReading(file, as: .tmx)
    #expect(reading.units.map(\.target?.sketch) == ["b"])
    #expect(
      reading.reports.map(\.description) == [
        "in.tmx:2:1: error: the unit has a text in ‘en’ and no translation",
        "in.tmx:3:1: error: the unit has no text that can be used",
        "in.tmx:4:42: error: a text does not say its language; give it ‘xml:lang’",
        "in.tmx:4:1: error: the unit has a text in ‘en’ and no translation",
        "in.tmx:5:42: error: the text in ‘de’ has no ‘<seg>’",
        "in.tmx:5:1: error: the unit has a text in ‘en’ and no translation",
        "in.tmx:6:5: error: the property ‘x-key’ cannot be ‘no key’",
      ]
    )
  }

  @Test func aTextInNoSourceLanguageHasNoSource() throws {
    let file = """
      <tmx version="1.4"><header srclang="en"/><body>
      <tu><tuv xml:lang="de"><seg>b</seg></tuv></tu></body></tmx>
      """
    let units = try ExchangeReading(file, as: .tmx).units
    #expect(units.map(\.target?.sketch) == ["b"])
    #expect(units.map(\.source) == [nil])
  }

  @Test(arguments: [true, false])
  func readsUTF16(isBigEndian: Bool) throws {
    let text = """
      <?xml version="1.0" encoding="UTF-16"?><tmx version="1.4"><header srclang="en"/><body>
      <tu><tuv xml:lang="en"><seg>key</seg></tuv><tuv xml:lang="zh"><seg>钥匙🔑</seg></tuv></tu>
      </body></tmx>
      """
    let bytes = ("\u{FEFF}" + text).utf16.flatMap { unit in
      let pair = [UInt8(unit >> 8), UInt8(unit & 0xFF)]
      return isBigEndian ? pair : pair.reversed()
    }
    let opening = FileOpening(name: "a.tmx", bytes: Array(bytes.prefix(FileOpening.length)))
    #expect(Format.of(opening)?.name == "tmx")
    let units = try ExchangeReading(bytes, as: .tmx, pieceSize: 7).units
    #expect(units.map(\.target?.sketch) == ["钥匙🔑"])
  }
}
