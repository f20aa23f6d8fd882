import Bitcoin
import Channels
import MockLedger
import Simulation
import TestSupport
import Testing

@Suite("Whatever happens, nobody who keeps to the rules loses")
struct RandomWalkTests {
  @Test(
    "a hundred and fifty random moves, and then the end",
    arguments: [nil, PaymentRole.payer, .payee],
    Campaign.seeds(12))
  func walk(cheat: PaymentRole?, seed: UInt64) throws {
    var walk = RandomWalk(seed: seed, cheats: cheat.map { [$0] } ?? [])
    for _ in 0..<150 {
      walk.step()
      try walk.world.ledger.checkSupply()
      try walk.world.ledger.checkMempool()
    }
    walk.finish()
    let outcome = walk.world.outcome
    if cheat != .payer {
      #expect(outcome.shortfall.payer == .zero, "\(walk.moves)")
      #expect(outcome.locked == .zero, "\(walk.moves)")
    }
    if cheat != .payee {
      #expect(outcome.shortfall.payee.satoshis <= Self.bearable, "\(walk.moves)")
    }
  }

  @Test(
    "where rules hold for nobody and both cheat, the books balance all the same",
    arguments: Campaign.seeds(20))
  func lawless(seed: UInt64) throws {
    var walk = RandomWalk(lawless: seed)
    for _ in 0..<150 {
      walk.step()
      try walk.world.ledger.checkSupply()
      try walk.world.ledger.checkMempool()
    }
    walk.finish()
    let paid = [PaymentRole.payer, .payee].map { walk.world.outcome.change[$0] }.reduce(0, +)
    #expect(paid <= 0, "no move makes money")
  }

  /// One unit on credit, and what is too little to be paid at all.
  private static let bearable: Int64 = 100_000 + 294
}
