internal import Dispatch
internal import Synchronization

/// Hands script checks over from the thread that finds them to all those that run them.
///
/// The thread that comes first finds. It never waits itself, so nobody waits for it in vain, however
/// few threads there are.
final class ScriptCheckQueue: Sendable {
  private struct State {
    var hasFinder = false
    var batches: [[ScriptCheck]] = []
    var taken = 0
    var failed: FailedCheck?
  }

  private let state = Mutex(State())
  /// Counts the batches that are there to be taken, and at the end one for each worker.
  private let ready = DispatchSemaphore(value: 0)
  private let workers: Int

  init(workers: Int) {
    self.workers = workers
  }

  /// The first failure in the order of the block.
  var failed: FailedCheck? { state.withLock { $0.failed } }

  /// Whether the one who asks is the first, and so has to find the checks.
  func claimFinding() -> Bool {
    state.withLock { state in
      defer { state.hasFinder = true }
      return !state.hasFinder
    }
  }

  func add(_ batch: [ScriptCheck]) {
    state.withLock { $0.batches.append(batch) }
    ready.signal()
  }

  /// Says that all was found.
  func close() {
    for _ in 0..<workers { ready.signal() }
  }

  /// The next checks to run; `nil` when there will be no more.
  func take() -> [ScriptCheck]? {
    ready.wait()
    return state.withLock { state in
      guard state.taken < state.batches.count else { return nil }
      defer { state.taken += 1 }
      return state.batches[state.taken]
    }
  }

  func report(_ failure: FailedCheck) {
    state.withLock { state in
      if failure.check.number < state.failed?.check.number ?? .max { state.failed = failure }
    }
  }
}
