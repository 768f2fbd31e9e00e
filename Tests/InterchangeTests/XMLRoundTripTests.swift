import Diagnostics
import Interchange
import Testing
import Workspace

/// What TMX and XLIFF 1.2 give back of what was written.
@Suite struct XMLRoundTripTests {
  static let formats = ["tmx", "xliff1"]

  @Test(arguments: formats, 0..<8 as Range<UInt64>)
  func everyFactComesBack(name: String, seed: UInt64) throws {
    let format = try #require(Format.named(name))
    let documents = try tryingDocuments(seed: seed)
    let output = try export(documents, as: format, options: try options())
    let reading = try ExchangeReading(output.bytes, as: format, pieceSize: Int(seed) * 97 + 1)
    #expect(reading.failure == nil)
    #expect(reading.reports == [])
    let pairs = documents.flatMap { document in document.segments.map { (document.info, $0) } }
    #expect(reading.units.count == pairs.count)
    for (unit, (info, segment)) in zip(reading.units, pairs) {
      #expect(unit.key == segment.key)
      #expect(unit.document.page == info.page)
      #expect(unit.document.path == info.path)
      #expect(unit.document.version == info.version)
      #expect(unit.locale == info.locale.text)
      #expect(unit.sourceLocale == "en-US")
      #expect(unit.place == segment.place)
      #expect(unit.origin == segment.origin ?? info.origin)
      #expect(unit.date == segment.date ?? info.handOff)
      #expect(unit.fingerprint == TargetFingerprint.of(segment.target))
      let isDraft = segment.state == nil && info.origin == .machine
      #expect(unit.state == segment.state ?? (isDraft ? .needsReview : .translated))
      let source = CodedSegment(segment).source.map(ExchangeUnit.Text.coded)
      #expect(unit.source?.sketch == source?.sketch)
      guard case .coded(let target) = unit.target else {
        Issue.record("no target")
        continue
      }
      // Strings are equal where characters are; here bytes count.
      let markdown = try Codebook(segment).markdown(of: target).get()
      #expect(Array(markdown.utf8) == Array(segment.target.utf8))
    }
  }

  /// What TMX says of codes is all that a memory without documents has.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func markupComesBackFromTMXAlone(seed: UInt64) throws {
    let documents = try tryingDocuments(seed: seed)
    let output = try export(documents, as: .tmx, options: try options())
    let units = try ExchangeReading(output.bytes, as: .tmx).units
    for (unit, segment) in zip(units, documents.flatMap(\.segments)) {
      guard case .coded(let target) = unit.target else { continue }
      let natives = target.pieces.map { piece in
        switch piece {
        case .text(let text): text
        case .code(let code): code.native ?? ""
        }
      }
      #expect(Array(natives.joined().utf8) == Array(segment.target.utf8))
    }
  }

  /// Tags that cross in a document need not cross in its translation.
  @Test(arguments: [
    ("xliff", "<ec startRef=\"1\"", "/>", "<pc id=\"2\""),
    ("xliff1", "<ex id=\"1-end\" rid=\"1\"", "/>", "<g id=\"2\""),
    ("tmx", "<ept i=\"1\"", "</ept>", "<bpt i=\"2\""),
  ])
  func crossedTagsMayBeSetRight(name: String, start: String, end: String, next: String) throws {
    let format = try #require(Format.named(name))
    var document = try #require(try sampleDocuments().last)
    let segment = segment(.unit(1), "<b>a <i>b</b> c</i>", "<b>x <i>y</b> z</i>")
    document.segments = [segment]
    let text = try export([document], as: format, options: try XLIFFCheck.options("de-DE")).text
    var target = String(text.split(separator: ">x ").last ?? "")
    let first = try #require(target.firstRange(of: start)?.lowerBound)
    let last = try #require(target[first...].firstRange(of: end)?.upperBound)
    let tag = target[first..<last]
    target.removeSubrange(first..<last)
    target = target.replacing(next, with: tag + next, maxReplacements: 1)
    let head = text.split(separator: ">x ").dropLast().joined(separator: ">x ")
    let reading = try ExchangeReading(head + ">x " + target, as: format)
    guard case .coded(let edited)? = reading.units.first?.target else {
      Issue.record("no target: \(reading.failure?.description ?? "")")
      return
    }
    #expect(try Codebook(segment).markdown(of: edited).get() == "<b>x </b><i>y z</i>")
  }

  /// XLIFF 1.2 gives a memory without documents all that TMX gives it.
  @Test(arguments: 0..<8 as Range<UInt64>)
  func markupComesBackFromXLIFF1Alone(seed: UInt64) throws {
    let documents = try tryingDocuments(seed: seed)
    let (whole, wholeMarkup) = try memory(of: documents, as: .tmx)
    let (other, otherMarkup) = try memory(of: documents, as: .xliff1)
    #expect(wholeMarkup.droppedCodes == otherMarkup.droppedCodes)
    #expect(whole.count == other.count)
    for (whole, other) in zip(whole, other) {
      #expect(Array((whole?.source ?? "").utf8) == Array((other?.source ?? "").utf8))
      #expect(Array((whole?.target ?? "").utf8) == Array((other?.target ?? "").utf8))
    }
  }

  private func memory(
    of documents: [SegmentedDocument],
    as format: Format
  ) throws -> (segments: [Segment?], markup: ForeignMarkup) {
    let bytes = try export(documents, as: format, options: try options()).bytes
    var markup = ForeignMarkup()
    let segments = try ExchangeReading(bytes, as: format).units.map { unit in
      unit.segment(key: .unit(1), &markup)
    }
    return (segments, markup)
  }

  @Test(.enabled(if: Tool.exists("xmllint")), arguments: formats, 0..<3 as Range<UInt64>)
  func isWellFormedWhateverTheTexts(name: String, seed: UInt64) throws {
    let format = try #require(Format.named(name))
    let output = try export(try tryingDocuments(seed: seed), as: format, options: try options())
    let run = try Tool.run("xmllint", ["--nonet", "--noout", "-"], input: output.bytes)
    #expect(run.status == 0, "\(run.errors)")
  }

  @Test(arguments: formats)
  func theFileTellsItsFormat(name: String) throws {
    let format = try #require(Format.named(name))
    let output = try export(try sampleDocuments(), as: format, options: try options())
    #expect(Format.of(FileOpening(name: "any.xml", bytes: output.bytes))?.name == name)
  }
}
