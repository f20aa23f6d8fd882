/// Carries batches from the one who reads, over those who work, to the one who writes.
///
/// Who is ahead of the others sleeps; who makes it possible to go on wakes the sleeper.
final class BatchQueue<Item: Sendable, Answer: Sendable>: Sendable {
  typealias Window = BatchWindow<Item, Answer>

  private struct State {
    var window: Window
    var ending: Ending?
  }

  /// How a stream stops.
  enum Ending: Equatable {
    case complete
    case failed(CommandError)
    /// The one who writes has gone: nothing more is wanted.
    case abandoned
  }

  /// What the one who writes finds.
  enum Head {
    case answers([Answer])
    case pending
    case ended(Ending)
  }

  private let state: Monitor<State>
  private let roomMade = Signal()
  private let workAdded = Signal()
  private let headChanged = Signal()

  init(capacity: Int, maximumWeight: Int) {
    state = Monitor(State(window: Window(capacity: capacity, maximumWeight: maximumWeight)))
  }
}

// For the one who reads.
extension BatchQueue {
  /// Waits for room and adds a batch; false when nothing more is wanted.
  func add(_ items: [Item], weight: Int) -> Bool {
    let isAdded = state.withLock(
      awaiting: roomMade, until: { $0.window.hasRoom || $0.ending == .abandoned }
    ) { state in
      guard state.ending == nil else { return false }
      state.window.add(items, weight: weight)
      return true
    }
    workAdded.wakeOne()
    return isAdded
  }

  /// Says that no more batches come, unless something else was the end already.
  func end(_ ending: Ending) {
    state.withLock { $0.ending = $0.ending ?? ending }
    roomMade.wakeAll()
    workAdded.wakeAll()
    headChanged.wakeAll()
  }
}

// For those who work.
extension BatchQueue {
  /// Waits for a batch; nil when none will come.
  func take() -> Window.Work? {
    state.withLock(awaiting: workAdded, until: { $0.window.hasWork || $0.ending != nil }) { state in
      state.ending == .abandoned ? nil : state.window.take()
    }
  }

  func answer(_ work: Window.Work, with answers: [Answer]) {
    let isHeadAnswered = state.withLock { state in
      state.window.answer(work.place, with: answers)
      return state.window.isHeadAnswered
    }
    if isHeadAnswered { headChanged.wakeOne() }
  }
}

// For the one who writes.
extension BatchQueue {
  /// Takes the next answers if they are there, without waiting.
  func removeHead() -> Head {
    let head = state.withLock { state in takeHead(of: &state) }
    if case .answers = head { roomMade.wakeOne() }
    return head
  }

  /// Sleeps until `removeHead` would find answers or the end.
  func awaitHead() {
    state.withLock(
      awaiting: headChanged,
      until: { $0.window.isHeadAnswered || ($0.window.isEmpty && $0.ending != nil) }
    ) { _ in }
  }

  private func takeHead(of state: inout State) -> Head {
    if let answers = state.window.removeHead() { return .answers(answers) }
    guard state.window.isEmpty, let ending = state.ending else { return .pending }
    return .ended(ending)
  }
}
