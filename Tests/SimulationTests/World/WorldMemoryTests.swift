import Bitcoin
import Channels
import MockLedger
import Simulation
import TestSupport
import Testing
import Timelock

@Suite("A world that remembers goes the same ways as one that does not")
struct WorldMemoryTests {
  @Test(
    "the same moves are refused for the same reasons, and lead to the same worlds",
    arguments: [nil, PaymentRole.payer, .payee], Campaign.seeds(2))
  func walk(cheat: PaymentRole?, seed: UInt64) throws {
    try follow(RandomWalk(seed: seed, cheats: cheat.map { [$0] } ?? []))
  }

  @Test("so it is where rules hold for nobody", arguments: Campaign.seeds(3))
  func lawless(seed: UInt64) throws { try follow(RandomWalk(lawless: seed)) }

  /// Makes every move of a walk three times: without a memory, with an empty one, and with one that
  /// has seen it all before.
  private func follow(_ start: RandomWalk) throws {
    var walk = start
    walk.attempts = []
    for _ in 0..<100 { walk.step() }
    walk.finish()
    let memory = WorldMemory()
    for _ in 0..<2 {
      var plain = World(walk.scenario)
      var remembering = World(walk.scenario).marked
      for move in walk.attempts ?? [] {
        let refusal = plain.refusal(of: move)
        #expect(remembering.refusal(of: move, remembering: memory) == refusal)
        try #require(plain.fingerprint == remembering.fingerprint, "\(move)")
        #expect(plain.outcome == remembering.outcome)
        #expect(plain.standing == remembering.standing)
        #expect(plain.payer.state == remembering.payer.state)
        #expect(plain.payee.state == remembering.payee.state)
      }
    }
  }
}

extension World {
  /// Makes a move, and gives the reason if it cannot be.
  fileprivate mutating func refusal(of move: Move) -> MoveRefusal? {
    do { _ = try apply(move) } catch { return error }
    return nil
  }

  /// Makes a move with a memory, and gives the reason if it cannot be.
  fileprivate mutating func refusal(
    of move: Move, remembering memory: WorldMemory
  ) -> MoveRefusal? {
    do { self = try next(move, remembering: memory) } catch { return error }
    return nil
  }
}
