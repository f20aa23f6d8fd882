internal import Bitcoin
internal import Channels

extension Outlook {
  /// The block that confirmed a watched output, as far as it is seen.
  func block(confirming output: Int) -> BlockHeight? {
    guard let facts, facts.outputs.indices.contains(output) else { return nil }
    switch facts.outputs[output].sighting {
    case .unseen, .waiting: return nil
    case .confirmed(_, _, let depth):
      return UInt32(exactly: Int(facts.tip.value) - depth + 1)
        .map(BlockHeight.init(uncheckedValue:))
    }
  }

  /// Whether a transaction that spends a watched output should be offered now: the output is there,
  /// and no other spender of it is in a block.
  ///
  /// Another spender in the mempool is no reason to wait: a place there proves nothing.
  func calls(for transaction: Transaction, spending output: Int, at outPoint: OutPoint) -> Bool {
    guard let facts, facts.outputs.indices.contains(output),
      facts.outputs[output].sighting.stands(at: outPoint)
    else { return false }
    switch facts.outputs[output].spending {
    case .none: return true
    case .confirmed: return false
    case .waiting(let spender): return spender.txid != transaction.txid
    }
  }

  /// Whether nothing of a watched output is left, so that it must be offered again.
  func isGone(_ output: Int) -> Bool {
    guard let facts, facts.outputs.indices.contains(output) else { return false }
    return facts.outputs[output] == OutputFacts()
  }

  /// Whether a transaction spends the funding, be it only in the mempool.
  func isFundingSpent(by txid: Txid) -> Bool {
    switch facts?.spender {
    case nil, .some(.none): false
    case .waiting(let spender), .confirmed(let spender, _): spender.txid == txid
    }
  }

  /// The same outlook on one watched output alone.
  func only(_ output: Int) -> Outlook {
    var other = Outlook()
    guard let facts else { return other }
    let seen = facts.outputs.indices.contains(output) ? facts.outputs[output] : OutputFacts()
    other.look(ChainFacts(tip: facts.tip, outputs: [seen]))
    return other
  }
}
