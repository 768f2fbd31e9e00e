// swift-tools-version: 6.2
import PackageDescription

/// The settings every target of ours is compiled with.
let strict: [SwiftSetting] = [
  .strictMemorySafety(),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .enableUpcomingFeature("InferIsolatedConformances"),
  .enableUpcomingFeature("ImmutableWeakCaptures"),
  .treatAllWarnings(as: .error),
]

func module(_ name: String, _ dependencies: [String] = []) -> Target {
  .target(
    name: name,
    dependencies: dependencies.map { .init(stringLiteral: $0) },
    swiftSettings: strict
  )
}

func tests(_ name: String, _ dependencies: [String] = []) -> Target {
  .testTarget(
    name: name + "Tests",
    dependencies: ([name] + dependencies).map { .init(stringLiteral: $0) },
    swiftSettings: strict
  )
}

func systemLibrary(_ name: String, pkgConfig: String, apt: String) -> Target {
  .systemLibrary(
    name: name,
    path: "Sources/SystemLibraries/\(name)",
    pkgConfig: pkgConfig,
    providers: [.apt([apt])]
  )
}

let package = Package(
  name: "Diglot",
  products: [
    .executable(name: "diglot", targets: ["diglot"]),
    .library(
      name: "Diglot",
      targets: [
        "Diagnostics", "BilingualMarkdown", "Markdown", "Workspace", "Checks", "TranslationMemory",
        "Interchange", "HelpSite",
      ]
    ),
  ],
  targets: [
    systemLibrary("CMD4C", pkgConfig: "md4c", apt: "libmd4c-dev"),
    systemLibrary("CGumbo", pkgConfig: "gumbo", apt: "libgumbo-dev"),
    systemLibrary("CYAML", pkgConfig: "yaml-0.1", apt: "libyaml-dev"),
    systemLibrary("CLibXML2", pkgConfig: "libxml-2.0", apt: "libxml2-dev"),
    systemLibrary("CSQLite", pkgConfig: "sqlite3", apt: "libsqlite3-dev"),
    systemLibrary("CICU", pkgConfig: "icu-i18n", apt: "libicu-dev"),
    systemLibrary("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev"),
    .systemLibrary(name: "CLinux", path: "Sources/SystemLibraries/CLinux"),

    module("Diagnostics"),
    module("BilingualMarkdown", ["Diagnostics"]),
    module("Markdown", ["CMD4C", "CGumbo"]),
    module("YAML", ["Diagnostics", "CYAML"]),
    module("XML", ["Diagnostics", "CLibXML2"]),
    module("UnicodeText", ["CICU"]),
    module("Gzip", ["CZlib"]),
    module(
      "Workspace",
      ["Diagnostics", "BilingualMarkdown", "CLinux", "Gzip", "Markdown", "UnicodeText", "YAML"]
    ),
    module("Checks", ["Diagnostics", "BilingualMarkdown", "Workspace", "Markdown", "XML"]),
    module(
      "TranslationMemory",
      ["Diagnostics", "Workspace", "Markdown", "UnicodeText", "CSQLite"]
    ),
    module("Interchange", ["Diagnostics", "Workspace", "Markdown", "XML"]),
    module(
      "HelpSite",
      [
        "Diagnostics", "BilingualMarkdown", "Workspace", "Markdown", "UnicodeText", "XML", "YAML",
      ]
    ),
    module("CommandLineInterface"),
    .executableTarget(
      name: "diglot",
      dependencies: [
        "Diagnostics", "BilingualMarkdown", "Gzip", "Markdown", "XML", "Workspace", "Checks",
        "TranslationMemory", "Interchange", "HelpSite", "UnicodeText", "CommandLineInterface",
      ],
      swiftSettings: strict
    ),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "Diagnostics", "BilingualMarkdown", "Workspace", "Checks", "TranslationMemory",
        "Interchange", "HelpSite", "XML", "CLibXML2",
      ],
      exclude: ["Precision/verdicts.tsv"],
      swiftSettings: strict
    ),

    .target(
      name: "ParserInvariants",
      dependencies: [
        "Diagnostics", "BilingualMarkdown", "Markdown", "YAML", "XML", "Workspace", "Checks",
        "Interchange", "HelpSite",
      ],
      path: "Tests/ParserInvariants",
      swiftSettings: strict
    ),
    tests("ParserInvariants"),
    tests("Diagnostics"),
    tests("BilingualMarkdown", ["Diagnostics", "ParserInvariants"]),
    .testTarget(
      name: "CorpusTests",
      dependencies: [
        "Diagnostics", "BilingualMarkdown", "Markdown", "Workspace", "Checks", "ParserInvariants",
      ],
      swiftSettings: strict
    ),
    tests("Markdown", ["Diagnostics", "ParserInvariants"]),
    tests("YAML", ["Diagnostics"]),
    tests("XML", ["Diagnostics"]),
    tests("UnicodeText"),
    tests("Gzip"),
    tests("Workspace", ["Diagnostics", "BilingualMarkdown", "Markdown"]),
    .testTarget(
      name: "ChecksTests",
      dependencies: [
        "Checks", "BilingualMarkdown", "Diagnostics", "Workspace", "XML", "YAML",
      ],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
    tests("TranslationMemory", ["Diagnostics", "Workspace"]),
    tests("Interchange", ["Diagnostics", "Workspace", "XML"]),
    .testTarget(
      name: "HelpSiteTests",
      dependencies: [
        "HelpSite", "BilingualMarkdown", "Diagnostics", "Markdown", "ParserInvariants", "Workspace",
        "XML",
      ],
      exclude: ["Site/Golden"],
      swiftSettings: strict
    ),
    tests("CommandLineInterface"),
    .testTarget(
      name: "DiglotTests",
      dependencies: [
        "diglot", "CommandLineInterface", "Checks", "Diagnostics", "Gzip", "Interchange",
        "TranslationMemory", "Workspace",
      ],
      exclude: ["Golden"],
      swiftSettings: strict
    ),
  ],
  swiftLanguageModes: [.v6]
)

// The fuzz target links only with `--sanitize fuzzer`, so ordinary builds do not see it.
if Context.environment["DIGLOT_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "Fuzzing",
      dependencies: ["ParserInvariants"],
      path: "Tests/Fuzzing",
      exclude: ["Seeds"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])]
    )
  )
}
