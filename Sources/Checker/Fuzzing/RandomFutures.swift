internal import Channels
public import Exploration
internal import Simulation

/// Channels of any size with everything that may happen to them, for random walks.
///
/// The same parties and the same ledger as everywhere, and the same promises. There is no list of
/// what may happen next, for there is too much: the walk makes it up, by `MoveWeights` for example,
/// and what would ask more of the promises than they promise cannot happen.
public struct RandomFutures<Family: FuzzedFamily>: Model {
  /// What must hold.
  public let promises: [Family.Promise]
  /// What else must hold, or should be seen.
  public let others: [Property<RandomFutures<Family>>]

  /// Holds random futures to promises, and to properties of the caller's own.
  public init(
    promises: [Family.Promise] = Family.Promise.allCases,
    and others: [Property<RandomFutures<Family>>] = []
  ) {
    self.promises = promises
    self.others = others
  }

  public var initialStates: [Future<Family>] { [Future()] }

  public var properties: [Property<RandomFutures<Family>>] {
    promises.map { promise in .always(promise.rawValue) { $0.keeps(promise) } } + others
  }

  /// Nothing is listed: a walk makes up what happens.
  public func actions(in state: Future<Family>, into actions: inout [FutureStep<Family>]) {}

  public func next(_ state: Future<Family>, _ action: FutureStep<Family>) -> Future<Family>? {
    state.after(action)
  }

  public func fingerprint(of state: Future<Family>) -> Fingerprint {
    var fingerprinter = Fingerprinter()
    fingerprinter.combine(state.age)
    guard let mark = state.world?.fingerprint else { return fingerprinter.finalize() }
    fingerprinter.combine(mark.high)
    fingerprinter.combine(mark.low)
    return fingerprinter.finalize()
  }

  /// What a long run should show now and then.
  public static var witnesses: [Property<RandomFutures<Family>>] {
    Coverage.names(in: Family.self).map { seen, name in
      Property(name, .sometimes) { $0.coverage.contains(seen) }
    }
  }
}

extension Future {
  /// Whether it keeps a promise, as far as its last step can have made a difference.
  func keeps(_ promise: Family.Promise) -> Bool {
    guard let situation, let judge else { return true }
    switch promise.subject {
    case .refusal, .signatures: return promise.isKept(despite: situation.flaws)
    case .freedom: return !news.contains(.stocktaking) || judge.keeps(promise, in: situation)
    case .value, .share, .everyRole, .noRole:
      return !news.contains(.change) || judge.keeps(promise, in: situation)
    }
  }
}
