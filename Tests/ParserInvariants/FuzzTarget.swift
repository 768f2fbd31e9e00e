import Interchange

/// A parser that is fed with hostile input: its name, and what must hold for whatever bytes it reads.
public struct FuzzTarget: Sendable {
  /// The name by which `DIGLOT_FUZZ_TARGET` chooses it; its seeds are in the folder of this name.
  public var name: String
  /// Reads bytes; throws what a parser promises and does not keep.
  public var check: @Sendable ([UInt8]) throws -> Void

  /// Every parser that is fuzzed; a new one is one line.
  public static let all = [
    FuzzTarget(name: "bilingual-markdown") { try BilingualMarkdownInvariants.check($0) },
    FuzzTarget(name: "bilingual-text") { try BilingualTextInvariants.check($0) },
    FuzzTarget(name: "checks") { try CheckInvariants.check($0) },
    FuzzTarget(name: "configuration") { try ConfigurationInvariants.check($0) },
    FuzzTarget(name: "contents") { try ContentsInvariants.check($0) },
    FuzzTarget(name: "csv-units") { try ExchangeInvariants.check($0, as: .csv) },
    FuzzTarget(name: "csv") { try CSVInvariants.check($0) },
    FuzzTarget(name: "document") { try DocumentInvariants.check($0) },
    FuzzTarget(name: "flows") { try FlowInvariants.check($0) },
    FuzzTarget(name: "gitignore") { try GitIgnoreInvariants.check($0) },
    FuzzTarget(name: "html-filter") { try HTMLFilterInvariants.check($0) },
    FuzzTarget(name: "image-size") { try ImageSizeInvariants.check($0) },
    FuzzTarget(name: "inline-markup") { try InlineMarkupInvariants.check($0) },
    FuzzTarget(name: "json-lines") { try ExchangeInvariants.check($0, as: .jsonLines) },
    FuzzTarget(name: "link-template") { try LinkTemplateInvariants.check($0) },
    FuzzTarget(name: "locale-profile") { try LocaleProfileInvariants.check($0) },
    FuzzTarget(name: "markdown") { try MarkdownInvariants.check($0) },
    FuzzTarget(name: "po") { try ExchangeInvariants.check($0, as: .po) },
    FuzzTarget(name: "redirects") { try RedirectInvariants.check($0) },
    FuzzTarget(name: "site-manifest") { try SiteManifestInvariants.check($0) },
    FuzzTarget(name: "site-references") { try SiteReferenceInvariants.check($0) },
    FuzzTarget(name: "tbx") { try TBXInvariants.check($0) },
    FuzzTarget(name: "template") { try TemplateInvariants.check($0) },
    FuzzTarget(name: "terms") { try TermInvariants.check($0) },
    FuzzTarget(name: "tsv-units") { try ExchangeInvariants.check($0, as: .tsv) },
    FuzzTarget(name: "xliff") { try XLIFFInvariants.check($0) },
    FuzzTarget(name: "tmx") { try CodedExchangeInvariants.check($0, as: .tmx) },
    FuzzTarget(name: "xliff1") { try CodedExchangeInvariants.check($0, as: .xliff1) },
    FuzzTarget(name: "xml") { try XMLInvariants.check($0) },
    FuzzTarget(name: "yaml") { try YAMLInvariants.check($0) },
  ]
}
