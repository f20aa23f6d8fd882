import Bitcoin
import Channels
import MockLedger
import Simulation
import Timelock

/// A commitment that a party has come to hold.
struct GainedCommitment {
  let state: UInt32
  let lockTime: LockTime
}

/// Something that a party has come to hold.
struct Gain {
  let name: Timelock.TransactionName
  let transaction: Transaction

  var commitment: GainedCommitment? {
    guard case .commitment(let state) = name else { return nil }
    return GainedCommitment(state: state, lockTime: transaction.lockTime)
  }
}

extension Trace {
  var events: [Event] { steps.flatMap(\.events) }

  func gained(by role: PaymentRole) -> [Gain] { events.gained(by: role) }

  /// What was offered under a name.
  func offered(_ label: TransactionLabel) -> [Transaction] {
    events.compactMap { event in
      guard case .ledger(.broadcast(_, label, let transaction, _)) = event else { return nil }
      return transaction
    }
  }

  /// The names under which something was offered, each once.
  var labelsOffered: [TransactionLabel] {
    var labels: [TransactionLabel] = []
    for event in events {
      guard case .ledger(.broadcast(_, let label, _, _)) = event, !labels.contains(label) else {
        continue
      }
      labels.append(label)
    }
    return labels
  }
}

extension [Event] {
  func gained(by role: PaymentRole) -> [Gain] {
    compactMap { event in
      guard case .gained(role, let holding) = event else { return nil }
      return Gain(name: holding.name, transaction: holding.act)
    }
  }

  /// Why a party did not do what it was asked to.
  func refusals(by role: PaymentRole) -> [Timelock.Refusal] {
    compactMap { event in
      guard case .refused(role, let refusal) = event else { return nil }
      return refusal
    }
  }

  /// Bitcoin Core's strings for what the network or the chain refused.
  var rejectReasons: [String] {
    compactMap { event in
      switch event {
      case .ledger(.broadcast(_, _, _, .refused(let refusal))): refusal.rejectReason
      case .ledger(.blockRefused(_, let refusal, _)): refusal.rejectReason
      case .ledger(.broadcast), .ledger(.evicted), .ledger(.mined), .ledger(.reorganised),
        .refused, .stored, .sent, .delivered, .lost, .tampered, .rescheduled, .released, .gained,
        .crashed, .restarted, .silent, .awake:
        nil
      }
    }
  }

  /// What of the story was mined.
  var mined: [TransactionLabel] {
    flatMap { event in
      guard case .ledger(.mined(_, _, let labels)) = event else { return [TransactionLabel]() }
      return labels
    }
  }
}

extension World {
  /// The world of a story after these moves.
  static func after(
    _ moves: Moves, terms: Timelock.Terms = .sample(), waiving waived: Set<Timelock.Rule> = []
  ) throws -> World {
    var world = World(.sample(terms, waiving: waived))
    _ = try world.make(moves)
    return world
  }

  /// Makes moves one after the other, and holds the ledger to its books after each.
  @discardableResult
  mutating func make(_ moves: Moves) throws -> [Event] {
    var events: [Event] = []
    for move in moves {
      events += try apply(move)
      try ledger.checkSupply()
      try ledger.checkMempool()
    }
    return events
  }
}

extension Moves {
  /// The channel is opened, and its funding is as deep as the terms want.
  static let opening: Moves = [.open, .exchange, .mine(3, .mempool)]

  /// So many units are paid one by one.
  static func payments(_ count: Int) -> Moves {
    .repeating(count, [.pay(.sat(100_000)), .exchange])
  }
}
