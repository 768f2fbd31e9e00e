import Checks
import Diagnostics

/// Keeps what a run has found for the next one; a failure ends that, not the run.
struct CacheKeeper: ~Copyable {
  private let cache: CheckCache?
  private var writer: CacheWriter?
  private var failure: InputError?

  init(_ cache: CheckCache?) {
    self.cache = cache
    do throws(InputError) { writer = try cache?.writer() } catch { failure = error }
  }

  /// Keeps one document.
  mutating func keep(_ bytes: [UInt8], named name: ContentHash) {
    guard failure == nil else { return }
    do throws(InputError) { try writer?.keep(bytes, named: name) } catch { failure = error }
  }

  /// Puts everything in its place, with the report if there is one.
  ///
  /// - Returns: why nothing was kept, where that is so.
  consuming func finish(_ report: CheckReport?, of run: ContentHash) -> InputError? {
    if let failure { return failure }
    do throws(InputError) {
      try writer.take()?.commit()
      if let report { try cache?.keep(report, of: run) }
    } catch {
      return error
    }
    return nil
  }
}
