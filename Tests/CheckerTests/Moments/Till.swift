import Bitcoin
import Channels
import MockLedger
import Simulation
import Testing
import Timelock

@testable import Checker

/// A small channel to ask about: three updates, the refund at 130, steps of four blocks.
///
/// The latest commitment is locked to 118, the two before to 122 and 126.
struct Till {
  let moment: ScenarioMoment<Timelock>

  init(_ more: Moves<Timelock> = [], at height: UInt32? = nil) throws {
    moment = try ScenarioMoment(
      Till.scenario(more), at: height.map { BlockHeight(uncheckedValue: $0) })
  }

  static func scenario(
    _ more: Moves<Timelock> = [], updates: Int = 3, _ ladder: Timelock.Ladder = ladder
  ) -> Scenario<Timelock> {
    Scenario(
      name: "till", about: "", seed: "till",
      terms: Timelock.Terms(capacity: sat(1_000_000), unit: sat(100_000), ladder: ladder),
      waived: ladder.isSafe ? PerRole(payer: [], payee: []) : PerRole(payer: unsafe, payee: unsafe),
      moves: [.open, .exchange, .mine(3, .mempool)]
        + .repeating(updates, [.pay(sat(100_000)), .exchange]) + more)
  }

  /// What has to be waived for a ladder that is too tight.
  private static let unsafe: Set<Timelock.Rule> = [.safeLadder]

  static let ladder = Timelock.Ladder(
    refundHeight: BlockHeight(uncheckedValue: 130), step: 4, reaction: 2, delay: 2)

  func transaction(_ label: TransactionLabel<Timelock.TransactionName>) throws -> Transaction {
    try #require(moment.made(label)).transaction
  }

  func commitment(_ state: UInt32) throws -> Transaction {
    try transaction(.channel(.commitment(state)))
  }

  /// The chain so many blocks high, with nothing new in it.
  func ledger(at height: UInt32) -> Ledger {
    moment.ledger.withEmptyBlocks(height - moment.ledger.height.value)
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
