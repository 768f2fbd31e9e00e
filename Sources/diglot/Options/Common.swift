import Checks
import CommandLineInterface
import Diagnostics
import Workspace

/// Parameters that several verbs share.
enum Common {
  /// The documents to work on.
  static let paths = Parameter<[String]>.operands(
    "path",
    help: "Files and folders of documents; without any, the content folder."
  )

  /// Another file of flows.
  static let flows = Parameter<String?>.option(
    "flows",
    "FILE",
    help: "Read the membership flows from FILE.",
    completion: .file
  )

  /// The forms of the report of findings, and where they go.
  static let format = Parameter<[String]>.repeated(
    "format",
    "NAME[=FILE]",
    alias: "f",
    help: "The form of the report, text unless given: "
      + "\(Reporter.all.map(\.name).joined(separator: ", ")).",
    completion: .words(Reporter.all.map(\.name))
  )

  /// Which findings are shown.
  static let severity = Parameter<Severity?>.choice(
    "severity",
    help: "The lowest severity shown; warning, or what diglot.yml says."
  )

  /// Another memory.
  static let memory = Parameter<String?>.option(
    "memory",
    "FILE",
    help: "Use the memory in FILE instead of the one of diglot.yml.",
    completion: .file
  )

  /// Another file of settings.
  static let config = Parameter<String?>.option(
    "config",
    "FILE",
    help: "Read settings from FILE instead of diglot.yml.",
    completion: .file
  )

  /// One locale.
  static let locale = Parameter<String?>.option(
    "locale",
    "TAG",
    help: "Work on this locale alone; documents that do not tell their locale are taken for it."
  )

  /// How much work is done at a time.
  static let jobs = Parameter<Int>.option(
    "jobs",
    "COUNT",
    alias: "j",
    in: 1...1024,
    default: ProcessorCount.available,
    help: "Work on COUNT documents at a time."
  )

  /// Silence.
  static let quiet = Parameter<Bool>.flag(
    "quiet",
    alias: "q",
    help: "Print nothing on standard error but errors."
  )

  /// Where the result goes.
  static let outputFile = Parameter<String?>.option(
    "output",
    "FILE",
    alias: "o",
    help: "Write to FILE instead of standard output.",
    completion: .file
  )
}
