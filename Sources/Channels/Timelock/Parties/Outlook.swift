internal import Bitcoin

extension Timelock {
  /// What a party has seen of the chain since it was started.
  package struct Outlook: Hashable, Sendable {
    /// Its last look.
    package private(set) var facts: ChainFacts?
    /// The most confirmations that it has seen the funding have.
    package private(set) var deepest = 0

    /// The last block that it knows of.
    var tip: BlockHeight? { facts?.tip }

    /// Takes a look.
    mutating func look(_ facts: ChainFacts) {
      self.facts = facts
      switch facts.funding {
      case .unseen, .waiting: break
      case .confirmed(_, _, let depth): deepest = max(deepest, depth)
      }
    }
  }
}

extension Timelock.Outlook {
  /// Whether nothing of the funding is left, so that it must be offered again.
  var isFundingGone: Bool {
    guard let facts else { return false }
    return facts.funding == .unseen && facts.spender == .none
  }

  /// Whether a closing transaction should be offered now: the money is there, no block spends it,
  /// and the next block may hold the transaction.
  ///
  /// Another spender in the mempool is no reason to wait: a place there proves nothing.
  func calls(for closing: Timelock.SignedClosing, of channel: Timelock.FundedChannel) -> Bool {
    guard let facts, facts.funding.stands(at: channel.outPoint),
      closing.isFinal(in: channel, atTip: facts.tip)
    else { return false }
    switch facts.spender {
    case .none: return true
    case .confirmed: return false
    case .waiting(let spender): return spender.txid != closing.transaction(of: channel).txid
    }
  }
}

extension OutputFacts.Sighting {
  /// Whether the funding is where it was announced.
  func stands(at outPoint: OutPoint) -> Bool {
    switch self {
    case .unseen: false
    case .waiting(let found), .confirmed(let found, _, _): found == outPoint
    }
  }
}

extension Timelock.SignedClosing {
  /// Whether the block after the tip may hold the transaction.
  func isFinal(in channel: Timelock.FundedChannel, atTip tip: BlockHeight) -> Bool {
    switch body {
    case .template:
      switch form {
      case .settlement: true
      case .locked: channel.channel.terms.ladder.lock(of: division.state).map { $0 <= tip } ?? true
      }
    case .deviant(let transaction): transaction.isFinal(atTip: tip)
    }
  }
}

extension Transaction {
  /// Whether its lock lets it be in the block after the tip; a time is not waited for.
  fileprivate func isFinal(atTip tip: BlockHeight) -> Bool {
    if inputs.allSatisfy({ $0.sequence == .final }) { return true }
    switch lockTime.meaning {
    case .height(let height): return height <= tip.value
    case .time: return false
    }
  }
}
