import Glibc

/// What a program took that ran to its end.
struct ProgramRun {
  /// The wall time, in seconds.
  var wall: Double
  /// The processor time of it and of the programs it started, user and system, in seconds.
  var processor: Double

  /// Runs a command of the shell; nil where it fails.
  init?(_ command: String) {
    fflush(nil)
    let before = Self.processorTime()
    let start = ContinuousClock.now
    guard unsafe system(command) == 0 else { return nil }
    let elapsed = (ContinuousClock.now - start).components
    wall = Double(elapsed.seconds) + Double(elapsed.attoseconds) * 1e-18
    processor = Self.processorTime() - before
  }

  /// What a program took at best, the wall and the processor time each on its own.
  func best(_ other: ProgramRun) -> ProgramRun {
    var best = self
    best.wall = min(wall, other.wall)
    best.processor = min(processor, other.processor)
    return best
  }

  /// Whether the shell finds a program.
  static func finds(_ program: String) -> Bool {
    ProgramRun("command -v \(quoted(program)) > /dev/null") != nil
  }

  /// A word such that the shell takes it as it is.
  static func quoted(_ word: String) -> String {
    "'" + word.replacing("'", with: "'\\''") + "'"
  }

  /// The processor time of all programs that ended, in seconds.
  private static func processorTime() -> Double {
    var usage = rusage()
    guard unsafe getrusage(RUSAGE_CHILDREN.rawValue, &usage) == 0 else { return 0 }
    return [usage.ru_utime, usage.ru_stime].reduce(0) {
      $0 + Double($1.tv_sec) + Double($1.tv_usec) * 1e-6
    }
  }
}
