/// Maps items on several processors and hands over the results in the order of the items.
///
/// What is consumed, and the error thrown, are those that a plain loop would give, whatever the jobs. A bounded
/// number of results waits to be consumed, so that memory does not grow with the items.
public enum ParallelMap {
  /// More jobs than this are not run, in number of tasks.
  public static let jobsLimit = 1024

  private struct Batch<Output: Sendable>: Sendable {
    let index: Int
    var outputs: [Output] = []
    var failure: (any Error)?
  }

  /// Calls `transform` on each item, up to `jobs` at a time, and `consume` on each result in order.
  ///
  /// A job takes `batch` items at a time: more for items that are quickly done. One job runs everything on the
  /// caller's task.
  ///
  /// Throws the first error in the order of the items, after what comes before it is consumed, or an error of
  /// `consume`, or `CancellationError` when the task is cancelled. Work under way is cancelled then.
  public static func mapInOrder<Item: Sendable, Output: Sendable>(
    _ items: [Item],
    jobs: Int = ProcessorCount.available,
    batch: Int = 16,
    transform: @escaping @Sendable (Item) throws -> Output,
    consume: (Output) throws -> Void
  ) async throws {
    let size = min(max(1, batch), max(1, items.count))
    let batches = (items.count + size - 1) / size
    let jobs = min(max(1, jobs), jobsLimit, batches)
    guard jobs > 1 else {
      for item in items {
        try Task.checkCancellation()
        try consume(try transform(item))
      }
      return
    }
    try await withThrowingTaskGroup(of: Batch<Output>.self) { group in
      var waiting: [Int: Batch<Output>] = [:]
      var (started, consumed, running, hasFailed) = (0, 0, 0, false)
      while consumed < batches {
        while !hasFailed, started < batches, running < jobs, started - consumed < 2 * jobs {
          let index = started
          let part = items[index * size..<min((index + 1) * size, items.count)]
          group.addTask { run(part, index: index, transform) }
          (started, running) = (started + 1, running + 1)
        }
        if let done = waiting.removeValue(forKey: consumed) {
          for output in done.outputs {
            try Task.checkCancellation()
            try consume(output)
          }
          if let failure = done.failure { throw failure }
          consumed += 1
        } else if let done = try await group.next() {
          running -= 1
          if done.failure != nil { hasFailed = true }
          waiting[done.index] = done
        }
      }
    }
  }

  private static func run<Item: Sendable, Output: Sendable>(
    _ items: ArraySlice<Item>,
    index: Int,
    _ transform: (Item) throws -> Output
  ) -> Batch<Output> {
    var batch = Batch<Output>(index: index)
    batch.outputs.reserveCapacity(items.count)
    do {
      for item in items {
        try Task.checkCancellation()
        batch.outputs.append(try transform(item))
      }
    } catch {
      batch.failure = error
    }
    return batch
  }
}
