import Bitcoin
import Channels
import Simulation
internal import Timelock

/// A plain search through all worlds that a few kinds of moves lead to, breadth first.
struct WorldSearch {
  private let highest: UInt32
  private let memory = WorldMemory<Timelock>()

  init(untilHeight highest: UInt32) {
    self.highest = highest
  }

  static let unit = Amount(uncheckedSatoshis: 100_000)

  /// Opens the channel, and confirms its funding as deeply as the terms require.
  static let opening: [Move<Timelock>] = [.open, .exchange, .mine(3, .mempool)]

  static let scenario = Scenario<Timelock>(
    name: "search", about: "", seed: "search",
    terms: Timelock.Terms(
      capacity: Amount(uncheckedSatoshis: 1_000_000), unit: unit,
      ladder: Timelock.Ladder(
        refundHeight: BlockHeight(uncheckedValue: 114), step: 3, reaction: 1, delay: 2)),
    moves: [])

  /// Searches until this many distinct worlds are found, and gives those whose futures were not
  /// explored.
  func visit(_ wanted: Int) -> [World<Timelock>] {
    var first = World(Self.scenario).marked
    for move in Self.opening { first = future(of: first, move) ?? first }
    var seen: Set<Mark> = [first.fingerprint]
    seen.reserveCapacity(wanted)
    var frontier = [first]
    var moves: [Move<Timelock>] = []
    while !frontier.isEmpty, seen.count < wanted {
      var next: [World<Timelock>] = []
      for world in frontier where seen.count < wanted {
        forEachFuture(of: world, &moves) { future in
          if seen.insert(future.fingerprint).inserted { next.append(future) }
        }
      }
      frontier = next
    }
    return frontier
  }

  /// Makes every move of a world; the array is passed in to be reused.
  func forEachFuture(
    of world: World<Timelock>, _ moves: inout [Move<Timelock>],
    _ visit: (World<Timelock>) -> Void
  ) {
    moves.removeAll(keepingCapacity: true)
    addMoves(in: world, to: &moves)
    for move in moves {
      if let future = future(of: world, move) { visit(future) }
    }
  }

  private func future(of world: World<Timelock>, _ move: Move<Timelock>) -> World<Timelock>? {
    do { return try world.next(move, remembering: memory) } catch { return nil }
  }

  private func addMoves(in world: World<Timelock>, to moves: inout [Move<Timelock>]) {
    for role in PaymentRole.allCases {
      if world.waiting(for: role) > 0 {
        if world.isAwake(role) { moves.append(.deliver(to: role, message: 0)) }
        moves.append(.drop(to: role, message: 0))
      }
      guard world.isUp(role) else {
        moves.append(.restart(role))
        continue
      }
      moves.append(.crash(role, afterEffects: nil))
      moves.append(world.isAwake(role) ? .silence(role) : .wake(role))
      for name in world.held(by: role) { moves.append(.broadcast(by: role, name, nil)) }
      if world.isAwake(role) { moves.append(.close(role)) }
    }
    if world.isAwake(.payer), world.payer.latest?.division.state ?? 0 < 3 {
      moves.append(.pay(Self.unit))
    }
    guard world.height.value < highest else { return }
    moves.append(.mine(1, .mempool))
    for label in world.waitingTransactions { moves.append(.mine(1, .without([label]))) }
  }
}
