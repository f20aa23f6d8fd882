import Bitcoin
import Channels
import Dispatch
import Foundation
import Simulation
internal import Timelock

/// The cost of walking through worlds: each kind of move without a memory and with one that knows
/// it, and a plain search through all worlds of a small channel.
func worldCases() throws -> [RatioCase] {
  try WorldMove.all.map(moving) + [copying(), marking(), searching(), sharing(), randomMoves()]
}

/// A move that a world has made before.
private struct WorldMove {
  let name: String
  /// The moves before it, from an open channel on.
  var before: [Move<Timelock>] = []
  let move: Move<Timelock>

  static let all = [
    WorldMove(
      name: "deliver", before: [.pay(WorldSearch.unit)], move: .deliver(to: .payee, message: 0)),
    WorldMove(name: "exchange", before: [.pay(WorldSearch.unit)], move: .exchange),
    WorldMove(name: "drop", before: [.pay(WorldSearch.unit)], move: .drop(to: .payee, message: 0)),
    WorldMove(name: "pay", move: .pay(WorldSearch.unit)),
    WorldMove(name: "mine", move: .mine(1, .mempool)),
    WorldMove(name: "tick", move: .tick(.payee)),
    WorldMove(name: "broadcast", move: .broadcast(by: .payer, .refund, nil)),
    WorldMove(name: "silence", move: .silence(.payee)),
    WorldMove(name: "crash", move: .crash(.payee, afterEffects: nil)),
    WorldMove(
      name: "restart", before: [.crash(.payee, afterEffects: nil)], move: .restart(.payee)),
  ]
}

private func moving(_ move: WorldMove) throws -> RatioCase {
  let memory = WorldMemory<Timelock>()
  var plain = World(WorldSearch.scenario)
  var world = plain.marked
  for move in WorldSearch.opening + move.before {
    _ = try plain.apply(move)
    world = try world.next(move, remembering: memory)
  }
  let (start, marked) = (plain, world)
  return RatioCase(
    name: "world-\(move.name)-remembered", limit: 1,
    bare: { count in
      counting(count) {
        var world = start
        return try world.apply(move.move).count
      }
    },
    ours: { count in
      counting(count) { try marked.next(move.move, remembering: memory).waiting(for: .payer) }
    })
}

private func counting(_ count: Int, _ work: () throws -> Int) -> UInt64 {
  do { return try (0..<count).reduce(into: 0) { sum, _ in sum += UInt64(try work()) } } catch {
    preconditionFailure("the move was made before: \(error)")
  }
}

/// The bytes of a world itself, compared with four words for its parts.
private func copying() -> RatioCase {
  RatioCase(
    name: "bytes-per-world", clock: .result, repetitions: 1, bare: { _ in 32 },
    ours: { _ in UInt64(MemoryLayout<World<Timelock>>.size) })
}

/// The fingerprint of a world that has marks, compared with one that has none.
private func marking() throws -> RatioCase {
  let memory = WorldMemory<Timelock>()
  var world = World(WorldSearch.scenario).marked
  for move in WorldSearch.opening { world = try world.next(move, remembering: memory) }
  var plain = World(WorldSearch.scenario)
  for move in WorldSearch.opening { _ = try plain.apply(move) }
  let (marked, unmarked) = (world, plain)
  return RatioCase(
    name: "world-fingerprint", limit: 1,
    bare: { count in (0..<count).reduce(0) { sum, _ in sum &+ unmarked.fingerprint.low } },
    ours: { count in (0..<count).reduce(0) { sum, _ in sum &+ marked.fingerprint.low } })
}

/// The nanoseconds of processor time for each distinct world, compared with a 300,000th of a
/// second.
private func searching() -> RatioCase {
  let count = 500_000
  let time = Once {
    var sum: UInt64 = 0
    let search = WorldSearch(untilHeight: 112)
    return Int(Stopwatch.thread.time({ UInt64(search.visit($0).count) }, count, into: &sum))
  }
  return RatioCase(
    name: "nanoseconds-per-distinct-world", limit: 1, clock: .result, repetitions: 1,
    bare: { _ in 1_000_000_000 / 300_000 }, ours: { _ in UInt64(time.value) })
}

/// The cost of the futures of the same worlds on all cores with one memory, compared with one core.
private func sharing() -> RatioCase {
  let cores = ProcessInfo.processInfo.activeProcessorCount
  let search = WorldSearch(untilHeight: 112)
  let worlds = Once { search.visit(60_000) }
  @Sendable func walk(_ worlds: ArraySlice<World<Timelock>>) -> UInt64 {
    var moves: [Move<Timelock>] = []
    var sum: UInt64 = 0
    for world in worlds {
      search.forEachFuture(of: world, &moves) { sum &+= $0.fingerprint.low }
    }
    return sum
  }
  return RatioCase(
    name: "worlds-on-all-cores", limit: 1.3, clock: .process, repetitions: 1,
    bare: { _ in walk(worlds.value[...]) },
    ours: { _ in
      let all = worlds.value
      DispatchQueue.concurrentPerform(iterations: cores) { core in
        _ = walk(all[all.count * core / cores..<all.count * (core + 1) / cores])
      }
      return 0
    })
}
