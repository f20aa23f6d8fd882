public import Bitcoin
public import Channels

/// What happened in a scenario, move by move.
public struct Trace: Sendable {
  /// The story that was run.
  public let scenario: Scenario
  /// The blocks that were there before the story began: coins for the payer, and their maturity.
  public let prelude: [Block]
  /// What each move did.
  public internal(set) var steps: [Step]
  /// How it ended.
  public internal(set) var outcome: Outcome

  package init(scenario: Scenario, prelude: [Block], steps: [Step], outcome: Outcome) {
    self.scenario = scenario
    self.prelude = prelude
    self.steps = steps
    self.outcome = outcome
  }
}

extension Trace {
  /// What one move did.
  public struct Step: Sendable {
    /// The move.
    public let move: Move
    /// What it caused, in order.
    public let events: [Event]
    /// How things stand after it.
    public let standing: Standing

    package init(move: Move, events: [Event], standing: Standing) {
      self.move = move
      self.events = events
      self.standing = standing
    }
  }

  /// How things stand between two moves.
  public struct Standing: Equatable, Sendable {
    /// The height of the last block.
    public let height: BlockHeight
    /// How the capacity is divided in the latest state that each party takes as agreed.
    public let agreed: PerRole<PaymentRole, Balances?>
    /// What each party's scripts hold in unspent outputs on the chain.
    public let onChain: PerRole<PaymentRole, Amount>
    /// What each party could enforce alone by its best transaction, and from which block on.
    public let claimable: PerRole<PaymentRole, Claim?>
    /// How much worth of goods is handed over.
    public let goods: Amount
    /// How many transactions each party holds.
    public let held: PerRole<PaymentRole, Int>
    /// Where each party stands.
    public let phases: PerRole<PaymentRole, Timelock.Phase>
  }

  /// What a party could enforce alone.
  public struct Claim: Equatable, Sendable {
    /// By which transaction.
    public let transaction: TransactionLabel
    /// How much.
    public let amount: Amount
    /// The first block that it can stand in.
    public let firstBlock: BlockHeight
  }

  /// How a story ended.
  public struct Outcome: Equatable, Sendable {
    /// The transactions of the story that stand on the chain.
    public let confirmed: [TransactionLabel]
    /// What each party gained or lost on the chain since the story began, fees included.
    public let change: PerRole<PaymentRole, Int64>
    /// How much worth of goods was handed over.
    public let goods: Amount
    /// What each party is short of what the latest state that it relied on gives it: for a payee
    /// at least what its goods are worth, less what it has.
    public let shortfall: PerRole<PaymentRole, Amount>
    /// What lies in the funding output still.
    public let locked: Amount
  }
}
