import Synchronization
import Testing

@testable import Workspace

struct ParallelMapTests {
  struct Refusal: Error, Equatable { let item: Int }

  @Test(arguments: [0, 1, 2, 15, 16, 17, 500], [1, 2, 3, 8, Int.max])
  func consumesInOrder(count: Int, jobs: Int) async throws {
    for batch in [Int.min, 0, 1, 3, 16, Int.max] {
      var results: [Int] = []
      try await ParallelMap.mapInOrder(
        Array(0..<count),
        jobs: jobs,
        batch: batch,
        transform: { item in
          // Uneven work, so that batches end out of order.
          (0..<(item % 7) * 100).reduce(item) { $0 ^ ($1 & 0) }
        },
        consume: { results.append($0) }
      )
      #expect(results == Array(0..<count))
    }
  }

  @Test(arguments: [1, 2, 4], [1, 5, 16])
  func throwsTheFirstErrorAfterWhatComesBefore(jobs: Int, batch: Int) async {
    var results: [Int] = []
    let error = await #expect(throws: Refusal.self) {
      try await ParallelMap.mapInOrder(
        Array(0..<200),
        jobs: jobs,
        batch: batch,
        transform: { item in
          if item == 77 || item == 90 { throw Refusal(item: item) }
          return item
        },
        consume: { results.append($0) }
      )
    }
    #expect(error == Refusal(item: 77))
    #expect(results == Array(0..<77))
  }

  @Test(arguments: [1, 2, 4])
  func errorOfTheConsumerStopsTheRest(jobs: Int) async {
    let transformed = Atomic(0)
    await #expect(throws: Refusal(item: 5)) {
      try await ParallelMap.mapInOrder(
        Array(0..<100_000),
        jobs: jobs,
        batch: 1,
        transform: { item in
          transformed.add(1, ordering: .relaxed)
          return item
        },
        consume: { if $0 == 5 { throw Refusal(item: 5) } }
      )
    }
    #expect(transformed.load(ordering: .relaxed) <= 6 + 2 * jobs)
  }

  @Test(arguments: [1, 2, 4])
  func resultsThatWaitAreBounded(jobs: Int) async throws {
    let transformed = Atomic(0)
    var consumed = 0
    var most = 0
    try await ParallelMap.mapInOrder(
      Array(0..<2000),
      jobs: jobs,
      batch: 4,
      transform: { item in transformed.add(1, ordering: .relaxed) },
      consume: { _ in
        most = max(most, transformed.load(ordering: .relaxed) - consumed)
        consumed += 1
      }
    )
    #expect(consumed == 2000)
    #expect(most <= 4 * 2 * jobs + 4)
  }

  @Test(arguments: [1, 2, 4])
  func stopsWhenCancelled(jobs: Int) async {
    let consumed = Atomic(0)
    let task = Task {
      try await ParallelMap.mapInOrder(
        Array(0..<1_000_000),
        jobs: jobs,
        batch: 2,
        transform: { $0 },
        consume: { item in
          consumed.add(1, ordering: .relaxed)
          if item == 10 { unsafe withUnsafeCurrentTask { unsafe $0?.cancel() } }
        }
      )
    }
    await #expect(throws: CancellationError.self) { try await task.value }
    #expect(consumed.load(ordering: .relaxed) == 11)
  }

  @Test func countsProcessors() {
    #expect((1...4096).contains(ProcessorCount.available))
  }
}
