import Bitcoin
import Channels
import MockLedger
import Simulation
import Testing

@Suite("Whatever happens, nobody who keeps to the rules loses")
struct RandomWalkTests {
  @Test(
    "a hundred and fifty random moves, and then the end", arguments: [nil, Role.payer, .payee],
    0..<20 as Range<UInt64>)
  func walk(cheat: Role?, seed: UInt64) throws {
    var walk = RandomWalk(seed: seed, cheat: cheat)
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

  /// One unit on credit, and what is too little to be paid at all.
  private static let bearable: Int64 = 100_000 + 294
}
