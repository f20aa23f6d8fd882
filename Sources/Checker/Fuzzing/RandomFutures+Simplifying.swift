internal import Channels
internal import Simulation

extension RandomFutures {
  /// What a step may be replaced with: terms of a short channel, smaller numbers, fewer moves.
  public func simplifications(of action: FutureStep<Family>) -> [FutureStep<Family>] {
    switch action {
    case .begin(let setup): setup.simpler.map { .begin($0) }
    case .moves(let moves): Self.simpler(moves).map { .moves($0) }
    case .approach(let blocks): blocks > 0 ? [.approach(within: blocks - 1)] : []
    case .takeStock, .end: []
    }
  }

  private static func simpler(_ moves: [Move<Family>]) -> [[Move<Family>]] {
    if moves.count > 1 {
      return moves.indices.dropFirst().map { Array(moves[$0...]) } + [moves.dropLast()]
    }
    return moves.first.map { $0.simpler.map { [$0] } } ?? []
  }
}

extension Move {
  /// The same with less to it.
  fileprivate var simpler: [Move] {
    let usual = Family.Layer.usualChoice
    return switch self {
    case .mine(let count, let choice):
      (choice == usual ? [] : [.mine(count, usual)])
        + (count > 1 ? [.mine(1, choice), .mine(count / 2, choice)] : [])
    case .reorganise(let depth, let choice):
      (choice == usual ? [] : [.reorganise(depth, usual)])
        + (depth > 1 ? [.reorganise(depth - 1, choice)] : [])
    case .broadcast(let role, let name, .some): [.broadcast(by: role, name, nil)]
    case .order, .deliver, .exchange, .tick, .drop, .cut, .duplicate, .delay, .reorder, .crash,
      .restart, .silence, .wake, .broadcast, .tamper, .withhold, .trick:
      []
    }
  }
}

extension FutureSetup {
  /// The same with less to it, the largest difference first.
  fileprivate var simpler: [FutureSetup] {
    var list: [FutureSetup] = []
    func add(_ change: (inout FutureSetup) -> Void) {
      var setup = self
      change(&setup)
      if setup != self { list.append(setup) }
    }
    add { $0.cheat = nil }
    add { $0.start = .open }
    for terms in Family.simpler(terms) { add { $0.terms = terms } }
    return list
  }
}

extension RandomFutures {
  /// The same with fewer payments or fewer blocks.
  public func abridgements(
    of actions: [FutureStep<Family>]
  ) -> [[FutureStep<Family>]] {
    Family.abridgements(of: actions)
  }
}
