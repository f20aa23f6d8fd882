internal import Channels
public import Exploration
internal import Simulation

/// Channels of any size with everything that may happen to them, for random walks.
///
/// The same parties and the same ledger as everywhere, and the same promises. There is no list of
/// what may happen next, for there is too much: somebody makes it up, `Habits` for example, and what
/// would ask more of the promises than they promise cannot happen.
public struct RandomFutures: Model {
  /// What must hold.
  public let promises: [Promise]
  /// What else must hold, or should be seen.
  public let others: [Property<RandomFutures>]

  /// Holds random futures to promises, and to properties of somebody's own.
  public init(
    promises: [Promise] = Promise.allCases, and others: [Property<RandomFutures>] = []
  ) {
    self.promises = promises
    self.others = others
  }

  public var initialStates: [Future] { [Future()] }

  public var properties: [Property<RandomFutures>] {
    promises.map { promise in .always(promise.rawValue) { $0.keeps(promise) } } + others
  }

  /// Nothing is listed: a walk makes up what happens.
  public func actions(in state: Future, into actions: inout [Twist]) {}

  public func next(_ state: Future, _ action: Twist) -> Future? { state.after(action) }

  public func fingerprint(of state: Future) -> Fingerprint {
    var fingerprinter = Fingerprinter()
    fingerprinter.combine(state.age)
    guard let mark = state.world?.fingerprint else { return fingerprinter.finalize() }
    fingerprinter.combine(mark.high)
    fingerprinter.combine(mark.low)
    return fingerprinter.finalize()
  }

  /// What a long run should show now and then, whoever cheats.
  public static let witnesses: [Property<RandomFutures>] = Sights.names.map { sight, name in
    Property(name, .sometimes) { $0.sights.contains(sight) }
  }
}

extension Future {
  /// Whether it keeps a promise, as far as its last twist can have made a difference.
  func keeps(_ promise: Promise) -> Bool {
    guard let situation, let judge else { return true }
    switch promise {
    case .refusalChangesNothing, .oneTransactionPerState:
      return promise.isKept(despite: situation.flaws)
    case .noHostage:
      return !news.contains(.stocktaking) || judge.keeps(promise, in: situation)
    case .valueConserved, .payerKeepsItsShare, .payeeKeepsItsShare, .noStaleState,
      .twoTransactions:
      return !news.contains(.change) || judge.keeps(promise, in: situation)
    }
  }
}
