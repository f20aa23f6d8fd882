internal import Dispatch
internal import Synchronization

/// How many threads work; the result is the same with any number.
public enum Threads: Sendable, Hashable {
  /// One for each core.
  case all
  case exactly(Int)

  /// Runs tasks by their numbers and waits for all; which thread takes which is left to chance.
  ///
  /// The tasks share what they write to without a lock: each has a place of its own there.
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
