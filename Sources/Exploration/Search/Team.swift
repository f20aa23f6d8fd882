internal import Dispatch
internal import Synchronization

/// Threads that stay together for one exploration, and share tasks many thousand times a second.
///
/// Waking a thread takes longer than most rounds of tasks. So a thread without a task looks for one
/// for a little while before it sleeps. The thread that asks for a round works too: the round ends
/// even if no other thread ever gets a processor.
final class Team: Sendable {
  private let round: Round
  private let helpers: Int

  init(_ threads: Threads) {
    round = Round(threads)
    helpers = threads.count - 1
    for _ in 0..<helpers { Worker.start { [round] in round.help() } }
  }

  deinit { round.end(helpers) }

  /// Runs tasks by their numbers and waits for all; any thread may take any task.
  ///
  /// The tasks write to shared memory without a lock: each to a place of its own.
  func perform(_ tasks: Int, _ body: (Int) -> Void) {
    guard helpers > 0, tasks > 1 else {
      for task in 0..<tasks { body(task) }
      return
    }
    withoutActuallyEscaping(body) { round.perform(tasks, helpers, $0) }
  }
}

/// The tasks that a team has at the moment.
private final class Round: @unchecked Sendable {
  /// How often a thread looks for a task before it sleeps: for some ten microseconds, unless it
  /// would keep another from its core.
  private let patience: Int

  /// How many tasks nobody has taken yet; below zero once the team is dissolved.
  ///
  /// Who takes one knows that the round lasts until the task is done, and reads `tasks` and `body`
  /// after that.
  private let open = Atomic(0)
  private let unfinished = Atomic(0)
  private let sleepers = Atomic(0)
  private let bell = DispatchSemaphore(value: 0)
  private let isAwaited = Atomic(false)
  private let finished = DispatchSemaphore(value: 0)
  private var tasks = 0
  private var body: (Int) -> Void = { _ in }

  init(_ threads: Threads) {
    patience = threads.count <= Threads.all.count ? 20_000 : 100
  }

  func perform(_ tasks: Int, _ helpers: Int, _ body: @escaping (Int) -> Void) {
    self.tasks = tasks
    self.body = body
    unfinished.store(tasks, ordering: .relaxed)
    open.store(tasks, ordering: .sequentiallyConsistent)
    wake(min(helpers, tasks - 1))
    while takeTask() {}
    awaitOthers()
    self.body = { _ in }
  }

  func help() {
    while true {
      var chances = patience
      while chances > 0 {
        if takeTask() {
          chances = patience
        } else if open.load(ordering: .relaxed) < 0 {
          return
        }
        chances -= 1
      }
      sleep()
    }
  }

  func end(_ helpers: Int) {
    open.store(-1, ordering: .sequentiallyConsistent)
    wake(helpers)
  }

  /// Takes and performs the next task; false if there is none.
  private func takeTask() -> Bool {
    var left = open.load(ordering: .relaxed)
    while left > 0 {
      let (isTaken, now) = open.weakCompareExchange(
        expected: left, desired: left - 1, ordering: .acquiring)
      if isTaken {
        body(tasks - left)
        finishTask()
        return true
      }
      left = now
    }
    return false
  }

  private func finishTask() {
    let left = unfinished.wrappingSubtract(1, ordering: .sequentiallyConsistent).newValue
    if left == 0, isAwaited.exchange(false, ordering: .sequentiallyConsistent) {
      finished.signal()
    }
  }

  /// Waits for the tasks of other threads. A late bell of an earlier round may ring in between.
  private func awaitOthers() {
    for _ in 0..<patience where unfinished.load(ordering: .acquiring) == 0 { return }
    while unfinished.load(ordering: .sequentiallyConsistent) > 0 {
      isAwaited.store(true, ordering: .sequentiallyConsistent)
      if unfinished.load(ordering: .sequentiallyConsistent) > 0 { finished.wait() }
    }
  }

  private func sleep() {
    sleepers.wrappingAdd(1, ordering: .sequentiallyConsistent)
    if open.load(ordering: .sequentiallyConsistent) != 0 {
      // Either this thread takes itself off the list, or it was called and must hear the bell.
      if takeOffList() { return }
    }
    bell.wait()
  }

  private func wake(_ most: Int) {
    for _ in 0..<most {
      guard takeOffList() else { return }
      bell.signal()
    }
  }

  /// Takes one thread off the list of those that sleep; false if none does.
  private func takeOffList() -> Bool {
    var count = sleepers.load(ordering: .sequentiallyConsistent)
    while count > 0 {
      let (isTaken, now) = sleepers.weakCompareExchange(
        expected: count, desired: count - 1, ordering: .sequentiallyConsistent)
      if isTaken { return true }
      count = now
    }
    return false
  }
}
