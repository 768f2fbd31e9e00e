import Diagnostics

/// A key of `diglot.yml`: its documentation and the way it is read.
public struct ConfigurationKey: Sendable {
  /// The key with those above it: `check.fail-on`.
  public let path: String
  /// What it sets, in one sentence.
  public let summary: String
  /// What holds where it is left out, as one would write it.
  public let fallback: String

  let read: @Sendable (ConfigurationValue, inout Configuration) throws(InputError) -> Void

  /// Every key, in the order in which they are documented.
  public static let all: [ConfigurationKey] = [
    .init(
      "content",
      "The folder of documents that verbs work on without paths.",
      "content",
      \.content,
      ConfigurationValue.path
    ),
    .init(
      "source-locale",
      "The locale that documents are translated from.",
      "en-US",
      \.sourceLocale,
      ConfigurationValue.locale
    ),
    .init(
      "locales",
      "The locales that every page should have.",
      "those its documents are found in",
      \.locales,
      ConfigurationValue.locales
    ),
    .init(
      "locales-folder",
      "The folder of the project's own locale files and terms.",
      "locales, with Diglot's own for other locales",
      \.localesFolder,
      ConfigurationValue.path
    ),
    .init(
      "templates",
      "The folder of the project's own page templates.",
      "templates, with Diglot's own for other names",
      \.templates,
      ConfigurationValue.path
    ),
    .init(
      "flows",
      "The file that names the membership flows.",
      "flows.yml in the content folder",
      \.flows,
      ConfigurationValue.path
    ),
    .init(
      "terms",
      "The table of terms.",
      "terms.csv in the folder of locales",
      \.terms,
      ConfigurationValue.path
    ),
    .init(
      "memory",
      "The translation memory: its path, or the keys below.",
      ".diglot/memory.sqlite",
      \.memory,
      ConfigurationValue.path
    ),
    .init(
      "memory.path",
      "The translation memory, where keys below are set too.",
      ".diglot/memory.sqlite",
      \.memory,
      ConfigurationValue.path
    ),
    .init(
      "memory.cutoff",
      "The lowest score before penalties of a fuzzy match, 0 to 100.",
      "70",
      \.matches.cutoff,
      ConfigurationValue.points
    ),
    .init(
      "memory.penalties.markup",
      "What markup that differs takes off the score of a match; 0 for nothing.",
      "1",
      \.matches.penalties.markup,
      ConfigurationValue.points
    ),
    .init(
      "memory.penalties.machine-origin",
      "What a translation made by a machine alone loses; 0 for nothing.",
      "2",
      \.matches.penalties.machineOrigin,
      ConfigurationValue.points
    ),
    .init(
      "memory.penalties.older-version",
      "What a translation of an older version of its page loses; 0 for nothing.",
      "1",
      \.matches.penalties.olderVersion,
      ConfigurationValue.points
    ),
    .init(
      "check.severity",
      "The lowest severity shown: note, warning or error.",
      "warning",
      \.check.severity,
      ConfigurationValue.severity
    ),
    .init(
      "check.fail-on",
      "The lowest severity that fails: note, warning, error or never.",
      "error",
      \.check.failOn,
      ConfigurationValue.severityOrNever
    ),
    .init(
      "check.disable",
      "The checks that are not run, by identifier.",
      "none"
    ) { (value, configuration) throws(InputError) in
      try value.disabledChecks(into: &configuration.check)
    },
    .init(
      "check.severities",
      "What the findings of a check count as: check-id: error, warning, note or off.",
      "what each check says"
    ) { (value, configuration) throws(InputError) in
      configuration.check.rules.levels = try value.levels(mentions: &configuration.check.mentions)
    },
    .init(
      "check.thresholds",
      "The numbers that a check works by: check-id: {name: number}; ‘diglot checks ID’ tells them.",
      "what each check says"
    ) { (value, configuration) throws(InputError) in
      configuration.check.rules.thresholds = try value.thresholds(
        mentions: &configuration.check.mentions
      )
    },
    .init(
      "check.overrides",
      "A list of {locales, paths, severities, thresholds} for some documents; the last that fits wins.",
      "none"
    ) { (value, configuration) throws(InputError) in
      configuration.check.overrides = try value.overrides(
        mentions: &configuration.check.mentions
      )
    },
    .init(
      "check.baseline",
      "The file of findings that are accepted and no longer reported.",
      "none",
      \.check.baseline,
      ConfigurationValue.path
    ),
    .init(
      "check.cache",
      "The folder that keeps what is known of unchanged documents.",
      ".diglot/check",
      \.check.cache,
      ConfigurationValue.path
    ),
    .init(
      "site.output",
      "The folder the site is written to.",
      "_site",
      \.site.output,
      ConfigurationValue.path
    ),
    .init(
      "site.title",
      "The site's name.",
      "the word site-title of each locale",
      \.site.title,
      ConfigurationValue.text
    ),
    .init(
      "site.url",
      "The address the site is published at.",
      "none",
      \.site.url,
      ConfigurationValue.address
    ),
    .init(
      "site.edit",
      "Where a page can be edited: an address with {path}, {page} and {locale} in it.",
      "none",
      \.site.edit,
      ConfigurationValue.linkTemplate
    ),
    .init(
      "site.report",
      "Where a translation can be reported: an address with {path}, {page}, {locale}, {unit}, {line}.",
      "none",
      \.site.report,
      ConfigurationValue.linkTemplate
    ),
    .init(
      "site.redirects",
      "A table of pages that moved: CSV with the columns ‘from’ and ‘to’.",
      "none",
      \.site.redirects,
      ConfigurationValue.path
    ),
    .init(
      "site.search",
      "The program Pagefind, which makes pages searchable; ‘off’ for no search.",
      "pagefind, if it is found",
      \.site.search,
      ConfigurationValue.search
    ),
    .init(
      "nav",
      "The order of pages where no TOC.md or toc.yml tells it: paths, or {page or link, title, items}.",
      "titles within folders",
      \.navigation,
      ConfigurationValue.navigation
    ),
  ]

  private init(
    _ path: String,
    _ summary: String,
    _ fallback: String,
    read: @escaping @Sendable (ConfigurationValue, inout Configuration) throws(InputError) -> Void
  ) {
    (self.path, self.summary, self.fallback, self.read) = (path, summary, fallback, read)
  }

  private init<Value>(
    _ path: String,
    _ summary: String,
    _ fallback: String,
    _ setting: any WritableKeyPath<Configuration, Value> & Sendable,
    _ kind: @escaping @Sendable (ConfigurationValue) -> () throws(InputError) -> Value
  ) {
    (self.path, self.summary, self.fallback) = (path, summary, fallback)
    read = { (value, configuration) throws(InputError) in
      configuration[keyPath: setting] = try kind(value)()
    }
  }
}
