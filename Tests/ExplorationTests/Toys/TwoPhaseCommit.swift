import Exploration

/// Lamport's two-phase commit, as TLA+ and stateright have it: one coordinator and some resources.
struct TwoPhaseCommit: Model {
  enum Resource: UInt8 { case working, prepared, committed, aborted }
  enum Coordinator: UInt8 { case undecided, committed, aborted }

  enum Action: Hashable {
    case hearPrepared(Int)
    case commit
    case abort
    case prepare(Int)
    case giveUp(Int)
    case hearCommit(Int)
    case hearAbort(Int)
  }

  struct State: Hashable {
    var resources: [Resource]
    var coordinator = Coordinator.undecided
    var heard: UInt64 = 0
    var said: UInt64 = 0
    var saidCommit = false
    var saidAbort = false
  }

  let count: Int

  var initialStates: [State] { [State(resources: Array(repeating: .working, count: count))] }

  func actions(in _: State, into actions: inout [Action]) {
    actions += [.commit, .abort]
    for resource in 0..<count {
      actions += [
        .hearPrepared(resource), .prepare(resource), .giveUp(resource), .hearCommit(resource),
        .hearAbort(resource),
      ]
    }
  }

  func next(_ state: State, _ action: Action) -> State? {
    var next = state
    switch action {
    case .hearPrepared(let resource):
      guard state.coordinator == .undecided, state.said & 1 << resource != 0 else { return nil }
      next.heard |= 1 << resource
    case .commit:
      guard state.coordinator == .undecided, state.heard == 1 << count - 1 else { return nil }
      next.coordinator = .committed
      next.saidCommit = true
    case .abort:
      guard state.coordinator == .undecided else { return nil }
      next.coordinator = .aborted
      next.saidAbort = true
    case .prepare(let resource):
      guard state.resources[resource] == .working else { return nil }
      next.resources[resource] = .prepared
      next.said |= 1 << resource
    case .giveUp(let resource):
      guard state.resources[resource] == .working else { return nil }
      next.resources[resource] = .aborted
    case .hearCommit(let resource):
      guard state.saidCommit else { return nil }
      next.resources[resource] = .committed
    case .hearAbort(let resource):
      guard state.saidAbort else { return nil }
      next.resources[resource] = .aborted
    }
    return next
  }

  func fingerprint(of state: State) -> Fingerprint {
    var fingerprint = Fingerprinter()
    fingerprint.combine(bytes: state.resources.lazy.map(\.rawValue))
    fingerprint.combine(state.coordinator.rawValue)
    fingerprint.combine(state.heard)
    fingerprint.combine(state.said)
    fingerprint.combine((state.saidCommit ? 1 : 0) | (state.saidAbort ? 2 : 0))
    return fingerprint.finalize()
  }

  var properties: [Property<TwoPhaseCommit>] {
    [
      .always("consistent") {
        !($0.resources.contains(.committed) && $0.resources.contains(.aborted))
      },
      .sometimes("all abort") { $0.resources.allSatisfy { $0 == .aborted } },
      .sometimes("all commit") { $0.resources.allSatisfy { $0 == .committed } },
      .alwaysReachable("all are done") {
        $0.resources.allSatisfy { $0 == .committed || $0 == .aborted }
      },
    ]
  }
}
