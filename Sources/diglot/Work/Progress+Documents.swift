import CommandLineInterface

extension Progress {
  /// Begins to count documents: `reading 12 of 55 documents`.
  init(_ activity: String, documents total: Int, on terminal: Terminal, quiet: Bool) {
    self.init(activity, "documents", total: total, on: terminal, quiet: quiet)
  }
}
