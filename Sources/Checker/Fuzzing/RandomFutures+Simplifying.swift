internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Simulation

extension RandomFutures {
  /// What a twist may be replaced with: terms of a short channel, smaller numbers, fewer moves.
  public func simplifications(of action: Twist) -> [Twist] {
    switch action {
    case .begin(let deal): deal.simpler.map(Twist.begin)
    case .moves(let moves): Self.simpler(moves).map(Twist.moves)
    case .approach(let blocks): blocks > 0 ? [.approach(within: blocks - 1)] : []
    case .takeStock, .end: []
    }
  }

  private static func simpler(_ moves: [Move]) -> [[Move]] {
    if moves.count > 1 {
      return moves.indices.dropFirst().map { Array(moves[$0...]) } + [moves.dropLast()]
    }
    return moves.first.map { $0.simpler.map { [$0] } } ?? []
  }
}

extension Move {
  /// The same with less to it.
  fileprivate var simpler: [Move] {
    switch self {
    case .mine(let count, let choice):
      (choice == .mempool ? [] : [.mine(count, .mempool)])
        + (count > 1 ? [.mine(1, choice), .mine(count / 2, choice)] : [])
    case .reorganise(let depth, let choice):
      (choice == .mempool ? [] : [.reorganise(depth, .mempool)])
        + (depth > 1 ? [.reorganise(depth - 1, choice)] : [])
    case .broadcast(let role, let name, .some): [.broadcast(by: role, name, nil)]
    default: []
    }
  }
}

extension Deal {
  /// The same with less to it, the largest difference first.
  var simpler: [Deal] {
    var list: [Deal] = []
    func add(_ change: (inout Deal) -> Void) {
      var deal = self
      change(&deal)
      if deal != self { list.append(deal) }
    }
    add { $0.cheat = nil }
    add { $0.start = .open }
    add { $0.terms.ladder.undone = 0 }
    add { $0.terms.confirmations = $0.undoable + 1 }
    for height in heights { add { $0.terms.ladder.refundHeight = height } }
    for step in steps { add { $0.terms.ladder.step = step } }
    if terms.ladder.undone > 1 { add { $0.terms.ladder.undone -= 1 } }
    if terms.ladder.reaction > 0 { add { $0.terms.ladder.reaction -= 1 } }
    if terms.ladder.delay > 1 { add { $0.terms.ladder.delay -= 1 } }
    return list
  }

  /// Nearer and nearer to the refund height that it has.
  private var heights: [BlockHeight] {
    let least = WorldBounds.firstHeight + UInt32(terms.confirmations) + terms.ladder.step
    let height = terms.ladder.refundHeight.value
    guard height > least else { return [] }
    let nearer = [least, least + (height - least) / 2, height - 1]
    return nearer.map(BlockHeight.init(uncheckedValue:))
  }

  private var steps: [UInt32] {
    let step = terms.ladder.step
    guard step > 1 else { return [] }
    let least = UInt32(max(1, terms.ladder.lead))
    return [least, step / 2, step - 1].filter { $0 < step && $0 > 0 }
  }
}
