internal import Bitcoin
internal import Channels
internal import MockLedger
internal import Simulation

/// How a channel ends once honest sides are on their own: they give up, and wait for their locks.
struct Epilogue {
  private(set) var world: World
  /// The moves that were made; a memory does not tell which of them were refused by a party.
  private(set) var moves: [Move] = []
  /// What moves have led to before, where many worlds end alike.
  private let memory: WorldMemory?

  /// Lets a situation end; what is over already stays as it is.
  init(_ situation: Situation, _ bounds: WorldBounds) {
    self.init(situation.world, alone: situation.honest, bounds.terms.ladder)
  }

  /// Lets a world end in which everybody but some sides is silent.
  init(
    _ world: World, alone sides: [PaymentRole], _ ladder: Timelock.Ladder,
    remembering memory: WorldMemory? = nil
  ) {
    self.world = world
    self.memory = memory
    guard !isOver else { return }
    for role in PaymentRole.allCases where !sides.contains(role) { make(.silence(role)) }
    for role in sides {
      make(.restart(role))
      make(.wake(role))
      make(.giveUp(role))
    }
    let tip = Int(world.ledger.height.value)
    let start = max(tip, Int(ladder.refundHeight.value))
    for _ in tip...(start + max(1, Int(ladder.delay))) where !isOver { make(.mine(1, .mempool)) }
  }

  /// Whether the funding output is spent, or there never was one.
  var isOver: Bool {
    guard let point = world.fundedChannel?.outPoint else { return true }
    switch world.ledger.output(point) {
    case .spent: return true
    case .unspent, .unknown, .unspendable: return false
    }
  }

  /// Makes a move, unless there is nothing to it: who is silent, up or awake need not be made so.
  private mutating func make(_ move: Move) {
    do {
      if let memory {
        world = try world.next(move, remembering: memory)
      } else {
        let events = try world.apply(move)
        guard !events.allSatisfy(\.isRefusal) || events.isEmpty else { return }
      }
      moves.append(move)
    } catch {
      // The world has not changed, and the story does without the move.
    }
  }
}

extension Event {
  fileprivate var isRefusal: Bool {
    if case .refused = self { true } else { false }
  }
}
