public import Bitcoin
public import Channels
public import MockLedger
public import Simulation

/// A scenario stopped at a height: the ledger as it is then, and what every participant holds.
public struct ScenarioMoment<Family: ChainFamily>: Sendable {
  /// The scenario.
  public let scenario: Scenario<Family>
  /// The chain and the mempool.
  public private(set) var ledger: Ledger
  /// Every transaction that was made by then, in order.
  public private(set) var made: [Made] = []
  /// The transactions that were offered to the network or to a miner.
  public private(set) var shown: Set<Txid> = []
  /// The ledger before the first move.
  let beginning: Family.Layer
  private var world: World<Family>

  /// A transaction of a scenario.
  public struct Made: Equatable, Sendable {
    /// What it is called.
    public let label: TransactionLabel<Family.Name>
    /// The transaction, signed as its holders hold it.
    public let transaction: Transaction
    /// Who can broadcast it; empty where it was only handed to miners.
    public internal(set) var holders: [Family.Role]
    /// How high the chain was when it was made.
    public let since: BlockHeight
  }

  /// A scenario before its first move; its moves are left to the caller.
  public init(startOf scenario: Scenario<Family>) {
    self.scenario = scenario
    world = World(scenario)
    ledger = world.ledger
    beginning = world.layer
  }

  /// Makes one move, of the scenario or another: gives what happened, or refuses it and changes
  /// nothing.
  public mutating func advance(
    _ move: Move<Family>
  ) throws(MoveRefusal<Family>) -> [Event<Family>] {
    let events = try world.apply(move)
    ledger = world.ledger
    for event in events { note(event) }
    return events
  }

  /// Blocks without transactions follow up to a height, as if all participants had gone.
  mutating func addEmptyBlocks(upTo height: BlockHeight) {
    ledger = ledger.withEmptyBlocks(height.value - ledger.height.value)
  }
}

// What can be read of it.
extension ScenarioMoment {
  /// How high the chain was before the first move.
  public var start: BlockHeight { beginning.height }

  /// How things stand.
  public var standing: Trace<Family>.Standing { world.standing }

  /// How the scenario has ended, should it end now.
  public var outcome: Trace<Family>.Outcome { world.outcome }

  /// The contract, once a participant has built it.
  package var contract: Family.Contract? { world.contract }

  /// A participant as a state machine.
  package subscript(role: Family.Role) -> Family.Party { world[role] }

  /// The last transaction of a name.
  public func made(_ label: TransactionLabel<Family.Name>) -> Made? {
    made.last { $0.label == label }
  }

  /// What a transaction of the scenario is called.
  public func label(of txid: Txid) -> TransactionLabel<Family.Name>? {
    made.last { $0.transaction.txid == txid }?.label
  }

  /// Whose payout script it is.
  public func owner(of script: Script) -> Family.Role? {
    let members = world.setting.wallets.members
    return Family.Role.allCases.first { members[$0].payout == script }
  }

  /// Whose script it is beside the payout: what a role owned before, and is given back.
  package func changeOwner(of script: Script) -> Family.Role? {
    let scripts = world.setting.wallets.purseScripts
    return Family.Role.allCases.first { scripts[$0] == script }
  }

  /// What a transaction pays to the payout script of each role.
  package func shares(of transaction: Transaction) -> PerRole<Family.Role, Amount> {
    let members = world.setting.wallets.members
    return PerRole { role in
      let own = transaction.outputs.filter { $0.scriptPubKey == members[role].payout }
      return Amount(uncheckedSatoshis: own.reduce(0) { $0 + $1.value.satoshis })
    }
  }
}

extension ScenarioMoment where Family: QuestionedFamily {
  /// The latest state that a participant takes as agreed; 0 before the first update.
  public var agreedState: UInt32 {
    Family.Role.allCases.lazy.compactMap { Family.agreedState(by: world[$0]) }.max() ?? 0
  }

  /// The latest state whose transaction a participant holds; 0 before the first update.
  public var latestState: UInt32 {
    made.lazy.compactMap { made in
      if case .state(let state) = made.label.purpose(in: Family.self) { state } else { nil }
    }.max() ?? 0
  }
}

// What events tell of transactions.
extension ScenarioMoment {
  private mutating func note(_ event: Event<Family>) {
    switch event {
    case .gained(let role, let holding): note(.channel(holding.name), holding.act, role)
    case .ledger(.broadcast(let role, let label, let transaction, _)):
      note(label, transaction, role)
      shown.insert(transaction.txid)
    case .refused, .stored, .sent, .delivered, .lost, .tampered, .rescheduled, .released,
      .crashed, .restarted, .silent, .awake,
      .ledger(.evicted), .ledger(.mined), .ledger(.blockRefused), .ledger(.reorganised):
      break
    }
  }

  private mutating func note(
    _ label: TransactionLabel<Family.Name>, _ transaction: Transaction, _ role: Family.Role?
  ) {
    let known = made.lastIndex { $0.label == label && $0.transaction == transaction }
    if let known {
      if let role, !made[known].holders.contains(role) { made[known].holders.append(role) }
      return
    }
    made.append(
      Made(
        label: label, transaction: transaction, holders: role.map { [$0] } ?? [],
        since: world.ledger.height))
  }
}
