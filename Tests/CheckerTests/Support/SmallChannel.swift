import Bitcoin
import Channels
import MockLedger
import Simulation
import Timelock

@testable import Checker

/// A small channel to ask about: three updates, the refund at 130, steps of four blocks.
///
/// The latest commitment is locked to 118, the two before to 122 and 126.
struct SmallChannel {
  let end: ScenarioEnd

  init(_ more: Moves<Timelock> = []) throws {
    end = try ScenarioEnd(of: Self.scenario(more))
  }

  static func scenario(
    _ more: Moves<Timelock> = [], updates: Int = 3, _ ladder: Timelock.Ladder = ladder
  ) -> Scenario<Timelock> {
    Scenario(
      name: "till", about: "", seed: "till",
      terms: Timelock.Terms(capacity: sat(1_000_000), unit: sat(100_000), ladder: ladder),
      waived: ladder.isSafe ? .none : .both([.safeLadder]),
      moves: [.open, .exchange, .mine(3, .mempool)]
        + .repeating(updates, [.pay(sat(100_000)), .exchange]) + more)
  }

  static let ladder = Timelock.Ladder(
    refundHeight: BlockHeight(uncheckedValue: 130), step: 4, reaction: 2, delay: 2)

  func commitment(_ state: UInt32) throws -> Transaction {
    try end.transaction(.channel(.commitment(state)))
  }

  /// The chain so many blocks high, with nothing new in it.
  func ledger(at height: UInt32) -> Ledger {
    end.ledger.withEmptyBlocks(height - end.ledger.height.value)
  }

  /// The chain so high, with a commitment in its last block.
  func ledger(at height: UInt32, holding state: UInt32) throws -> Ledger {
    var ledger = ledger(at: height - 1)
    try ledger.mine(exactly: [commitment(state)], to: anyone)
    return ledger
  }

  /// The chain so high, with a commitment in the mempool.
  func ledger(at height: UInt32, hearing state: UInt32) throws -> Ledger {
    var ledger = ledger(at: height)
    try ledger.send(commitment(state))
    return ledger
  }
}
