internal import Channels
internal import Checker
internal import Simulation
public import Walkthroughs

extension Timelock: WalkthroughFamily {
  /// The tables of its stories.
  public enum Exhibit: Hashable, Sendable {
    /// What was paid to miners, transaction by transaction.
    case fees
    /// What a channel costs and what paying on the chain costs, over payments and fee rates.
    case prices
    /// The locks of the states, and which of them wins in which blocks.
    case ladder
  }

  public static var walkthroughs: [Walkthrough<Timelock>] {
    [
      .file100GB, .videoStream, .ladder, .hostage, .malleatedFunding, .silentSequence, .fees,
      .limits,
    ]
  }

  public static func name(ofState state: UInt32) -> TransactionName {
    TransactionName(state: state)
  }

  public static func table(
    _ exhibit: Exhibit, after scene: Scene<Timelock>
  ) -> Table<Timelock>? {
    switch exhibit {
    case .fees: scene.feeTable
    case .prices: .prices(scene.bill)
    case .ladder: scene.ladderTable
    }
  }
}

// How its stories name transactions.
extension TransactionReference<Timelock> {
  /// State 0.
  public static var refund: Self { .label(.channel(.refund)) }
  /// The final division with no lock.
  public static var settlement: Self { .label(.channel(.settlement)) }
  /// The transaction of a state.
  public static func commitment(_ rank: StateRank) -> Self { .state(rank) }
  /// The transaction of a state that a cheat has changed.
  public static func changed(_ rank: StateRank) -> Self { .changedState(rank) }
}
