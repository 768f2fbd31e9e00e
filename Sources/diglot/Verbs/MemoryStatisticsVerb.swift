import CommandLineInterface
import Interchange
import TranslationMemory
import Workspace

/// The forms of `diglot tm stats`.
private enum StatisticsFormat: String, CaseIterable {
  case text
  case json
  case svg
}

extension Command {
  /// `diglot tm stats`: what the memory holds, in numbers.
  static let memoryStatistics = Command(
    "tm stats",
    summary: "Print what the translation memory holds, and how much of it repeats itself.",
    discussion: """
      Sources and translations are counted once however often they stand; conflicts are sources with \
      several translations. Covered is the share of all sources that have a translation into the locale.

      Leverage sorts the segments of each locale by the best source that comes before theirs, in the \
      order of pages: repetitions are the same without markup, and the others fall into bands by their \
      score, as ‘diglot help tm lookup’ tells it, before penalties. Bands begin at memory.cutoff: below 70, \
      most sentences of one language are alike by chance. Words are those of \
      the sources there, and of the translations in the first table; both are counted by the rules of \
      their language, Chinese by its dictionary.

      With --format json there is one object: path, bytes, sources (all different ones), and locales with \
      locale, documents, segments, words, segmentsWithSource, sources, covered (how many of all sources), \
      translations, conflicts, origins (segments by origin) and leverage (segments and words by band: \
      repetition, the scores, and none for what is new); with --format svg a picture of the bands.
      """,
    examples: [
      .init("tm stats", "Print the numbers of the memory."),
      .init("tm stats --format svg --output leverage.svg", "Draw how much repeats itself."),
      .init("tm stats --quick", "Leave the bands out."),
    ],
    .choice("format", alias: "f", default: StatisticsFormat.text, help: "What is printed."),
    .flag("quick", help: "Do not compare texts; leave leverage out."),
    .option(
      "cutoff",
      "SCORE",
      in: 50...100,
      help: "Let the bands begin at SCORE instead of memory.cutoff."
    ),
    Common.outputFile,
    Common.memory,
    Common.config,
    Common.jobs,
    Common.quiet
  ) { terminal, format, quick, cutoff, output, memory, config, jobs, quiet in
    guard !quick || format != .svg else {
      throw UsageError("--format svg draws the leverage, which --quick leaves out")
    }
    let project = try Project(config: config)
    let store = try project.memory(memory)
    try project.refuseOverwriting(by: output.map { [$0] } ?? [], memory: memory)
    var progress: Progress?
    var done = 0
    let report = try await MemoryReport(
      store,
      bands: !quick,
      cutoff: cutoff.map(Double.init) ?? project.configuration.matches.cutoff,
      jobs: jobs,
      sourceLocale: project.configuration.sourceLocale
    ) {
      if progress == nil {
        progress = Progress("comparing", "texts", total: $1, on: terminal, quiet: quiet)
      }
      progress?.advance(by: $0 - done)
      done = $0
    }
    progress?.finish()
    try await writing(to: output, terminal) { sink in
      switch format {
      case .text:
        let stream = output == nil ? terminal.output : nil
        try sink(Array(report.text { stream?.styled($0, .bold) ?? $0 }.utf8))
      case .json: try sink(Array((report.json.text + "\n").utf8))
      case .svg: try report.writePicture(to: sink)
      }
    }
    return .clean
  }
}
