import Bitcoin
import Channels
import Checker
import MockLedger
import Simulation
import Testing
import Timelock

/// What a scenario leaves behind: the ledger, and every transaction that was made.
struct ScenarioEnd {
  /// A transaction with its name.
  typealias Made = OfferedTransaction<Timelock.TransactionName>

  /// The chain and the mempool.
  let ledger: Ledger
  /// Every transaction that a participant came to hold or that was offered, in order.
  let made: [Made]

  init(of scenario: Scenario<Timelock>) throws {
    var world = World(scenario)
    var made: [Made] = []
    for move in scenario.moves {
      for new in try world.apply(move).compactMap(Self.transaction) where !made.contains(new) {
        made.append(new)
      }
    }
    ledger = world.ledger
    self.made = made
  }

  private static func transaction(of event: Event<Timelock>) -> Made? {
    switch event {
    case .gained(_, let holding): Made(.channel(holding.name), holding.act)
    case .ledger(.broadcast(_, let label, let transaction, _)): Made(label, transaction)
    case .ledger, .refused, .stored, .sent, .delivered, .lost, .tampered, .rescheduled, .released,
      .crashed, .restarted, .silent, .awake:
      nil
    }
  }

  /// The last transaction of a name.
  func transaction(_ label: TransactionLabel<Timelock.TransactionName>) throws -> Transaction {
    try #require(made.last { $0.label == label }).transaction
  }

  /// The verdict on a transaction; a changed one is compared with the one that was signed.
  func verdict(on made: Made) throws -> WhyVerdict {
    let signed: Transaction? =
      switch made.label {
      case .changed(let name): try transaction(.channel(name))
      case .malleated: try transaction(.channel(.funding))
      case .channel, .doubleSpend: nil
      }
    return WhyVerdict(made.transaction, on: ledger, signed: signed)
  }

  /// The verdict on the last transaction of a name.
  func verdict(on label: TransactionLabel<Timelock.TransactionName>) throws -> WhyVerdict {
    try verdict(on: try #require(made.last { $0.label == label }))
  }

  /// The latest state that has a commitment; 0 before the first update.
  var latestState: UInt32 { made.compactMap(\.label.commitment).max() ?? 0 }
}

extension TransactionLabel<Timelock.TransactionName> {
  /// The state of a commitment.
  fileprivate var commitment: UInt32? {
    if case .channel(.commitment(let state)) = self { state } else { nil }
  }
}
