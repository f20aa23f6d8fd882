internal import Dispatch
internal import Synchronization

/// Passes script checks from the thread that finds them to the threads that run them.
///
/// The first thread finds the checks. It never waits, so the others always make progress, even with
/// a single thread.
final class ScriptCheckQueue: Sendable {
  private struct State {
    var hasFinder = false
    var batches: [[ScriptCheck]] = []
    var taken = 0
    var failed: FailedCheck?
  }

  private let state = Mutex(State())
  /// Counts the available batches, and at the end one for each worker.
  private let ready = DispatchSemaphore(value: 0)
  private let workers: Int

  init(workers: Int) {
    self.workers = workers
  }

  /// The first failure in the order of the block.
  var failed: FailedCheck? { state.withLock { $0.failed } }

  /// Whether the calling thread is the first, and so must find the checks.
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

  /// Marks the end of the checks.
  func close() {
    for _ in 0..<workers { ready.signal() }
  }

  /// The next checks to run; `nil` if there are no more.
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
