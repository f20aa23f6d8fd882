internal import Dispatch
internal import Synchronization

/// How many threads work; the result is the same with any number.
public enum Threads: Sendable, Hashable {
  /// One thread for each core.
  case all
  /// This many threads, at least one.
  case exactly(Int)

  /// Runs tasks by their numbers and waits for all; any thread may take any task.
  ///
  /// The tasks write to shared memory without a lock: each to a place of its own.
  func perform(_ tasks: Int, _ body: (Int) -> Void) {
    withoutActuallyEscaping(body) { body in
      nonisolated(unsafe) let body = body
      switch self {
      case .exactly(...1): for task in 0..<tasks { body(task) }
      case .exactly(let threads): Self.share(tasks, threads: threads) { body($0) }
      case .all: DispatchQueue.concurrentPerform(iterations: tasks) { body($0) }
      }
    }
  }

  private static func share(
    _ tasks: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Void
  ) {
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: min(threads, tasks)) { _ in
      while true {
        let task = next.wrappingAdd(1, ordering: .relaxed).oldValue
        guard task < tasks else { return }
        body(task)
      }
    }
  }
}
