public import Bitcoin
public import Channels

/// What happened in a scenario, move by move.
public struct Trace<Family: SimulatedFamily>: Sendable {
  /// The scenario that was run.
  public let scenario: Scenario<Family>
  /// The ledger before the first move.
  public let start: Family.Layer
  /// What each move did.
  public internal(set) var steps: [Step]
  /// How it ended.
  public internal(set) var outcome: Outcome

  package init(
    scenario: Scenario<Family>, start: Family.Layer, steps: [Step], outcome: Outcome
  ) {
    self.scenario = scenario
    self.start = start
    self.steps = steps
    self.outcome = outcome
  }
}

extension Trace {
  /// What one move did.
  public struct Step: Sendable {
    /// The move.
    public let move: Move<Family>
    /// What it caused, in order.
    public let events: [Event<Family>]
    /// How things stand after it.
    public let standing: Standing

    package init(move: Move<Family>, events: [Event<Family>], standing: Standing) {
      self.move = move
      self.events = events
      self.standing = standing
    }
  }

  /// How things stand between two moves.
  public struct Standing: Equatable, Sendable {
    /// The height of the last block.
    public let height: BlockHeight
    /// How the capacity is divided in the latest state that each participant takes as agreed.
    public let agreed: PerRole<Family.Role, PerRole<Family.Role, Amount>?>
    /// What each role has on the ledger.
    public let onChain: PerRole<Family.Role, Amount>
    /// What each participant could enforce alone by its best transaction, and from which block on.
    public let claimable: PerRole<Family.Role, Claim<Family>?>
    /// How much worth of goods is handed over.
    public let goods: Amount
    /// How many transactions each participant holds.
    public let held: PerRole<Family.Role, Int>
    /// Where each participant stands.
    public let phases: PerRole<Family.Role, Family.Phase>
  }

  /// How a scenario ended.
  public struct Outcome: Equatable, Sendable {
    /// The transactions of the channel that stand on the ledger.
    public let confirmed: [Family.Layer.Label]
    /// What each role gained or lost on the ledger since the first move, fees included.
    public let change: PerRole<Family.Role, Int64>
    /// How much worth of goods was handed over.
    public let goods: Amount
    /// What each role is short of what the latest state that it relied on gives it: for a seller at
    /// least what its goods are worth, less what it has.
    public let shortfall: PerRole<Family.Role, Amount>
    /// What lies in the channel still.
    public let locked: Amount
  }
}

/// What a participant could enforce alone.
public struct Claim<Family: SimulatedFamily>: Equatable, Sendable {
  /// By which transaction.
  public let transaction: Family.Name
  /// How much.
  public let amount: Amount
  /// The first block that it can stand in.
  public let firstBlock: BlockHeight

  /// Claims an amount.
  public init(transaction: Family.Name, amount: Amount, firstBlock: BlockHeight) {
    self.transaction = transaction
    self.amount = amount
    self.firstBlock = firstBlock
  }
}
