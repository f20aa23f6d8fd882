import Bitcoin
import Channels
import Foundation
import MockLedger
import Simulation

/// What it takes to walk through worlds.
func worldCases() -> [RatioCase] {
  let search = Once { WorldSearch(untilHeight: 112, limit: 400_000).run() }
  return [
    RatioCase(
      name: "nanoseconds-per-distinct-world", limit: 1, clock: .result, repetitions: 1,
      bare: { _ in 1_000_000_000 / 300_000 }, ours: { _ in UInt64(search.value) })
  ]
}

/// A plain search through all worlds that a few kinds of moves lead to, breadth first.
struct WorldSearch {
  private let highest: UInt32
  private let limit: Int
  private let memory = WorldMemory()

  init(untilHeight highest: UInt32, limit: Int) {
    self.highest = highest
    self.limit = limit
  }

  /// Searches, and gives the nanoseconds that each distinct world took.
  func run() -> Int {
    let start = clock()
    var first = World(Self.scenario).marked
    for move in Self.opening { first = (try? first.next(move, remembering: memory)) ?? first }
    var seen: Set<Mark> = [first.fingerprint]
    var frontier = [first]
    var tried = 0
    while !frontier.isEmpty, seen.count < limit {
      var next: [World] = []
      for world in frontier {
        for move in moves(in: world) {
          tried += 1
          guard let future = try? world.next(move, remembering: memory) else { continue }
          if seen.insert(future.fingerprint).inserted { next.append(future) }
        }
      }
      frontier = next
    }
    let time = (clock() - start) * 1_000
    print(seen.count, "worlds", tried, "moves", time / 1_000_000, "ms")
    return Int(time) / seen.count
  }

  private static let opening: [Move] = [.open, .exchange, .mine(3, .mempool)]

  private static let scenario = Scenario(
    name: "search", about: "", seed: "search",
    terms: Timelock.Terms(
      capacity: .init(uncheckedSatoshis: 1_000_000), unit: .init(uncheckedSatoshis: 100_000),
      ladder: Timelock.Ladder(
        refundHeight: BlockHeight(uncheckedValue: 114), step: 3, reaction: 1, delay: 2)),
    moves: [])

  private func moves(in world: World) -> [Move] {
    var moves: [Move] = []
    for role in Role.allCases {
      if world.waiting(for: role) > 0 {
        if world.isAwake(role) { moves.append(.deliver(to: role, message: 0)) }
        moves.append(.drop(to: role, message: 0))
      }
      if world.isUp(role) {
        moves += [.crash(role, afterEffects: nil)]
        moves.append(world.isAwake(role) ? .silence(role) : .wake(role))
        for name in world.held(by: role) { moves.append(.broadcast(by: role, name, nil)) }
        if world.isAwake(role) { moves.append(.close(role)) }
      } else {
        moves.append(.restart(role))
      }
    }
    if world.isAwake(.payer), world.agreedStates < 3 {
      moves.append(.pay(.init(uncheckedSatoshis: 100_000)))
    }
    if world.height.value < highest {
      moves.append(.mine(1, .mempool))
      for label in world.waitingTransactions { moves.append(.mine(1, .without([label]))) }
    }
    return moves
  }
}
